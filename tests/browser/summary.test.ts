/** The summary in the reader's hands: copied, followed to its places, made anew, and its key terms taken as tags. */
import { describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { type Popup, type Tab, until } from '../helpers/driver'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

/** Catches what the page would put on the clipboard. */
const CATCH = `void (navigator.clipboard.writeText = async (text) => { globalThis.copied = text })`
const LINKS = `[...document.querySelectorAll('[data-part="reader-summary"] li a')]`
const MARKED = `[...(CSS.highlights.get('pressmark-sentence') ?? [])].map((range) => range.toString()).join('|')`
const pressed = (init: string) =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ${init} }))`

function waitIn<T>(tab: Tab | Popup, expression: string): Promise<T> {
  return until(
    () => tab.evaluate<T>(expression),
    expression,
    15_000,
    () => tab.evaluate<string>('document.body?.innerText ?? ""'),
  ) as Promise<T>
}

describe.each(BROWSERS)('%s: the summary on the card', (browser) => {
  const on = stage(browser)
  const tags = async () => (await on.driver.readLibrary()).articles[0]?.tags ?? []

  it('is copied from the card by one key', async () => {
    const popup = await on.driver.triggerAction(await on.driver.openPage(KOREAN))
    const { summary } = await readCard(popup)
    await popup.evaluate(CATCH)
    await popup.press('Control+c')
    // Firefox shows its popups to a test through a glass: what is put in does not reach the page.
    if (browser === 'chromium') expect(await waitIn(popup, 'globalThis.copied')).toBe(summary.join('\n'))
    await waitIn(popup, `document.querySelector('[data-part="toast"]')?.textContent.includes('Copied')`)
    await popup.close()
  })

  it('offers key terms on the card, and saves the page with the first that is taken', async () => {
    const popup = await on.driver.triggerAction(await on.driver.openPage(KOREAN))
    await readCard(popup)
    const terms = await waitIn<string[]>(
      popup,
      `((terms) => terms.length > 0 && terms)([...document.querySelectorAll('[data-action="add-term"] bdi')].map((each) => each.textContent))`,
    )
    expect(terms).toContain('항구')
    expect(terms.length).toBeLessThanOrEqual(5)
    await popup.evaluate(`document.querySelector('[data-action="add-term"]').focus()`)
    await popup.press('Enter')
    await savedCard(popup)
    await until(
      async () => (await tags()).length === 1,
      'the tag',
      4000,
      () => popup.text(),
    )
    expect(await tags()).toEqual([terms[0]])
    await waitIn(
      popup,
      `document.querySelectorAll('[data-action="add-term"]').length === ${terms.length - 1}`,
    )
    await popup.close()
  })
})

describe('the summary in the reader', () => {
  const on = stage('chromium')
  const content = async () => (await on.driver.readLibrary()).contents[0]
  async function openReader(at = ''): Promise<Tab> {
    const id = (await content())?.id
    const tab = await on.driver.openPage(`${on.driver.origin}/src/library/index.html#/article/${id}${at}`)
    await waitIn(tab, `${LINKS}.length > 0 && document.querySelector('[data-part="body"] p') !== null`)
    return tab
  }

  it('stands in an article that was saved', async () => {
    const popup = await on.driver.triggerAction(await on.driver.openPage(KOREAN))
    await readCard(popup)
    await popup.press('Enter')
    await savedCard(popup)
    await popup.close()
    expect((await content())?.summary?.sentences).toHaveLength(3)
  })

  it('leads to its places in the reader, and back', async () => {
    const tab = await openReader()
    const texts = await tab.evaluate<string[]>(`${LINKS}.map((each) => each.textContent)`)
    for (const [index, text] of texts.entries()) {
      await tab.evaluate(`${LINKS}[${index}].click()`)
      expect((await tab.evaluate<string>(MARKED)).replaceAll(/\s+/g, ' ')).toBe(text)
      expect(await tab.evaluate(`document.activeElement.closest('[data-part="body"]') !== null`)).toBe(true)
    }
    await tab.evaluate(pressed(`key: 'Escape'`))
    expect(await tab.evaluate(MARKED)).toBe('')
    expect(await tab.evaluate(`document.activeElement === ${LINKS}.at(-1)`)).toBe(true)
    await tab.close()
  })

  it('begins at the sentence that the address names', async () => {
    const sentence = (await content())?.summary?.sentences[1]
    const tab = await openReader(`?at=${sentence?.start}`)
    await waitIn(tab, MARKED)
    expect((await tab.evaluate<string>(MARKED)).replaceAll(/\s+/g, ' ')).toBe(sentence?.text)
    await tab.close()
  })

  it('is copied from the reader by C, made anew with one sentence, and taken back', async () => {
    const tab = await openReader()
    await tab.evaluate(CATCH)
    await tab.evaluate(pressed(`key: 'c', code: 'KeyC'`))
    const before = (await content())?.summary
    expect(await waitIn(tab, 'globalThis.copied')).toBe(before?.sentences.map((each) => each.text).join('\n'))

    await tab.evaluate(`document.querySelector('[data-action="summary-menu"]').click()`)
    await waitIn(tab, `document.querySelector('[data-action="summarize-1"]') !== null`)
    await tab.evaluate(`document.querySelector('[data-action="summarize-1"]').click()`)
    await waitIn(tab, `${LINKS}.length === 1`)
    expect((await content())?.summary?.sentences).toHaveLength(1)
    await tab.evaluate(`document.querySelector('[data-part="toast"] button').click()`)
    await waitIn(tab, `${LINKS}.length === 3`)
    expect((await content())?.summary).toEqual(before)
    await tab.close()
  })

  it('is made in idle time for what came without one', async () => {
    const id = (await content())?.id
    await on.driver.evaluateInExtension(`new Promise((done, failed) => {
      const opened = indexedDB.open('pressmark')
      opened.onerror = () => failed(opened.error)
      opened.onsuccess = () => {
        const store = opened.result.transaction('contents', 'readwrite').objectStore('contents')
        store.get(${JSON.stringify(id)}).onsuccess = ({ target }) => {
          store.put({ ...target.result, summary: null, unsummarized: 1 }).onsuccess = () => { opened.result.close(); done(1) }
        }
      }
    })`)
    const tab = await openReader()
    const after = await content()
    expect(after?.summary?.sentences).toHaveLength(3)
    expect(after).not.toHaveProperty('unsummarized')
    await tab.close()
  })
})

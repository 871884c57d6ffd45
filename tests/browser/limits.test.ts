/** What once froze or broke a page of ours: texts, bodies and fields that no honest page has. */
import { describe, expect, it } from 'vitest'
import { cardOf, readCard } from '../helpers/card'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, stage } from '../helpers/stage'
import { html } from '../helpers/web'

const SITE = 'http://limits.example'
const LINE =
  'The council voted for the new bridge on Tuesday evening, after a long and lively debate about its cost.'

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${LINE} ${at}</p>`).join('')
const pageWith = (body: string) =>
  html(`<!doctype html><title>Bridge vote</title><article><h1>Bridge vote</h1>${body}</article>`)

/** Bodies that no capture makes, each beside a text that is worth reading. */
const BODIES: Record<string, string> = {
  'nested boxes': `${'<div>'.repeat(20_000)}x`,
  'unclosed terms': '<dt>x'.repeat(5_000),
  'a frameset': '<frameset><frame src="/a"><frame src="/b"></frameset>',
}

describe.each(BROWSERS)('beyond all limits in %s', (browser) => {
  const on = stage(browser)

  it('a paragraph of Chinese characters is read', async () => {
    on.web.host('limits.example', {
      '/chinese': pageWith(`${paragraphs(5)}<p>（记者${'港'.repeat(55)}。）</p>`),
    })
    const tab = await on.driver.openPage(`${SITE}/chinese`)
    const popup = await on.driver.triggerAction(tab)
    expect(await readCard(popup)).toMatchObject({ state: 'article', title: 'Bridge vote' })
    await popup.close()
    await tab.close()
  })

  it('20,000 paragraphs are an article, whole or with a sentence', async () => {
    on.web.host('limits.example', { '/long': pageWith(paragraphs(20_000)) })
    const tab = await on.driver.openPage(`${SITE}/long`)
    const popup = await on.driver.triggerAction(tab)
    expect(await readCard(popup, 50_000)).toMatchObject({ state: 'article', title: 'Bridge vote' })
    expect((await cardOf(popup))?.summary).not.toEqual([])
    await popup.close()
    await tab.close()
  })

  it('a body that no capture makes is shown as its text, and a title without end is cut', async () => {
    const fillings: Filling[] = Object.entries(BODIES).map(([name, body], at) => ({
      slug: `body-${at}`,
      title: name,
      html: body,
      text: `The text of ${name}.\nThe end of it.`,
      savedAt: 10 + at,
    }))
    await fillLibrary(on.driver, [
      ...fillings,
      { slug: 'title', title: 'T'.repeat(300_000), text: 'A text with a title.', savedAt: 5 },
    ])
    for (const { slug, title } of fillings) {
      const page = await LibraryPage.open(on.driver, `#/article/${slug}`)
      const shown = await page.waitFor<string[]>(
        `(() => {
          if (!document.querySelector('[data-part="plain-text"]')) return null
          return [...document.querySelectorAll('[data-part="body"] > p')].map((each) => each.textContent)
        })()`,
      )
      expect(shown, title).toEqual([`The text of ${title}.`, 'The end of it.'])
      await page.tab.close()
    }
    const page = await LibraryPage.open(on.driver, '#/article/title')
    const title = await page.waitFor<string>(`document.querySelector('article h1')?.textContent`)
    expect(title).toMatch(/^T+…$/)
    expect(title.length).toBeLessThanOrEqual(2000)
    await page.tab.close()
  })
})

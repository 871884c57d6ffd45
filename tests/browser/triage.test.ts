/** Going through the reading list: nothing jumps, every row says what it is, and what is deleted is gone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { comes } from '../helpers/harbour-library'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const PARAGRAPHS = Array.from({ length: 40 }, (_, at) =>
  at === 25 ? 'The lighthouse keeper stayed.' : at > 25 && at % 5 === 0 ? 'Lighthouse again.' : 'Plain text.',
)
const ARTICLES: Filling[] = Array.from({ length: 6 }, (_, at) => ({
  slug: `t${at}`,
  title: `Quay ${at}`,
  canonicalUrl: `https://news.example/t${at}`,
  text: at === 2 ? PARAGRAPHS.join('\n\n') : 'Text.',
  ...(at === 2 ? { html: PARAGRAPHS.map((each) => `<p>${each}</p>`).join('') } : {}),
  savedAt: NOW - at,
  tags: at === 0 ? ['war', 'peace', 'sea', 'salt'] : at === 1 ? ['war'] : [],
  ...(at === 1 ? { note: 'Mine.' } : {}),
}))
const TITLES = ARTICLES.map(({ title }) => title ?? '')

describe.each(BROWSERS)('%s: triage', (browser) => {
  const on = stage(browser)
  let page: LibraryPage

  beforeEach(async () => {
    await fillLibrary(on.driver, ARTICLES)
    page = await LibraryPage.open(on.driver, '#/unread')
    await page.shows(...TITLES)
  })
  afterEach(async () => {
    await on.driver.evaluateInExtension(
      `(globalThis.browser ?? chrome).storage.local.remove('setting.markReadOnOpening')`,
    )
    await page.tab.close()
  })
  const row = async (id: string) => (await on.driver.readLibrary()).articles.find((each) => each.id === id)
  const current = () =>
    page.tab.evaluate<string>(
      `document.querySelector('[data-part="list"]').getAttribute('aria-activedescendant')`,
    )
  const marks = () =>
    page.tab.evaluate<string[]>(
      `[...document.querySelectorAll('[data-part="row"]')].filter((row) => row.querySelector('[data-part="read-mark"]')).map((row) => row.id)`,
    )

  it.each([1300, 400])(
    'leaves what was opened in the list, read, at %i pixels, until the list is left',
    async (width) => {
      await page.tab.resize(width, 800)
      await page.waitFor(`(document.querySelector('[data-part="places"]') !== null) === ${width > 1180}`)
      await page.reach('[data-part="list"]')
      await page.press('Home')
      await page.press('j')
      await page.press('Enter')
      await page.waitFor(`document.activeElement?.dataset.part === 'reader'`)
      await comes('that it is read', async () => (await row('t1'))?.readAt !== null)
      await page.press('Escape')
      await page.waitFor(`document.activeElement?.dataset.part === 'list'`)
      await page.shows(...TITLES)
      await until(async () => !(await marks()).includes('row-t1'), 'a row without its mark')
      expect(await current()).toBe('row-t1')
      await page.press('j')
      expect(await current()).toBe('row-t2')
      await page.tab.evaluate(`location.hash = '#/all'; 0`)
      await page.waitFor(`document.querySelector('[data-part="read-mark"]') !== null`)
      await page.tab.evaluate(`location.hash = '#/unread'; 0`)
      await page.shows(...TITLES.filter((title) => title !== 'Quay 1'))
    },
  )

  it('marks as unread again, by key, in the list and from the menu of the open article', async () => {
    await page.toFirstRow()
    await page.press('Enter')
    await comes('that it is read', async () => (await row('t0'))?.readAt !== null)
    await page.click('[data-action="reader-more"]')
    await page.click('[role="menu"] [data-action="read"]')
    await page.notice('Marked as unread')
    await comes('that it is unread', async () => (await row('t0'))?.readAt === null)
    await page.press('u')
    await comes('that it is read', async () => (await row('t0'))?.readAt !== null)
    await page.press('Escape')
    await page.waitFor(`document.activeElement?.dataset.part === 'list'`)
    await page.press('u')
    await comes('that it is unread', async () => (await row('t0'))?.readAt === null)
    await page.click('[data-part="row"] [data-act="read"]')
    await comes('that it is read', async () => (await row('t0'))?.readAt !== null)
    await page.shows(...TITLES)
  })

  it('leaves what is opened unread where the reader wants it so', async () => {
    await on.driver.evaluateInExtension(
      `(globalThis.browser ?? chrome).storage.local.set({ 'setting.markReadOnOpening': false })`,
    )
    await page.toFirstRow()
    await page.press('Enter')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent === 'Text.'`)
    await page.press('e')
    await page.notice('Archived')
    expect((await row('t0'))?.readAt).toBeNull()
  })

  it('goes to the next row that is left after an act on several', async () => {
    await page.toFirstRow()
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await page.press('Shift+ArrowDown')
    await page.press('e')
    await page.shows(...TITLES.slice(3))
    expect(await current()).toBe('row-t3')
    await page.notice('3 articles archived')
    await page.press('z')
    await page.shows(...TITLES)
    await page.press('End')
    await page.press('x')
    await page.press('#')
    await page.shows(...TITLES.slice(0, 5))
    expect(await current()).toBe('row-t4')
  })

  it('shows the first two tags of a row, how many more it has, and that it has a note', async () => {
    const meta = (id: string) => `document.querySelector('#row-${id}').innerText.replaceAll(/\\s+/g, ' ')`
    await page.waitFor(`${meta('t0')}.includes('war peace +2')`)
    expect(await page.tab.evaluate(`${meta('t0')}.includes('Note')`)).toBe(false)
    expect(await page.tab.evaluate(meta('t1'))).toMatch(/war.*Note/)
    expect(await page.tab.evaluate(`document.querySelector('#row-t2 [data-part="row-tags"]')`)).toBeNull()
  })

  it('draws the read mark 3 pixels wide and whole, also on the row that is chosen', async () => {
    await page.toFirstRow()
    await page.press('x')
    const boxes = await page.tab.evaluate<
      number[][]
    >(`[...document.querySelectorAll('[data-part="read-mark"]')].map((mark) => {
      const own = mark.getBoundingClientRect()
      const row = mark.closest('[data-part="row"]').getBoundingClientRect()
      const picture = mark.nextElementSibling.getBoundingClientRect()
      return [own.width, own.left - row.left, picture.left - own.right, own.top - row.top, row.bottom - own.bottom]
    })`)
    expect(boxes).toHaveLength(6)
    for (const [width, before, behind, above, below] of boxes) {
      expect(width).toBe(3)
      // The ring of the cursor is 2 pixels wide.
      for (const space of [before, behind, above, below]) expect(space).toBeGreaterThan(2)
    }
  })

  it('counts at once what the emptied trash leaves, and closes an article of it', async () => {
    await page.toFirstRow()
    await page.press('Enter')
    await page.waitFor(`document.querySelector('[data-part="body"]') !== null`)
    await page.press('#')
    await page.notice('Moved to trash')
    await page.waitFor(`document.querySelector('[data-part="reader"]') === null`)
    await page.press('z')
    await page.waitFor(`document.querySelector('[data-part="body"]') !== null`)
    await page.press('#')
    await page.waitFor(`document.querySelector('[data-part="reader"]') === null`)
    await comes('the trash', async () => (await row('t0'))?.trashedAt !== null)
    await page.click('[data-action="place-trash"]')
    await page.shows('Quay 0')
    await page.reach('[data-part="list"]')
    await page.press('Home')
    await page.press('Enter')
    await page.waitFor(`document.querySelector('[data-part="body"]') !== null`)
    await page.waitFor(`/1/.test(document.querySelector('[data-action="place-trash"]').textContent)`)
    await page.tab.evaluate(`document.querySelector('[data-action="trash-empty"]').click()`)
    await page.notice('Deleted forever')
    expect(
      await page.tab.evaluate(`[
        /[0-9]/.test(document.querySelector('[data-action="place-trash"]').textContent),
        document.querySelector('[data-part="reader"]') === null,
      ].join()`),
    ).toBe('false,true')
  })

  it('brings a hit to its first match, marks all of them, and steps through them by key and button', async () => {
    await page.press('/')
    await page.type('lighthouse')
    await page.shows('Quay 2')
    await page.toFirstRow()
    await page.press('Enter')
    const says = (text: string) =>
      page.waitFor(`document.querySelector('[data-part="find"] [role=status]')?.textContent === '${text}'`)
    await says('1 of 3')
    /** Where the present match is seen; what is marked. */
    const sees = (match: string) =>
      page.waitFor(`(() => {
        const [range] = CSS.highlights.get('pressmark-found-here') ?? []
        const box = range?.getBoundingClientRect()
        return box && box.top > 80 && box.bottom < innerHeight && range.toString() === '${match}'
      })()`)
    await sees('lighthouse')
    expect(await page.tab.evaluate(`CSS.highlights.get('pressmark-found').size`)).toBe(3)
    await page.press('n')
    await says('2 of 3')
    await sees('Lighthouse')
    await page.press('Shift+N')
    await says('1 of 3')
    await page.press('Shift+N')
    await says('3 of 3')
    await page.click('[data-action="find-next"]')
    await says('1 of 3')
    await page.click('[data-action="find-previous"]')
    await says('3 of 3')
    // Another width has another page around the same text.
    await page.tab.resize(400, 800)
    await page.waitFor(`document.querySelector('[data-part="places"]') === null`)
    await sees('Lighthouse')
    await page.click('[data-action="find-close"]')
    await page.waitFor(
      `document.querySelector('[data-part="find"]') === null && !CSS.highlights.has('pressmark-found')`,
    )
    // From now on the key writes a note again.
    await page.press('n')
    await page.waitFor(`document.querySelector('[data-part="note-editor"]') !== null`)
  })

  it('chooses a tag that is offered with the arrows', async () => {
    await page.press('ArrowDown')
    await page.press('End')
    await page.press('t')
    await page.waitFor(`document.activeElement?.getAttribute('role') === 'combobox'`)
    const active = () =>
      page.tab.evaluate<string | null>(`(() => {
        const option = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))
        return option && [option.getAttribute('role'), option.ariaSelected, option.querySelector('bdi').textContent].join()
      })()`)
    // The tags are counted after the rows have come.
    await page.waitFor(`document.querySelector('[data-part="tags-offered"] [role="option"]') !== null`)
    expect(await active()).toBeNull()
    await page.press('ArrowDown')
    expect(await active()).toBe('option,true,war')
    await page.press('ArrowDown')
    await page.press('ArrowUp')
    await page.press('ArrowUp')
    expect(await active()).toBeNull()
    await page.type('pea')
    await page.press('ArrowDown')
    expect(await active()).toBe('option,true,peace')
    // Escape takes the choice back before it closes anything.
    await page.press('Escape')
    expect(await active()).toBeNull()
    await page.press('ArrowDown')
    await page.press('Enter')
    await page.press('Enter')
    await comes('the tag', async () => (await row('t5'))?.tags.join() === 'peace')
    expect(await page.focus()).toBe('list')
  })

  it('says that a search is at work when it takes its time, and no longer once it is done', async () => {
    await page.tab.evaluate(`(() => {
      const open = IDBObjectStore.prototype.get
      globalThis.slow = (method) => function (...args) {
        const until = performance.now() + 150
        while (performance.now() < until);
        return method.apply(this, args)
      }
      IDBObjectStore.prototype.get = slow(open)
      IDBObjectStore.prototype.getAll = slow(IDBObjectStore.prototype.getAll)
      IDBObjectStore.prototype.openCursor = slow(IDBObjectStore.prototype.openCursor)
      IDBIndex.prototype.openKeyCursor = slow(IDBIndex.prototype.openKeyCursor)
      new MutationObserver(() => {
        const words = document.querySelector('[data-part="searching"]')?.textContent
        if (words) globalThis.said = words
      }).observe(document.body, { childList: true, subtree: true })
      return 0
    })()`)
    await page.press('/')
    await page.type('lighthouse')
    await page.shows('Quay 2')
    await page.waitFor(`document.querySelector('[data-part="searching"]') === null`)
    expect(await page.tab.evaluate(`globalThis.said`)).toBe('Searching…')
  })

  it('lists the shortcuts of the browser with their keys, and where they are changed', async () => {
    await page.tab.evaluate(`(() => {
      const api = globalThis.browser?.tabs ? globalThis.browser : chrome
      api.tabs.create = async ({ url }) => void (globalThis.opened = url)
      if (api.commands.openShortcutSettings) api.commands.openShortcutSettings = async () => void (globalThis.opened = 'own page')
      return 0
    })()`)
    await page.toFirstRow()
    await page.press('?')
    await page.waitFor(
      `/Alt\\+Shift\\+S\\s*Save this page/.test(document.querySelector('[data-part="help"] [data-part="global-shortcuts"]')?.innerText)`,
    )
    expect(
      await page.tab.evaluate<string>(`document.querySelector('[data-part="global-shortcuts"]').innerText`),
    ).toContain('Open Pressmark')
    await page.click('[data-action="change-shortcuts"]')
    await page.waitFor(
      `globalThis.opened === '${browser === 'firefox' ? 'own page' : 'chrome://extensions/shortcuts'}'`,
    )
  })

  it('has a front page beside the list while nothing is chosen, and marks nothing as read by it', async () => {
    await page.waitFor(`document.querySelector('[data-part="front"]')?.innerText.includes('Quay 0')`)
    expect(await page.tab.evaluate(`document.querySelectorAll('[data-part="front"] a').length`)).toBe(6)
    expect((await row('t0'))?.readAt).toBeNull()
    await page.click('[data-part="front"] li a')
    await page.waitFor(`location.hash.startsWith('#/article/t1')`)
    await page.waitFor(`document.querySelector('[data-part="front"]') === null`)
  })
})

/** The library as narrow as a side panel is: nothing lies on anything else, nothing is cut off. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const MANY = 1200
const ARTICLES: Filling[] = Array.from({ length: MANY }, (_, at) => ({
  slug: `n${at}`,
  title: `항구 ${at}`,
  text: `${'정부가 여러 방안을 내놓았다고 밝혔다. '.repeat(5)}The lighthouse keeper.`,
  canonicalUrl: `https://a-long-name-of-a-host.example/a-long-path/${at}`,
  savedAt: NOW - at,
  tags: at < 20 ? ['a-tag-with-quite-a-long-name', 'war', 'peace'] : [],
}))
const TWIN: Filling = {
  slug: 'twin',
  title: 'Twin',
  canonicalUrl: 'http://www.a-long-name-of-a-host.example/a-long-path/7/',
  savedAt: 5,
}

/** Pairs of neighbours that lie on each other, and what stands out of the page; by name. */
const FAULTS = `(selector) => {
  const parts = [...document.querySelectorAll(selector)]
    .filter((part) => part.getClientRects().length > 0)
    .map((part) => ({ name: part.dataset.action ?? part.textContent, box: part.getBoundingClientRect() }))
  const faults = parts.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5).map(({ name }) => name + ' is cut off')
  for (const [at, one] of parts.entries())
    for (const other of parts.slice(at + 1))
      if (one.box.right > other.box.left + 0.5 && other.box.right > one.box.left + 0.5 && one.box.bottom > other.box.top + 0.5 && other.box.bottom > one.box.top + 0.5)
        faults.push(one.name + ' lies on ' + other.name)
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than its window')
  return faults
}`

describe.each(['ko', 'en'] as const)('a narrow library in %s', (lang) => {
  const on = stage('chromium', { lang })
  const open: LibraryPage[] = []
  beforeAll(() => fillLibrary(on.driver, [...ARTICLES, TWIN]))
  afterEach(async () => {
    for (const page of open.splice(0)) await page.tab.close()
  })
  async function library(width: number, hash?: string): Promise<LibraryPage> {
    const page = await LibraryPage.open(on.driver, hash, width)
    open.push(page)
    return page
  }
  const faults = (page: LibraryPage, selector: string) =>
    page.tab.evaluate<string[]>(`(${FAULTS})(${JSON.stringify(selector)})`)

  it.each([
    [340, ''],
    [360, ''],
    [379, ''],
    [420, ''],
    [500, ''],
    [360, '#/all?tag=a-tag-with-quite-a-long-name'],
    [500, '#/all?tag=a-tag-with-quite-a-long-name'],
  ])('has room for its lists and for what can be done with them at %i pixels %s', async (width, hash) => {
    const page = await library(width, hash)
    await page.waitFor(`document.querySelector('[data-action="list-unread"]').textContent.match(/[0-9]/)`)
    expect(await faults(page, 'nav button')).toEqual([])
    // Nothing of them has to be scrolled to.
    const hidden = await page.tab.evaluate<
      string[]
    >(`[...document.querySelectorAll('nav button')].filter((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect()
      return [left + 2, right - 2].some((x) => document.elementFromPoint(x, (top + bottom) / 2)?.closest('button') !== button)
    }).map((button) => button.dataset.action)`)
    expect(hidden).toEqual([])
  })

  it('exports a list of which nothing is selected, and has room for what is done with an article, at 360 pixels', async () => {
    const page = await library(360)
    await page.click('[data-action="export"]')
    await page.waitFor(`document.querySelector('[data-action="export-list-csv"]') !== null`)
    const menu = await page.tab.evaluate<number[]>(
      `(({ left, right }) => [left, innerWidth - right])(document.querySelector('[role="menu"]').getBoundingClientRect())`,
    )
    for (const space of menu) expect(space).toBeGreaterThanOrEqual(0)
    await page.press('Escape')
    await page.toFirstRow()
    await page.press('Enter')
    await page.waitFor(`document.querySelector('[data-part="body"]') !== null`)
    expect(await faults(page, 'header a, header button')).toEqual([])
  })

  it('scrolls to a list that it has no room for', async () => {
    const page = await library(300)
    for (const list of ['unread', 'all', 'favourite', 'archive', 'trash']) {
      await page.reach(`[data-action="list-${list}"]`)
      await page.waitFor(`(() => {
        const { left, right, top, bottom } = document.activeElement.getBoundingClientRect()
        return [left + 2, right - 2].every((x) => document.elementFromPoint(x, (top + bottom) / 2)?.closest('button') === document.activeElement)
      })()`)
    }
  })

  it.each([320, 340, 360, 420, 500, 900, 1300])(
    'has room for what is done with a selection at %i pixels',
    async (width) => {
      const page = await library(width)
      await page.toFirstRow()
      await page.press('x')
      const bar = '[data-part="bulk"] button, [data-part="bulk"] [aria-live] > *'
      await page.waitFor(`document.querySelector('[data-action="select-all"]') !== null`)
      expect(await faults(page, '[data-part="bulk"] button')).toEqual([])
      // In words wherever there is room for them.
      const said = `document.querySelector('[data-part="bulk"] [aria-live]').innerText.trim()`
      expect(await page.tab.evaluate(said)).toMatch(
        width < 350 ? /1/ : lang === 'ko' ? /^1개 선택함$/ : /^1 selected$/,
      )
      await page.press('Control+a')
      await page.waitFor(
        `document.querySelector('[data-part="bulk"] [aria-live]').innerText.includes('1,201')`,
      )
      expect(await faults(page, bar)).toEqual([])
      const height = await page.tab.evaluate<number>(
        `document.querySelector('[data-part="bulk"] [aria-live]').getBoundingClientRect().height`,
      )
      expect(height).toBeLessThan(30)
      // Nothing is left to select.
      expect(await page.tab.evaluate(`document.querySelector('[data-action="select-all"]')`)).toBeNull()
    },
  )

  it('shows the place that was found, not only what stands before it', async () => {
    const page = await library(340, '#/all?q=lighthouse')
    await page.waitFor(`document.querySelector('[data-part="snippet"] mark') !== null`)
    const cut = await page.tab.evaluate(`(() => {
      const snippet = document.querySelector('[data-part="snippet"]')
      return snippet.querySelector('mark').getBoundingClientRect().right - snippet.getBoundingClientRect().right
    })()`)
    expect(cut).toBeLessThan(0)
  })

  it('keeps the day of a duplicate on its line', async () => {
    const page = await library(340, '#/duplicates')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    const lines = await page.tab.evaluate(
      `[...document.querySelectorAll('[data-part="duplicate"] bdi + span')].map((each) => each.getClientRects().length + ':' + (each.offsetHeight < 30))`,
    )
    expect(lines).toEqual(['1:true', '1:true'])
  })
})

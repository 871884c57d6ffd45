/** Everything that the library page does, with the keyboard alone: keys, Tab, Enter and arrows, never a click; and taken back. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const ARTICLES: Filling[] = Array.from({ length: 6 }, (_, at) => ({
  slug: `k${at}`,
  title: `Harbour ${at}`,
  canonicalUrl: `https://news.example/k${at}`,
  text: at === 3 ? 'The lighthouse keeper.' : 'Text.',
  savedAt: NOW - at,
  readingMinutes: 10 - at,
  tags: at < 2 ? ['war'] : at === 2 ? ['peace'] : [],
}))

/** More presses of Tab than the page has stops. */
const STOPS = 90

describe('by keyboard alone', () => {
  const on = stage('chromium')
  let page: LibraryPage

  beforeEach(async () => {
    await fillLibrary(on.driver, [
      ...ARTICLES,
      {
        slug: 'twin',
        title: 'Twin',
        canonicalUrl: 'http://www.news.example/k5/',
        savedAt: 5,
        tags: ['twin'],
      },
    ])
    page = await LibraryPage.open(on.driver)
  })
  afterEach(() => page.tab.close())

  const rows = async () => (await on.driver.readLibrary()).articles
  const row = async (id: string) => (await rows()).find((each) => each.id === id)
  const until1 = (what: string, question: () => Promise<boolean | undefined>) => until(question, what)
  /** Presses Tab until something has the focus. */
  async function reach(selector: string): Promise<void> {
    const isThere = () =>
      page.tab.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)
    for (let stop = 0; stop < STOPS; stop++) {
      if (await isThere()) return
      await page.press('Tab')
    }
    throw new Error(`Tab never comes to ${selector}.`)
  }
  async function choose(selector: string): Promise<void> {
    await reach(selector)
    await page.press('Enter')
  }
  /** Opens a menu and goes down to an item. */
  async function chooseIn(menu: string, item: string): Promise<void> {
    await choose(menu)
    for (let step = 0; step < 20; step++) {
      if ((await page.focus()) === item) return page.press('Enter')
      await page.press('ArrowDown')
    }
    throw new Error(`The menu ${menu} has no ${item}.`)
  }
  async function toFirstRow(): Promise<void> {
    await page.press('ArrowDown')
    await page.waitFor(`document.activeElement?.dataset.part === 'list'`)
  }

  it('marks, archives, reads, tags and deletes the article under the cursor; z takes each back', async () => {
    await toFirstRow()
    const acts: [
      key: string,
      notice: string,
      field: 'favouritedAt' | 'archivedAt' | 'readAt' | 'trashedAt',
    ][] = [
      ['f', 'Added to favourites', 'favouritedAt'],
      ['e', 'Archived', 'archivedAt'],
      ['u', 'Marked as read', 'readAt'],
      ['#', 'Moved to trash', 'trashedAt'],
      ['Delete', 'Moved to trash', 'trashedAt'],
    ]
    for (const [key, notice, field] of acts) {
      await page.press('Home')
      await page.press(key)
      await page.notice(notice)
      await until1(field, async () => (await row('k0'))?.[field] !== null)
      await page.press('z')
      await page.notice('Taken back')
      await until1(`no ${field}`, async () => (await row('k0'))?.[field] === null)
    }
    await page.press('Home')
    await page.press('t')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.type('sea')
    await page.press('Enter')
    await page.press('Enter')
    await until1('the tag', async () => (await row('k0'))?.tags.includes('sea'))
    expect(await page.focus()).toBe('list')
    await page.press('z')
    await until1('no tag', async () => (await row('k0'))?.tags.join() === 'war')
  })

  it('opens the original of the article under the cursor', async () => {
    await page.tab.evaluate(`chrome.tabs.create = async ({ url }) => void (globalThis.opened = url); 0`)
    await toFirstRow()
    await page.press('v')
    await page.waitFor(`globalThis.opened === 'https://news.example/k0?utm_source=x'`)
  })

  it('selects a range and deletes it; from the trash for good, when the time for Undo is over', async () => {
    await toFirstRow()
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await page.press('#')
    await page.notice('2 articles moved to trash')
    await page.press('z')
    await until1('both back', async () => (await rows()).every(({ trashedAt }) => trashedAt === null))
    await page.shows(...ARTICLES.map(({ title }) => title ?? ''), 'Twin')
    await page.press('Home')
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await page.press('#')
    await page.notice('2 articles moved to trash')
    await choose('[data-action="place-trash"]')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 2`)
    await reach('[data-part="list"]')
    await page.press('Control+a')
    await page.press('#')
    await page.notice('2 articles deleted forever')
    await page.waitFor(`document.querySelector('[data-part="row"]') === null`)
    await page.press('z')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 2`)
    expect(await rows()).toHaveLength(7)
    await reach('[data-part="list"]')
    // In the trash the key of the archive brings back.
    await page.press('End')
    await page.press('e')
    await page.notice('Restored')
    await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 1`)
    await reach('[data-part="list"]')
    await page.press('Home')
    await page.press('#')
    await page.notice('Deleted forever')
    await choose('[data-action="dismiss"]')
    await until1('one tombstone', async () => (await on.driver.readLibrary()).tombstones.length === 1)
    expect(await rows()).toHaveLength(6)
  })

  it('orders the list, and exports a selection', async () => {
    await chooseIn('[data-action="sort"]', 'sort-shortest')
    await page.shows('Twin', ...ARTICLES.map(({ title }) => title ?? '').reverse())
    expect(await page.hash()).toBe('#/all?sort=shortest')
    await reach('[data-part="list"]')
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await chooseIn('[data-action="export"]', 'export-selection-json')
    const text = await until(async () => {
      const name = readdirSync(on.downloads).find((each) => each.endsWith('.json'))
      return name && readFileSync(join(on.downloads, name), 'utf8')
    }, 'the file')
    expect(JSON.parse(`${text}`).articles ?? JSON.parse(`${text}`)).toHaveLength(2)
  })

  it('searches, keeps the search, renames it, deletes it and brings it back', async () => {
    await page.press('/')
    await page.type('lighthouse')
    await page.shows('Harbour 3')
    await choose('[data-action="keep-search"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="name-dialog"]') !== null`)
    await page.type('Lights')
    await page.press('Enter')
    await page.notice('Search kept')
    const named = (name: string) =>
      page.waitFor(
        `[...document.querySelectorAll('[data-action^="smart-"]')].some((each) => each.textContent === '${name}')`,
      )
    await named('Lights')
    await chooseIn('[data-action^="smart-menu-"]', 'smart-rename')
    await page.waitFor(`getSelection().toString() === 'Lights'`)
    await page.type('Lamps')
    await page.press('Enter')
    await named('Lamps')
    await choose('[data-action="place-archive"]')
    await page.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await choose('[data-action^="smart-"]:not([data-action^="smart-menu"])')
    await page.shows('Harbour 3')
    await chooseIn('[data-action^="smart-menu-"]', 'smart-delete')
    await page.waitFor(`document.querySelector('[data-action^="smart-"]') === null`)
    await choose('[data-action="undo"]')
    await named('Lamps')
    await chooseIn('[data-action^="smart-menu-"]', 'smart-delete')
    await page.waitFor(`document.querySelector('[data-action^="smart-"]') === null`)
  })

  it('renames, joins, colours and deletes tags', async () => {
    await choose('[data-action="tags-page"]')
    const names = () =>
      page.tab.evaluate<string[]>(
        `[...document.querySelectorAll('[data-part="tag"] input')].map((each) => each.value)`,
      )
    await until1('the tags', async () => (await names()).join() === 'war,peace,twin')
    await reach('[data-part="tag"]:first-child input')
    await page.type('peace')
    await page.press('Enter')
    await page.notice('Tag renamed on 2 articles')
    await until1('the joined tags', async () => (await names()).join() === 'peace,twin')
    await choose('[data-action="undo"]')
    await until1('the tags again', async () => (await names()).join() === 'war,peace,twin')
    await chooseIn('[data-part="tag"]:first-child [data-action="tag-colour"]', 'colour-teal')
    await page.waitFor(`document.querySelector('[data-part="tag"] span').className.includes('teal')`)
    await choose('[data-part="tag"]:first-child [data-action="tag-delete"]')
    await page.notice('Tag taken from 2 articles')
    await page.press('z')
    await until1(
      'war again',
      async () => (await rows()).filter(({ tags }) => tags.includes('war')).length === 2,
    )
    await until1('the tag again', async () => (await names()).join() === 'war,peace,twin')
    await choose('[data-part="tag"]:first-child [data-action="tag-articles"]')
    await page.shows('Harbour 0', 'Harbour 1')
  })

  it('merges what was kept twice, and takes it back', async () => {
    await choose('[data-action="duplicates"]')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    await choose('[data-action="merge"]')
    await page.notice('1 group merged')
    await until1('the merge', async () => (await row('k5'))?.tags.join() === 'twin')
    await page.press('z')
    await page.waitFor(`document.querySelectorAll('[data-part="duplicate"]').length === 1`)
    expect((await row('k5'))?.tags).toEqual([])
    await choose('[data-action="back"]')
    await page.waitFor(`document.querySelector('[data-part="row"]') !== null`)
  })

  it('reaches the same on a page with one pane', async () => {
    await page.tab.resize(420, 800)
    await page.waitFor(`document.querySelector('[data-action="more"]') !== null`)
    await reach('[data-action^="list-"], [role=tab], [data-action="tab-unread"]')
    await chooseIn('[data-action="more"]', 'tags-page')
    await page.waitFor(`document.querySelectorAll('[data-part="tag"]').length === 3`)
    await choose('[data-action="back"]')
    await reach('[data-part="list"]')
    await page.press('Home')
    await page.press('o')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent === 'Text.'`)
    await page.press('Escape')
    await page.waitFor(`document.querySelector('[data-part="list"]') !== null`)
  })
})

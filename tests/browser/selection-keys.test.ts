/** Selections and the ways through the list, with the keyboard alone: each change is one undo. */
import { beforeEach, describe, expect, it } from 'vitest'
import { writeArticles } from '../helpers/fill-library'
import { comes, HARBOUR, harbourLibrary } from '../helpers/harbour-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const TITLES = HARBOUR.map(({ title }) => title ?? '')

describe('a selection, by keyboard alone', () => {
  const on = stage('chromium')
  const library = harbourLibrary(on)
  const { rows, row } = library
  let page: LibraryPage
  beforeEach(async () => {
    page = library.page
    await page.shows(...TITLES, 'Twin')
  })
  const of = async (...ids: string[]) => (await rows()).filter(({ id }) => ids.includes(id))
  const selected = (count: number) =>
    page.waitFor(`document.querySelector('[data-part="bulk"]')?.ariaLabel.startsWith('${count} ')`)
  async function selectTwo(): Promise<void> {
    await page.reach('[data-part="list"]')
    await page.press('Home')
    await page.press('x')
    await page.press('Shift+ArrowDown')
    await selected(2)
  }

  it('is marked, read and archived, by keys and by its buttons, and taken back each time', async () => {
    for (const [act, field] of [
      ['f', 'favouritedAt'],
      ['u', 'readAt'],
      ['e', 'archivedAt'],
      ['[data-action="bulk-favourite"]', 'favouritedAt'],
      ['[data-action="bulk-read"]', 'readAt'],
      ['[data-action="bulk-archive"]', 'archivedAt'],
      ['[data-action="bulk-trash"]', 'trashedAt'],
    ] as const) {
      await selectTwo()
      if (act.length === 1) await page.press(act)
      else await page.choose(act)
      await comes(`${act}: ${field}`, async () =>
        (await of('k0', 'k1')).every((each) => each[field] !== null),
      )
      expect((await rows()).filter((each) => each[field] !== null)).toHaveLength(2)
      await page.press('z')
      await comes(`${act}: taken back`, async () => (await rows()).every((each) => each[field] === null))
      await page.waitFor(`document.querySelectorAll('[data-part="row"]').length === 7`)
      if (await page.tab.evaluate<boolean>(`document.querySelector('[data-part="bulk"]') !== null`)) {
        await page.reach('[data-part="list"]')
        await page.press('Escape')
      }
    }
  })

  it('loses a tag that all of it has, and gains one beside those that each has', async () => {
    await selectTwo()
    await page.choose('[data-action="bulk-tags"]')
    await page.waitFor(`document.activeElement?.closest('[data-part="tags-editor"]') !== null`)
    await page.press('Backspace')
    await page.type('sea')
    await page.press('Enter')
    await page.press('Enter')
    await comes('sea', async () => (await of('k0', 'k1')).every(({ tags }) => tags.join() === 'sea'))
    await page.press('z')
    await comes('war', async () => (await of('k0', 'k1')).every(({ tags }) => tags.join() === 'war'))
  })

  it('grows to everything by its button, and is given up by Escape and by its button', async () => {
    await selectTwo()
    await page.choose('[data-action="select-all"]')
    await selected(7)
    await page.reach('[data-part="list"]')
    await page.press('Escape')
    await page.waitFor(`document.querySelector('[data-part="bulk"]') === null`)
    await selectTwo()
    await page.choose('[data-action="select-none"]')
    await page.waitFor(`document.querySelector('[data-part="bulk"]') === null`)
  })

  it('comes back from the trash as one', async () => {
    await selectTwo()
    await page.press('#')
    await page.notice('2 articles moved to trash')
    await page.choose('[data-action="place-trash"]')
    await page.shows('Harbour 1', 'Harbour 0')
    await page.reach('[data-part="list"]')
    await page.press('Control+a')
    await selected(2)
    await page.choose('[data-action="bulk-restore"]')
    await comes('both', async () => (await rows()).every(({ trashedAt }) => trashedAt === null))
    await page.press('z')
    await comes('the trash', async () => (await of('k0', 'k1')).every(({ trashedAt }) => trashedAt !== null))
  })

  it('of all hits is changed together, what others changed meanwhile left alone by the undo', async () => {
    await page.press('/')
    await page.type('harbour')
    await page.shows(...TITLES)
    await page.reach('[data-part="list"]')
    await page.press('Control+a')
    await selected(6)
    await page.press('f')
    await comes(
      'the marks',
      async () => (await rows()).filter(({ favouritedAt }) => favouritedAt !== null).length === 6,
    )
    // Another page of the library: one of them is archived before the undo.
    await on.driver.evaluateInExtension(`new Promise((done) => {
      indexedDB.open('pressmark').onsuccess = ({ target: { result: db } }) => {
        const transaction = db.transaction('articles', 'readwrite')
        const articles = transaction.objectStore('articles')
        articles.get('k2').onsuccess = ({ target: { result: row } }) => articles.put({ ...row, archivedAt: 9 })
        transaction.oncomplete = () => { db.close(); done(0) }
      }
    })`)
    await page.press('z')
    await comes('no marks', async () => (await rows()).every(({ favouritedAt }) => favouritedAt === null))
    expect(await row('k2')).toMatchObject({ archivedAt: 9 })
  })

  it('is made of a place and a tag that are chosen in a narrow page', async () => {
    await page.tab.resize(420, 800)
    await page.waitFor(`document.querySelector('[data-part="places"]') === null`)
    await page.reach('[data-part="list"]')
    await page.press('Home')
    await page.press('e')
    await comes('the archive', async () => (await row('k0'))?.archivedAt !== null)
    await page.choose('[data-action="list-archive"]')
    await page.shows('Harbour 0')
    await page.choose('[data-action="list-unread"]')
    await page.shows(...TITLES.slice(1), 'Twin')
    await page.chooseIn('[data-action="tags-menu"]', 'tag-peace')
    await page.shows('Harbour 2')
    await page.chooseIn('[data-action="tags-menu"]', 'tag-none')
    await page.shows(...TITLES, 'Twin')
    await page.choose('[data-action="list-favourite"]')
    await page.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    await page.choose('[data-action="list-trash"]')
    await page.waitFor(`location.hash === '#/trash'`)
  })

  it('goes through the list by pages and to its ends', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      slug: `m${String(at).padStart(2, '0')}`,
      title: `Many ${at}`,
      savedAt: 1000 - at,
    }))
    await writeArticles(on.driver, many)
    page = await LibraryPage.open(on.driver)
    // All of them, and not only those that a page shows before its library has opened.
    await page.waitFor(`document.querySelector('[data-part="row"]')?.ariaSetSize === '67'`)
    await page.toFirstRow()
    const at = () =>
      page.tab.evaluate<number>(
        `Number(document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.dataset.index)`,
      )
    const inView = `(() => {
      const list = document.activeElement.getBoundingClientRect()
      const row = document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).getBoundingClientRect()
      return row.top >= list.top - 1 && row.bottom <= list.bottom + 1
    })()`
    expect(await at()).toBe(0)
    await page.press('PageDown')
    await comes('the next page', async () => (await at()) > 5)
    const second = await at()
    await page.press('PageDown')
    await comes('the page after', async () => (await at()) > second)
    const third = await at()
    await page.waitFor(inView)
    await page.press('PageUp')
    await comes('the page before', async () => (await at()) < third)
    await page.press('End')
    await comes('the end', async () => (await at()) === 66)
    await page.waitFor(inView)
    await page.press('ArrowUp')
    await comes('one up', async () => (await at()) === 65)
    await page.press('Home')
    await comes('the beginning', async () => (await at()) === 0)
    await page.waitFor(inView)
    await page.press('ArrowUp')
    await page.waitFor(`document.activeElement?.dataset.part === 'search'`)
    await page.tab.close()
  })
})

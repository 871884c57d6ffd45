/** Where the library page's ways cross: articles that are gone, two pages at once, the trash beside the list. By keyboard alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { comes, harbourLibrary } from '../helpers/harbour-library'
import { LibraryPage } from '../helpers/library-page'
import { stage } from '../helpers/stage'

const TITLES = Array.from({ length: 6 }, (_, at) => `Harbour ${at}`)

describe('the library page', () => {
  const on = stage('chromium')
  const library = harbourLibrary(on)
  const { row } = library
  const others: LibraryPage[] = []
  let page: LibraryPage
  beforeEach(async () => {
    page = library.page
    // What the page shows before its library has opened is of the test before.
    await page.shows(...TITLES, 'Twin')
  })
  afterEach(async () => {
    for (const other of others.splice(0)) await other.tab.close()
  })
  async function another(hash?: string): Promise<LibraryPage> {
    const other = await LibraryPage.open(on.driver, hash)
    others.push(other)
    return other
  }
  const goTo = (hash: string) => page.tab.evaluate(`location.hash = ${JSON.stringify(hash)}; 0`)

  it('leads away from an article that is no longer there', async () => {
    await page.tab.resize(420, 800)
    await page.waitFor(`document.querySelector('[data-part="places"]') === null`)
    await goTo('#/article/nobody?in=all')
    await page.waitFor(
      `document.querySelector('[role=alert]')?.textContent.includes('no longer in the library')`,
    )
    await page.press('Escape')
    await page.shows(...TITLES, 'Twin')
    expect(await page.hash()).toBe('#/all')
  })

  it('restores the open article from the trash by the key that restores in the list, and does nothing else to it', async () => {
    await page.toFirstRow()
    await page.press('#')
    await page.notice('Moved to trash')
    await goTo('#/article/k0?in=all')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent === 'Text.'`)
    for (const key of ['f', 'u', 't', '#']) await page.press(key)
    expect(await page.tab.evaluate(`document.querySelector('dialog')`)).toBeNull()
    await page.press('e')
    await page.notice('Restored')
    await comes('the article', async () => (await row('k0'))?.trashedAt === null)
    expect(await row('k0')).toMatchObject({ archivedAt: null, favouritedAt: null, readAt: null })
    await page.press('z')
    await comes('the trash again', async () => (await row('k0'))?.trashedAt !== null)
  })

  it('finds what is in the trash from any list, and brings it back', async () => {
    await page.toFirstRow()
    await page.press('#')
    await page.notice('Moved to trash')
    await page.press('/')
    await page.type('is:trashed harbour')
    await page.shows('Harbour 0')
    await page.reach('[data-part="list"]')
    await page.press('e')
    await page.notice('Restored')
    await comes('the article', async () => (await row('k0'))?.trashedAt === null)
    await page.waitFor(`document.querySelector('[data-part="row"]') === null`)
  })

  it('shows in a search what another page does to the articles found', async () => {
    await page.press('/')
    await page.type('harbour')
    await page.shows(...TITLES)
    const other = await another()
    await other.toFirstRow()
    await other.press('#')
    await other.notice('Moved to trash')
    await page.shows(...TITLES.slice(1))
    await other.press('f')
    await page.waitFor(`document.querySelector('[data-part="row"]').textContent.includes('Favourite')`)
    await other.press('z')
    await other.press('z')
    await comes('the article', async () => (await row('k0'))?.trashedAt === null)
  })

  it('deletes nothing for good that another page took out of the trash meanwhile', async () => {
    await page.emptyTrashOfTwo()
    // While the focus rests on the notice its time stands still.
    await page.reach('[data-action="dismiss"]')
    const other = await another('#/trash')
    await other.shows('Harbour 1', 'Harbour 0')
    await other.toFirstRow()
    await other.press('e')
    await other.notice('Restored')
    await page.press('Enter')
    await comes('one tombstone', async () => {
      const { tombstones } = await on.driver.readLibrary()
      return tombstones.some(({ id }) => id === 'k0')
    })
    expect(await row('k1')).toMatchObject({ trashedAt: null })
  })

  it('builds the search index anew where a part of it was lost', async () => {
    const inTables = <T>(then: string) =>
      on.driver.evaluateInExtension<T>(`new Promise((done, failed) => {
        const opening = indexedDB.open('pressmark')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['meta', 'segments', 'unindexed'], 'readwrite')
          const [meta, segments, unindexed] = ['meta', 'segments', 'unindexed'].map((name) => transaction.objectStore(name))
          const asked = ${then}
          transaction.oncomplete = () => {
            opening.result.close()
            done(asked.map(({ result }) => result ?? null))
          }
        }
      })`)
    const segments = async () => (await inTables<[number]>(`[segments.count()]`))[0]
    // Nothing is being built and nothing waits to be taken in: no other work makes a segment again.
    await comes('the index', async () => {
      const [state, waiting, held] = await inTables<[{ builtTo: string | null } | null, number, number]>(
        `[meta.get('index'), unindexed.count(), segments.count()]`,
      )
      return state?.builtTo === null && waiting === 0 && held > 0
    })
    await inTables(`[segments.clear()]`)
    expect(await segments()).toBe(0)
    await another()
    await comes('the index again', async () => (await segments()) > 0)
  })

  it('keeps a text that is being read, and says so, when another page deletes its article', async () => {
    await page.toFirstRow()
    await page.press('#')
    await page.notice('Moved to trash')
    await goTo('#/article/k0?in=all')
    await page.waitFor(`document.querySelector('[data-part="body"]')?.textContent === 'Text.'`)
    const other = await another('#/trash')
    await other.toFirstRow()
    await other.press('#')
    await other.notice('Deleted forever')
    await other.choose('[data-action="dismiss"]')
    await page.waitFor(
      `document.querySelector('[data-part="reader"]')?.textContent.includes('no longer in the library')`,
    )
    expect(await page.tab.evaluate(`document.querySelector('[data-part="body"]').textContent`)).toBe('Text.')
    for (const key of ['e', 'f', '#', 't']) await page.press(key)
    expect(await page.tab.evaluate(`document.querySelector('dialog')`)).toBeNull()
    await page.press('Escape')
    expect(await page.focus()).toBe('list')
  })
})

/** A library that is gone, or that does not open: what the reader is told, and the ways out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readCard, savedCard } from '../helpers/card'
import { clearDatabases } from '../helpers/clear-storage'
import { until } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { BROWSERS, ENGLISH, stage } from '../helpers/stage'

const ARTICLES = ['Harbour', 'Lighthouse', 'Ferry', 'Pier'].map((title, at) => ({
  slug: `n${at}`,
  title,
  text: `The ${title} of the town.`,
  savedAt: Date.UTC(2026, 2, 10) + at,
}))

const text = (page: LibraryPage) => page.tab.evaluate<string>('document.body.innerText')

describe.each(BROWSERS)('%s: a library that the browser deletes under an open page', (browser) => {
  const on = stage(browser)

  it('is told of, never as an empty one, and what is saved afterwards is kept', async () => {
    await fillLibrary(on.driver, ARTICLES)
    const page = await LibraryPage.open(on.driver, '#/all')
    await page.shows('Pier', 'Ferry', 'Lighthouse', 'Harbour')
    // The mark is brought up to date a while after a page was opened.
    await until(
      () => on.driver.evaluateInExtension<boolean>(markHas(`mark.articles === ${ARTICLES.length}`)),
      'the mark',
    )
    await clearDatabases(on.driver, page.tab)
    await page.waitFor(`document.body.innerText.includes('articles are missing')`)
    expect(await text(page)).toContain('About 4 articles are missing. The last save was on March 10, 2026.')
    expect(await text(page)).not.toContain('Nothing saved yet')

    const tab = await on.driver.openPage(ENGLISH)
    const popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    await popup.press('Enter')
    expect((await savedCard(popup)).saveFailure).toBe('')
    expect(await popup.text()).toContain('articles are missing')
    await popup.close()
    await tab.close()
    expect((await on.driver.readLibrary()).articles).toHaveLength(1)
    await until(async () => (await page.titles()).length === 1, 'the new article in the list')

    await page.click('[data-action="rescue"]')
    await page.click('[data-action="rescue-accept"]')
    await page.waitFor(`document.body.innerText.includes('nothing is known to be missing')`)
    expect(await on.driver.evaluateInExtension<boolean>(markHas('mark.lost === null'))).toBe(true)
    await page.tab.close()
  })
})

describe.each(BROWSERS)('%s: rows that no list can find', (browser) => {
  const on = stage(browser)

  it('are never shown as an empty library, and come back by themselves', async () => {
    await fillLibrary(on.driver, ARTICLES)
    const page = await LibraryPage.open(on.driver, '#/all')
    await until(
      () => on.driver.evaluateInExtension<boolean>(markHas(`mark.articles === ${ARTICLES.length}`)),
      'the mark',
    )
    await page.tab.close()
    await on.driver.evaluateInExtension(WITHOUT_PLACES)
    const again = await LibraryPage.open(on.driver, '#/all')
    await again.waitFor(`document.querySelector('[data-part="empty"]') !== null`)
    expect(await text(again)).toContain('Your articles are being put back into their lists.')
    await again.shows('Pier', 'Ferry', 'Lighthouse', 'Harbour')
    await again.tab.close()
  })
})

/** Damages the keys by which lists find their rows. Runs in a page of the extension. */
const WITHOUT_PLACES = `new Promise((done, failed) => {
  const opening = indexedDB.open('pressmark')
  opening.onerror = () => failed(opening.error)
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(['articles'], 'readwrite')
    const articles = transaction.objectStore('articles')
    articles.getAll().onsuccess = ({ target }) => {
      for (const row of target.result) articles.put({ ...row, places: null })
    }
    transaction.oncomplete = () => { opening.result.close(); done(0) }
    transaction.onabort = () => failed(transaction.error)
  }
})`

describe('chromium: a library that does not open', () => {
  const on = stage('chromium')
  const open: LibraryPage[] = []
  afterEach(async () => {
    for (const page of open.splice(0)) await page.tab.close()
  })

  it('is told of with what is known, opens when it can, and is kept when another is begun', async () => {
    await fillLibrary(on.driver, ARTICLES)
    const sound = await LibraryPage.open(on.driver, '#/all')
    await until(
      () => on.driver.evaluateInExtension<boolean>(markHas(`mark.articles === ${ARTICLES.length}`)),
      'the mark',
    )
    await sound.tab.close()

    const page = await LibraryPage.open(on.driver, '#/all')
    open.push(page)
    const { page: driven } = page.tab as unknown as { page: Page }
    await driven.evaluateOnNewDocument(BROKEN)
    await driven.reload()
    await page.waitFor(`document.querySelector('[data-part="trouble"]') !== null`)
    expect(await text(page)).toContain('The library could not be opened or written.')
    expect(await text(page)).toContain('It held about 4 articles')
    expect(await text(page)).not.toContain('Nothing saved yet')

    // A failure that passes: the same page goes on.
    await page.tab.evaluate('globalThis.mended = true')
    await page.click('[data-action="list-retry"]')
    await page.shows('Pier', 'Ferry', 'Lighthouse', 'Harbour')

    await driven.reload()
    await page.waitFor(`document.querySelector('[data-part="trouble"]') !== null`)
    await page.click('[data-action="rescue"]')
    await page.click('[data-action="rescue-look"]')
    await page.waitFor(
      `document.querySelector('[data-part="rescue-looked"]')?.textContent.includes('Nothing could be read')`,
    )
    await page.click('[data-action="rescue-anew"]')
    await page.waitFor(`document.querySelector('[data-action="rescue-delete"]') !== null`)
    expect(await text(page)).toContain('About 4 articles, in use until')

    // Everybody follows: the worker saves into the new library, and new pages show it.
    const tab = await on.driver.openPage(ENGLISH)
    const popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    await popup.press('Enter')
    expect((await savedCard(popup)).saveFailure).toBe('')
    await popup.close()
    await tab.close()
    const fresh = await LibraryPage.open(on.driver, '#/all')
    open.push(fresh)
    await until(async () => (await fresh.titles()).length === 1, 'the article in the new library')

    // The old one is kept whole, until the reader agrees.
    await fresh.tab.evaluate(`location.hash = '#/rescue'`)
    await fresh.click('[data-action="rescue-look-kept"]')
    await fresh.waitFor(`document.body.innerText.includes('4 articles could be read')`)
    const file = await until(
      async () => readdirSync(on.downloads).find((name) => name.endsWith('.json')) ?? null,
      'the JSON file',
    )
    const { articles } = JSON.parse(readFileSync(join(on.downloads, file), 'utf8'))
    expect(articles.map(({ title }: { title: string }) => title).sort()).toEqual(
      ARTICLES.map(({ title }) => title).sort(),
    )
    expect(await names(fresh)).toContain('pressmark')
    await fresh.click('[data-action="rescue-delete"]')
    await fresh.click('[data-action="rescue-delete-yes"]')
    await until(async () => !(await names(fresh)).includes('pressmark'), 'the old library to go')
  })
})

/** Databases of the extension. */
function names(page: LibraryPage): Promise<string[]> {
  return page.tab.evaluate(
    'indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => name.startsWith("pressmark")).sort())',
  )
}

/** Runs before the page's own scripts: its first database does not open, as on a failing disk. */
const BROKEN = `(() => {
  const real = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (name, ...version) {
    if (name !== 'pressmark' || globalThis.mended) return real.call(this, name, ...version)
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  }
})()`

/** Asks something of the mark in the extension's own storage. */
function markHas(condition: string): string {
  return `(globalThis.chrome ?? browser).storage.local.get('libraryMark').then(({ libraryMark: mark }) => Boolean(mark && ${condition}))`
}

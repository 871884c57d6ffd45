/** Fills the library of a driven browser at once, past the capture: what it shows is under test, not how it came there. */
import type { ArticleRow } from '../../src/domain/article/article'
import { placesOf } from '../../src/domain/article/places'
import { contentFromPage, rowFromDraft } from '../../src/store/rows/rows'
import { pageOf } from '../unit/store/samples'
import { type Driver, until } from './driver'

/** An article to be put into the library: its draft's fields and the reader's. */
export type Filling = Partial<ArticleRow> & { text?: string; html?: string; slug: string }

/** Rows that go to the browser at once. */
const BATCH = 400

/** Opens the library page once, so that its database is made, and writes the articles into it. */
export async function fillLibrary(driver: Driver, articles: readonly Filling[]): Promise<void> {
  // Firefox tells of no load of an extension's page.
  const wait = driver.name === 'firefox' ? ('commit' as const) : ('load' as const)
  const page = await driver.openPage(`${driver.origin}/src/library/index.html`, { wait })
  await until(
    () => page.evaluate<boolean>(`document.querySelector('[data-part="empty"], [data-part="row"]') !== null`),
    'the library page',
  )
  await page.close()
  await writeArticles(driver, articles)
}

/** Writes articles into a library that is made already. */
export async function writeArticles(driver: Driver, articles: readonly Filling[]): Promise<void> {
  for (let start = 0; start < articles.length; start += BATCH) {
    const records = articles.slice(start, start + BATCH).map(recordsOf)
    await driver.evaluateInExtension(`(${write})(${JSON.stringify(records)})`)
  }
}

function recordsOf({ slug, text, html, ...fields }: Filling) {
  const over = {
    ...(text === undefined ? {} : { text }),
    ...(text === undefined && html === undefined ? {} : { html: html ?? `<p>${text}</p>` }),
    excerpt: null,
    leadImage: null,
  }
  const page = pageOf(slug, over)
  const made = rowFromDraft(
    { ...page.draft, ...fields },
    { id: slug, captureId: slug, now: fields.savedAt ?? 1, before: null },
  )
  const row = { ...made, ...fields }
  return {
    row: { ...row, places: placesOf(row) },
    content: { ...contentFromPage(slug, page), summary: null },
  }
}

/** Runs in a page of the extension. */
const write = `(records) => new Promise((done, failed) => {
  const opening = indexedDB.open('pressmark')
  opening.onerror = () => failed(opening.error)
  opening.onsuccess = () => {
    const db = opening.result
    const transaction = db.transaction(['articles', 'contents', 'unindexed'], 'readwrite')
    for (const { row, content } of records) {
      transaction.objectStore('articles').put(row)
      transaction.objectStore('contents').put(content)
      transaction.objectStore('unindexed').add({ id: row.id })
    }
    transaction.oncomplete = () => { db.close(); done(0) }
    transaction.onabort = () => failed(transaction.error)
  }
})`

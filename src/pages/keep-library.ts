/** Work that a page does for its library while it is open, beside what the reader asks of it. */
import { summarySentences } from '../domain/settings'
import { readSettings } from '../platform/storage/settings-store'
import type { LibraryDb } from '../store/database/db'
import { followFirstRows } from './follow-first-rows'

/** The index is kept up once the page has had time to show its first rows. */
const INDEX_AFTER_MS = 1500

/** The first rows are kept for the next page once this one has its own. */
const FIRST_ROWS_AFTER_MS = 400

/** Rows and index are looked through and the trash is emptied when nothing else is left to do. */
const TIDY_AFTER_MS = 5000

/** Begins that work, for as long as the page is open. @returns what is called after each change, so that the index takes it in. */
export function keepLibrary(db: LibraryDb): () => void {
  let waking: ReturnType<typeof setTimeout> | undefined
  const wake = (): void => {
    clearTimeout(waking)
    waking = setTimeout(() => {
      // Searches read what the index does not have, and a summary can wait: a failure here costs time, and the next
      // change tries again.
      keepUp(db).catch(() => undefined)
    }, INDEX_AFTER_MS)
  }
  wake()
  setTimeout(() => void followFirstRows(db), FIRST_ROWS_AFTER_MS)
  setTimeout(() => requestIdleCallback(() => void getReadyToSearch(db)), FIRST_ROWS_AFTER_MS)
  // Once a page: what is a day late harms nobody, and a failure is tried again by the next page.
  setTimeout(
    () =>
      void loadKeeper()
        .then(async ({ repairRows, emptyOldTrash, checkIndex }) => {
          // First: what is in no list is not in the trash either.
          await repairRows(db)
          await emptyOldTrash(db)
          await checkIndex(db)
        })
        .catch(() => undefined),
    TIDY_AFTER_MS,
  )
  return wake
}

/** Loads what the first letter of a search would wait for. What fails here fails again where it is needed, and is told of there. */
async function getReadyToSearch(db: LibraryDb): Promise<void> {
  try {
    const [{ warmUp }] = await Promise.all([
      import('../store/search/search'),
      import('../store/search/snippets'),
    ])
    await warmUp(db)
  } catch (thrown) {
    console.warn('The first search will take longer.', thrown)
  }
}

async function keepUp(db: LibraryDb): Promise<void> {
  await (await loadKeeper()).keepIndex(db)
  // What a search reads of the index is another after each step.
  await getReadyToSearch(db)
  const count = summarySentences(await readSettings())
  await (await import('./keep-summaries')).keepSummaries(db, { now: Date.now, count, pause: untilIdle })
}

function loadKeeper() {
  return import('./keep-index')
}

/** Resolves when the page has nothing else to do; in the end also in a page that always has. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }))
}

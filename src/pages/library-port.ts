import type { ArticleId } from '../domain/article'
import { summarySentences } from '../domain/settings'
import { readSettings } from '../platform/settings-store'
import { changeArticles, changeEach, listArticles, undoChange } from '../store/articles'
import { editArticles, undoInSteps } from '../store/bulk'
import { listCounts, tagCounts } from '../store/counts'
import type { LibraryDb } from '../store/db'
import { readImages } from '../store/images'
import { articleChanges, live } from '../store/live'
import { listIds, rowsByIds } from '../store/order'
import { tagColours } from '../store/shelf'
import { deleteForever, deleteTrashed } from '../store/trash'
import type { LibraryPort } from '../ui/list/ports'
import { followFirstRows } from './follow-first-rows'
import { followMark } from './open-library'

/** The index is kept up once the page has had time to show its first rows. */
const INDEX_AFTER_MS = 1500

/** The first rows are kept for the next page once this one has its own. */
const FIRST_ROWS_AFTER_MS = 400

/** Rows and index are looked through and the trash is emptied when nothing else is left to do. */
const TIDY_AFTER_MS = 5000

/** The library as the lists of a page use it, over the real store. */
export function createLibraryPort(db: LibraryDb): LibraryPort {
  let waking: ReturnType<typeof setTimeout> | undefined
  const wakeIndex = (): void => {
    clearTimeout(waking)
    waking = setTimeout(() => {
      // Searches read what the index does not have, and a summary can wait: a failure here costs time, and the next
      // change tries again.
      keepUp(db).catch(() => undefined)
    }, INDEX_AFTER_MS)
  }
  wakeIndex()
  // As long as the page is open.
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
  return {
    list: (query) => listArticles(db, query),
    ids: (query) => listIds(db, query),
    rowsOf: (ids) => rowsByIds(db, ids),
    search: async (text, options) => (await import('../store/search')).searchArticles(db, text, options),
    snippets: async (rows, query) => (await import('../store/snippets')).snippetsOf(db, rows, query),
    counts: () => listCounts(db),
    tagCounts: () => tagCounts(db),
    tagColours: () => tagColours(db),
    async values(field) {
      const { recentValues, sitesOf } = await import('../store/completions')
      return field === 'site' ? sitesOf(db) : recentValues(db, field === 'author' ? 'byline' : 'lang')
    },
    async thumbnails(ids) {
      const images = await readImages(db, ids, 'thumbnail')
      return new Map<ArticleId, Blob>([...images].map(([id, image]) => [id, image.blob]))
    },
    async change(ids, change) {
      const undo = await changeArticles(db, ids, change, Date.now())
      wakeIndex()
      return () => undoChange(db, undo, Date.now())
    },
    async changeEach(changes) {
      const undo = await changeEach(db, changes, Date.now())
      wakeIndex()
      return () => undoChange(db, undo, Date.now())
    },
    async edit(ids, edit, options) {
      const undo = await editArticles(db, ids, edit, Date.now(), options)
      wakeIndex()
      return (back) => undoInSteps(db, undo, Date.now(), back)
    },
    deleteForever: (ids) => deleteForever(db, ids, Date.now()),
    deleteTrashed: (ids) => deleteTrashed(db, ids, Date.now()),
    watch: (query, next, failed) => live(db, query).subscribe(next, failed),
    standing: (next) => followMark(db, next),
    changes: (changed) => articleChanges(db, changed),
  }
}

/** Loads what the first letter of a search would wait for. What fails here fails again where it is needed, and is told of there. */
async function getReadyToSearch(db: LibraryDb): Promise<void> {
  try {
    const [{ warmUp }] = await Promise.all([import('../store/search'), import('../store/snippets')])
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

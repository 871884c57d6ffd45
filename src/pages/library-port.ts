import type { ArticleId } from '../domain/article'
import { changeArticles, changeEach, listArticles, undoChange } from '../store/articles'
import { listCounts, tagCounts } from '../store/counts'
import type { LibraryDb } from '../store/db'
import { readImages } from '../store/images'
import { live } from '../store/live'
import { deleteForever } from '../store/trash'
import type { LibraryPort } from '../ui/list/ports'

/** The index is kept up once the page has had time to show its first rows. */
const INDEX_AFTER_MS = 1500

/** The library as the lists of a page use it, over the real store. */
export function createLibraryPort(db: LibraryDb): LibraryPort {
  let waking: ReturnType<typeof setTimeout> | undefined
  const wakeIndex = (): void => {
    clearTimeout(waking)
    waking = setTimeout(() => {
      // Searches read what the index does not have, and a summary can wait: a failure here costs time, and the next
      // change tries again.
      loadIndex(db).catch(() => undefined)
    }, INDEX_AFTER_MS)
  }
  wakeIndex()
  return {
    list: (query) => listArticles(db, query),
    search: async (text, options) => (await import('../store/search')).searchArticles(db, text, options),
    counts: () => listCounts(db),
    tagCounts: () => tagCounts(db),
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
      return () => undoChange(db, undo, Date.now())
    },
    deleteForever: (ids) => deleteForever(db, ids, Date.now()),
    watch: (query, next, failed) => live(query).subscribe(next, failed),
  }
}

async function loadIndex(db: LibraryDb): Promise<void> {
  await (await import('./keep-index')).keepIndex(db)
  await (await import('./keep-summaries')).keepSummaries(db, { now: Date.now, pause: untilIdle })
}

/** Resolves when the page has nothing else to do; in the end also in a page that always has. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }))
}

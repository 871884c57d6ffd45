import { keepFirstRows } from '../platform/storage/first-rows'
import type { LibraryDb } from '../store/database/db'
import { listArticles } from '../store/lists/articles'
import { live } from '../store/lists/live'

/** As many as a high window shows. */
const ROWS = 20

/** Keeps the first rows for the next page (`first-rows`), now and whenever they change. @returns the function that ends it. */
export function followFirstRows(db: LibraryDb): () => void {
  return live(db, async () => {
    const [unread, all] = await Promise.all([
      listArticles(db, { list: 'unread', limit: ROWS }),
      listArticles(db, { list: 'all', limit: ROWS }),
    ])
    return { unread, all }
  }).subscribe(
    (rows) => void keepFirstRows(rows),
    (thrown) => console.warn('first rows not followed', thrown),
  )
}

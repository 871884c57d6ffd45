/** The first rows of a list before the library has opened. The first paint of a page shows them; the library's own take their place. */
import type { ArticleRow, ListName } from '../domain/article'
import { keepFirstRows, readFirstRows } from '../platform/first-rows'
import { listArticles } from '../store/articles'
import type { LibraryDb } from '../store/db'
import { live } from '../store/live'
import { soundRows } from '../store/rows'

/** As many as a high window shows. */
const ROWS = 20

/** Rows of a list as they were last; none for a list that no page opens with. */
export async function firstRows(list: ListName): Promise<ArticleRow[]> {
  if (list !== 'unread' && list !== 'all') return []
  return soundRows(await readFirstRows(list)).filter(({ places }) => places[list])
}

/** Keeps what they are now, and whenever that changes. @returns the function that ends it. */
export function followFirstRows(db: LibraryDb): () => void {
  return live(async () => {
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

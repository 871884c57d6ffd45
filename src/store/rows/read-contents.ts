import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { isUnreadable } from '../database/failures'

/**
 * The stored contents of these ids, in their order; undefined for what is missing or cannot be read. Browsers keep large values in files of
 * their own: one that is lost must not take its neighbours along. Not within a transaction, which a failed read ends.
 */
export async function readContents(db: LibraryDb, ids: readonly ArticleId[]): Promise<unknown[]> {
  try {
    return await db.contents.bulkGet([...ids])
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    const alone: unknown[] = []
    for (const id of ids) alone.push(await readAlone(db, id))
    return alone
  }
}

async function readAlone(db: LibraryDb, id: ArticleId): Promise<unknown> {
  try {
    return await db.contents.get(id)
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    console.warn('The text of an article cannot be read.', id, thrown)
    return undefined
  }
}

import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { isUnreadable } from '../database/failures'

/**
 * Returns the stored contents of these ids, in their order; undefined for missing or unreadable ones. Browsers keep large
 * values in separate
 * files: one lost file must not affect the other contents. Not within a transaction, which a failed read ends.
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

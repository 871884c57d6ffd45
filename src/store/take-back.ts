import type { ArticleRow, Millis } from '../domain/article'
import type { SaveOutcome } from '../domain/capture'
import { changeArticles } from './articles'
import type { LibraryDb } from './db'
import { guarded } from './failures'
import { deleteForever } from './trash'

/**
 * Takes back what a save brought into the library. An article that came out of the trash returns to it. A new article is
 * deleted; one that the reader has marked since then moves to the trash, so that no mark is lost.
 * A save that only updated an article is left as it is.
 * @throws PressmarkError `storage-…`
 */
export async function takeBackSave(db: LibraryDb, outcome: SaveOutcome, now: Millis): Promise<void> {
  const { id, created, trashedAt } = outcome
  const { articles, contents, images, tombstones, numbers, unindexed } = db
  await guarded(db, () =>
    db.transaction('rw', [articles, contents, images, tombstones, numbers, unindexed], async () => {
      const row = await articles.get(id)
      if (row === undefined) return
      if (trashedAt !== undefined) await changeArticles(db, [id], { trashedAt }, now)
      else if (created && isMarked(row)) await changeArticles(db, [id], { trashedAt: now }, now)
      else if (created) await deleteForever(db, [id], now)
    }),
  )
}

/** True where the reader has changed anything of the article. */
function isMarked({ fieldTimes }: Partial<ArticleRow>): boolean {
  return Object.keys(fieldTimes ?? {}).length > 0
}

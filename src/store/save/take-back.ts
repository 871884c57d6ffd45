import type { ArticleId, ArticleRow, Millis } from '../../domain/article/article'
import type { SaveOutcome, TrashedDays } from '../../domain/message/capture'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { changeArticles } from '../lists/articles'
import { deleteForever } from '../lists/trash'
import { withKeys } from '../rows/rows'
import { soundRow } from '../rows/sound-row'
import { goBack } from './versions'

/**
 * Takes back what a save brought into the library. An article that came out of the trash returns to it, with the days it had there. A new article is
 * deleted; one that the reader has marked or that was saved again since then moves to the trash, so that nothing is lost.
 * Where it updated one, the article becomes again what it was, with the marks that the reader has made since.
 * @throws PressmarkError `storage-…`
 */
export async function takeBackSave(db: LibraryDb, outcome: SaveOutcome, now: Millis): Promise<void> {
  const { id, created, fromTrash, replaced } = outcome
  // Not within one transaction: it would end while the library's mark outside the database is lowered.
  const row = await guarded(db, () => db.articles.get(id))
  if (row === undefined) return
  const versions = await guarded(db, () => db.versions.where('articleId').equals(id).primaryKeys())
  // What came after this save is not part of it: it stays to be gone back to.
  const isUpdated = versions.some((no) => no > (replaced ?? -1))
  if (replaced !== undefined) await goBack(db, replaced, now, { keep: isUpdated })
  if (fromTrash) await returnToTrash(db, id, fromTrash, now)
  else if (created && (isMarked(row) || isUpdated)) await changeArticles(db, [id], { trashedAt: now }, now)
  else if (created) await deleteForever(db, [id], now)
}

/** Not by `changeArticles`, which leaves the day of the save alone. */
function returnToTrash(db: LibraryDb, id: ArticleId, days: TrashedDays, now: Millis): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, async () => {
      const row = soundRow(await db.articles.get(id))
      if (!row) return
      const fieldTimes = { ...row.fieldTimes, trashedAt: now, readAt: now, archivedAt: now }
      await db.articles.put(withKeys({ ...row, ...days, fieldTimes }))
    }),
  )
}

/** True where the reader has changed anything of the article. */
function isMarked({ fieldTimes }: Partial<ArticleRow>): boolean {
  return Object.keys(fieldTimes ?? {}).length > 0
}

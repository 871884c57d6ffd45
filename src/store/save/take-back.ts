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
 * Undoes a save. An article restored from the trash returns to it, with the dates it had there. A new article is
 * deleted; if the reader has marked it or saved it again since, it moves to the trash instead, so that nothing is lost.
 * An updated article gets its previous version back, with the reader's present marks.
 * @throws PressmarkError `storage-…`
 */
export async function takeBackSave(db: LibraryDb, outcome: SaveOutcome, now: Millis): Promise<void> {
  const { id, created, fromTrash, replaced } = outcome
  // Not one transaction: it would end while the mark, outside the database, is lowered.
  const row = await guarded(db, () => db.articles.get(id))
  if (row === undefined) return
  const versions = await guarded(db, () => db.versions.where('articleId').equals(id).primaryKeys())
  // Later updates are not part of this save: their versions can still be restored.
  const isUpdated = versions.some((no) => no > (replaced ?? -1))
  if (replaced !== undefined) await goBack(db, replaced, now, { keep: isUpdated })
  if (fromTrash) await returnToTrash(db, id, fromTrash, now)
  else if (created && (isMarked(row) || isUpdated)) await changeArticles(db, [id], { trashedAt: now }, now)
  else if (created) await deleteForever(db, [id], now)
}

/** Does not use `changeArticles`, which cannot change the date of the save. */
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

/** True if the reader has changed anything of the article. */
function isMarked({ fieldTimes }: Partial<ArticleRow>): boolean {
  return Object.keys(fieldTimes ?? {}).length > 0
}

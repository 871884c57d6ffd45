/** Changes many articles: in visible steps that can be stopped, under one undo. */
import type { ArticleId, Millis } from '../../domain/article/article'
import { type Edit, editedFields } from '../../domain/article/edit'
import type { StepOptions } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundRows } from '../rows/sound-row'
import { changeEach, type Undo } from './articles'

/** Articles per transaction. */
const STEP = 250

/**
 * Edits many articles: all, or none if a step fails or the signal aborts.
 * @returns the data to undo it.
 * @throws the signal's reason; PressmarkError `storage-…`
 */
export async function editArticles(
  db: LibraryDb,
  ids: readonly ArticleId[],
  edit: Edit,
  now: Millis,
  { onProgress, signal }: StepOptions = {},
): Promise<Undo> {
  const undo: Undo = { before: [] }
  try {
    for (let start = 0; start < ids.length; start += STEP) {
      signal?.throwIfAborted()
      const step = await editStep(db, ids.slice(start, start + STEP), edit, now)
      undo.before.push(...step.before)
      onProgress?.(Math.min(ids.length, start + STEP))
    }
    return undo
  } catch (thrown) {
    await undoInSteps(db, undo, now)
    throw thrown
  }
}

/** Undoes a change of many articles. @throws PressmarkError `storage-…`; finished steps stay done. */
export async function undoInSteps(
  db: LibraryDb,
  undo: Undo,
  now: Millis,
  { onProgress }: Pick<StepOptions, 'onProgress'> = {},
): Promise<void> {
  for (let start = 0; start < undo.before.length; start += STEP) {
    await changeEach(db, undo.before.slice(start, start + STEP), now)
    onProgress?.(Math.min(undo.before.length, start + STEP))
  }
}

/** Returns every article with a tag, even in the trash. */
export function carriersOf(db: LibraryDb, tag: string): Promise<ArticleId[]> {
  return guarded(db, () => db.articles.where('tags').equals(tag).primaryKeys())
}

function editStep(db: LibraryDb, ids: readonly ArticleId[], edit: Edit, now: Millis): Promise<Undo> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, db.unindexed, async () => {
      const rows = soundRows(await db.articles.bulkGet([...ids]))
      return changeEach(
        db,
        rows.map((row) => ({ id: row.id, fields: editedFields(row, edit) })),
        now,
      )
    }),
  )
}

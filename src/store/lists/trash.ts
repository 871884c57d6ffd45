import type { ArticleId, ArticleRow, Millis } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { due } from '../database/due'
import { guarded } from '../database/failures'
import { lowerMark, settleMark } from '../database/mark'

/** How many articles are deleted in one transaction. */
const BATCH = 200

/**
 * Deletes articles permanently with content and pictures; leaves a tombstone of each. There is no undo.
 * @throws PressmarkError `storage-…`; finished batches stay done.
 */
export async function deleteForever(db: LibraryDb, ids: readonly ArticleId[], now: Millis): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await deleteBatch(db, ids.slice(start, start + BATCH), now, () => true)
  }
  await settleMark(db)
}

/**
 * Permanently deletes those of the articles that are still in the trash: another page may have restored some since they were
 * chosen. There is no undo.
 * @throws PressmarkError `storage-…`; finished batches stay done.
 */
export async function deleteTrashed(db: LibraryDb, ids: readonly ArticleId[], now: Millis): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await deleteBatch(db, ids.slice(start, start + BATCH), now, isTrashed)
  }
  await settleMark(db)
}

/** Decides by the derived key, which lists show: a damaged row may have nothing else. */
function isTrashed({ places }: Partial<ArticleRow>): boolean {
  return places?.trash !== undefined
}

/** How long a deleted article stays in the trash, and a replaced version can be restored. Milliseconds. */
export const TRASH_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Permanently deletes articles after 30 days in the trash, by the rule of `due`: two clock readings have to agree.
 * @returns how many were deleted.
 */
export async function purgeTrash(db: LibraryDb, now: Millis): Promise<number> {
  const rows = await guarded(db, () => db.articles.orderBy('places.trash').toArray())
  const waiting = rows.map(({ id, trashedAt, savedAt }) => ({ id, since: latest(trashedAt, savedAt) }))
  const ids = await due(db, { name: 'trash', waiting, waitMs: TRASH_MS, now })
  await deleteTrashed(db, ids, now)
  return ids.length
}

/** A deletion before the save means that the clock was wrong. */
function latest(...times: (Millis | null)[]): Millis {
  return Math.max(...times.map((time) => (typeof time === 'number' ? time : Number.NaN)))
}

async function deleteBatch(
  db: LibraryDb,
  ids: readonly ArticleId[],
  now: Millis,
  goes: (row: ArticleRow) => boolean,
): Promise<void> {
  await lowerMark(db, ids.length)
  await guarded(db, () => deleteRows(db, ids, now, goes))
}

function deleteRows(
  db: LibraryDb,
  ids: readonly ArticleId[],
  now: Millis,
  goes: (row: ArticleRow) => boolean,
): Promise<void> {
  return db.transaction(
    'rw',
    [db.articles, db.contents, db.images, db.tombstones, db.numbers, db.versions],
    async () => {
      const rows = (await db.articles.bulkGet([...ids])).flatMap((row) => (row && goes(row) ? [row] : []))
      const found = rows.map(({ id }) => id)
      await db.tombstones.bulkPut(rows.map(({ id, canonicalUrl }) => ({ id, canonicalUrl, deletedAt: now })))
      await db.articles.bulkDelete(found)
      await db.contents.bulkDelete(found)
      await db.versions.where('articleId').anyOf(found).delete()
      // The index still holds their terms, which lead nowhere until the next merge drops them.
      await db.numbers.where('id').anyOf(found).delete()
      await db.images.bulkDelete(
        found.flatMap((id): [ArticleId, 'card' | 'thumbnail'][] => [
          [id, 'card'],
          [id, 'thumbnail'],
        ]),
      )
    },
  )
}

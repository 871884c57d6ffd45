import type { ArticleId, ArticleRow, Millis } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { due } from '../database/due'
import { guarded } from '../database/failures'
import { lowerMark, settleMark } from '../database/mark'

/** How many articles are deleted in one transaction. */
const BATCH = 200

/**
 * Deletes articles for good, with content and pictures; a tombstone of each stays. There is no undo.
 * @throws PressmarkError `storage-…`; batches that were done stay done.
 */
export async function deleteForever(db: LibraryDb, ids: readonly ArticleId[], now: Millis): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await deleteBatch(db, ids.slice(start, start + BATCH), now, () => true)
  }
  await settleMark(db)
}

/**
 * Deletes for good those of the articles that are in the trash still: another page may have brought some back since they were
 * chosen. There is no undo.
 * @throws PressmarkError `storage-…`; batches that were done stay done.
 */
export async function deleteTrashed(db: LibraryDb, ids: readonly ArticleId[], now: Millis): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await deleteBatch(db, ids.slice(start, start + BATCH), now, isTrashed)
  }
  await settleMark(db)
}

/** By its place, which is what lists show: a damaged row has no other. */
function isTrashed({ places }: Partial<ArticleRow>): boolean {
  return places?.trash !== undefined
}

/** How long a deleted article waits in the trash, and a version that an update replaced to be gone back to. */
export const TRASH_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Deletes for good what has waited in the trash for 30 days, by the rule of `due`: two readings of the clock have to agree.
 * @returns how many articles that were.
 */
export async function purgeTrash(db: LibraryDb, now: Millis): Promise<number> {
  const rows = await guarded(db, () => db.articles.orderBy('places.trash').toArray())
  const waiting = rows.map(({ id, trashedAt, savedAt }) => ({ id, since: latest(trashedAt, savedAt) }))
  const ids = await due(db, { name: 'trash', waiting, waitMs: TRASH_MS, now })
  await deleteTrashed(db, ids, now)
  return ids.length
}

/** An article that was deleted before it was saved was deleted under a clock that was wrong. */
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
      // What the index still says of them leads nowhere, until the next merge drops it.
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

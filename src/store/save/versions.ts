/** Versions that updates replaced, stored whole: the reader can restore one for as long as a deleted article stays in the trash. */
import type { ArticleId, ArticleImage, ArticleRow, Millis } from '../../domain/article/article'
import type { VersionNote } from '../../domain/library/library'
import type { VersionNo } from '../../domain/message/capture'
import type { LibraryDb } from '../database/db'
import { due } from '../database/due'
import { guarded } from '../database/failures'
import { TRASH_MS } from '../lists/trash'
import { withMarksOf } from '../rows/rows'
import { soundRow } from '../rows/sound-row'

/** Stores the present version of an article. Call it within a transaction over articles, contents, images and versions. */
export async function putAside(db: LibraryDb, row: ArticleRow, now: Millis): Promise<VersionNo> {
  const { id } = row
  const content = (await db.contents.get(id)) ?? null
  const images = await imagesOf(db, id)
  return db.versions.add({ articleId: id, replacedAt: now, row, content, images })
}

/** Returns the versions of an article that can be restored, newest first. */
export function versionsOf(db: LibraryDb, id: ArticleId): Promise<VersionNote[]> {
  return guarded(db, async () => {
    const versions = await db.versions.where('articleId').equals(id).sortBy('no')
    return versions.toReversed().flatMap(({ no, replacedAt, row: record }) => {
      const row = soundRow(record)
      return row ? [{ no, replacedAt, ...noteOf(row) }] : []
    })
  })
}

/**
 * Restores a version: page, text, summary and pictures as they were, with the reader's present marks. With `keep`, the
 * replaced
 * version is stored; the restored one is removed from the versions.
 * @returns the number of the replaced version; null if it was not kept, or the article or the version is gone.
 * @throws PressmarkError `storage-…`; then nothing was written.
 */
export function goBack(
  db: LibraryDb,
  no: VersionNo,
  now: Millis,
  { keep }: { keep: boolean },
): Promise<VersionNo | null> {
  const { articles, contents, images, versions, unindexed } = db
  return guarded(db, () =>
    db.transaction('rw', [articles, contents, images, versions, unindexed], async () => {
      const version = await versions.get(no)
      const before = version && soundRow(version.row)
      const today = before && soundRow(await articles.get(before.id))
      if (!version || !today) return null
      const kept = keep ? await putAside(db, today, now) : null
      const { id } = today
      // The old page with the reader's present marks.
      await articles.put(withMarksOf(before, today))
      if (version.content) await contents.put(version.content)
      else await contents.delete(id)
      await images.bulkDelete([
        [id, 'card'],
        [id, 'thumbnail'],
      ])
      await images.bulkPut(version.images)
      await versions.delete(no)
      await unindexed.add({ id })
      return kept
    }),
  )
}

/**
 * Deletes versions that have waited as long as a deleted article does, by the same rule: two clock readings have to
 * agree. @returns how many were deleted.
 */
export async function purgeVersions(db: LibraryDb, now: Millis): Promise<number> {
  const waiting: { id: string; since: Millis }[] = []
  await guarded(db, () =>
    db.versions.orderBy('replacedAt').eachKey((since, { primaryKey }) => {
      waiting.push({ id: String(primaryKey), since: Number(since) })
    }),
  )
  const ids = await due(db, { name: 'versions', waiting, waitMs: TRASH_MS, now })
  await guarded(db, () => db.versions.bulkDelete(ids.map(Number)))
  return ids.length
}

/** Finds the version that a save replaced at this moment. Call it within a transaction over versions. */
export async function replacedAt(db: LibraryDb, id: ArticleId, time: Millis): Promise<VersionNo | undefined> {
  const versions = await db.versions.where('articleId').equals(id).sortBy('no')
  return versions.findLast((version) => version.replacedAt === time)?.no
}

function noteOf({ title, wordCount, capturedAt }: ArticleRow): Omit<VersionNote, 'no' | 'replacedAt'> {
  return { title, wordCount, capturedAt }
}

async function imagesOf(db: LibraryDb, id: ArticleId): Promise<ArticleImage[]> {
  const found = await db.images.bulkGet([
    [id, 'card'],
    [id, 'thumbnail'],
  ])
  return found.filter((image) => image !== undefined)
}

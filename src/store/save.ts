import { type ArticleRow, type Draft, hasBody, type Millis } from '../domain/article'
import type { SaveOutcome, SaveRequest } from '../domain/capture'
import { newArticleId } from './article-id'
import type { LibraryDb } from './db'
import { guarded, isConstraintError } from './failures'
import { imageRecords } from './images'
import { announceChanges } from './live'
import { raiseMark } from './mark'
import { contentFromPage, rowFromDraft, soundRow, withKeys } from './rows'
import { storedContent } from './stored-content'

/**
 * Stores a captured page: row, content and pictures in one transaction, or nothing.
 *
 * One article a canonical URL, the trash included: a page that is there already gets new content and keeps the
 * reader's fields and its age; one in the trash comes back as if it were saved for the first time, unread and newest, with
 * its tags. A page that was read with its text is never replaced
 * by a bare link. Repeating a capture changes nothing and gives the same outcome.
 * @throws PressmarkError `storage-…`; then nothing was written.
 */
export function saveArticle(db: LibraryDb, request: SaveRequest, now: Millis): Promise<SaveOutcome> {
  return guarded(db, async () => {
    const { outcome, repeated } = await saveOnce(db, request, now).catch((thrown) => {
      // Another context was first: now its row is there to be found.
      if (isConstraintError(thrown)) return saveOnce(db, request, now)
      throw thrown
    })
    // The worker that wrote it may have ended before it could tell the open pages.
    if (repeated) announceChanges()
    else await raiseMark(db, outcome.created ? 1 : 0, now)
    return outcome
  })
}

interface Saved {
  outcome: SaveOutcome
  /** True where this very capture was stored before. */
  repeated: boolean
}

function saveOnce(db: LibraryDb, request: SaveRequest, now: Millis): Promise<Saved> {
  const { target, page, image } = request
  const newId = newArticleId(now)
  return db.transaction('rw', db.articles, db.contents, db.images, db.unindexed, async () => {
    const found = await db.articles.where('canonicalUrl').equals(page.draft.canonicalUrl).first()
    const before = soundRow(found)
    const id = before?.id ?? newId
    if (before && (before.captureId === target.captureId || keepsMore(before, page.draft))) {
      if (before.trashedAt !== null) {
        // The same capture again is the same save; another one is a new wish to read it.
        const isSame = before.captureId === target.captureId
        await db.articles.put(isSame ? restored(before, now) : renewed(before, now))
      }
      const created = wroteFirst(before, target.captureId)
      return {
        outcome: { id, created, isLink: !hasBody(before.kind), ...fromTrash(before) },
        repeated: before.captureId === target.captureId,
      }
    }
    const row = rowFromDraft(page.draft, { id, captureId: target.captureId, now, before })
    await db.articles.put(row.trashedAt === null ? row : renewed(row, now))
    await db.contents.put(storedContent(contentFromPage(id, page)))
    await db.unindexed.add({ id })
    if (image) await db.images.bulkPut(imageRecords(id, image))
    else if (before?.leadImage?.url !== row.leadImage?.url) {
      await db.images.bulkDelete([
        [id, 'card'],
        [id, 'thumbnail'],
      ])
    }
    const outcome = { id, created: before === null, isLink: !hasBody(row.kind), ...fromTrash(before) }
    return { outcome, repeated: false }
  })
}

/** True where the library has the text and the new capture has none. */
function keepsMore(before: ArticleRow, draft: Draft): boolean {
  return hasBody(before.kind) && !hasBody(draft.kind)
}

/** True where this very capture made the row: the answer that a worker's death swallowed is given again. */
function wroteFirst(row: ArticleRow, captureId: string): boolean {
  return row.captureId === captureId && row.capturedAt === row.createdAt
}

function fromTrash(before: ArticleRow | null): Pick<SaveOutcome, 'trashedAt'> {
  const trashedAt = before?.trashedAt ?? null
  return trashedAt === null ? {} : { trashedAt }
}

function restored(row: ArticleRow, now: Millis): ArticleRow {
  return withKeys({ ...row, trashedAt: null, fieldTimes: { ...row.fieldTimes, trashedAt: now } })
}

/** Out of the trash as a new arrival. */
function renewed(row: ArticleRow, now: Millis): ArticleRow {
  const fieldTimes = { ...row.fieldTimes, readAt: now, archivedAt: now }
  return restored({ ...row, savedAt: now, readAt: null, archivedAt: null, fieldTimes }, now)
}

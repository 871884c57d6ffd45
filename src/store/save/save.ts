import { canonicalUrlOf } from '../../domain/address/url'
import { type ArticleRow, type Draft, hasBody, type Millis } from '../../domain/article/article'
import { namesOf, PAGE_FIELDS, picked } from '../../domain/article/fields'
import { losesText, sharedText } from '../../domain/article/same-text'
import type { KeptReason, SaveOutcome, SaveRequest } from '../../domain/message/capture'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { raiseMark } from '../database/mark'
import { announceChanges } from '../lists/live'
import { newArticleId } from '../rows/article-id'
import { imageRecords } from '../rows/images'
import { contentFromPage, rowFromDraft, withKeys } from '../rows/rows'
import { soundContent } from '../rows/sound-content'
import { findKept, type KeptPage, ownAddressOf } from './kept'
import { putAside, replacedAt } from './versions'

/** A page that only declares the address of a saved article replaces it if it has at least this share of its text. */
const MIN_DECLARED_SHARE = 0.8

/**
 * Stores a captured page: row, content and pictures in one transaction, or nothing.
 *
 * A saved article, even in the trash, gets the new content and keeps the reader's fields and its save date; the replaced
 * version can
 * be restored (`versions`). One in the trash comes back as if newly saved, unread and newest, with its tags. A bare link never
 * replaces a text; a much shorter text does only with the reader's consent. A page that declares the address of an article
 * with
 * another title and text becomes a separate article.
 * Repeating a capture changes nothing and returns the same outcome.
 * @throws PressmarkError `storage-…`; then nothing was written.
 */
export function saveArticle(db: LibraryDb, request: SaveRequest, now: Millis): Promise<SaveOutcome> {
  return guarded(db, async () => {
    const { outcome, repeated } = await saveOnce(db, request, now)
    // The worker that wrote it may have died before it could notify open pages.
    if (repeated) announceChanges()
    else await raiseMark(db, outcome.created ? 1 : 0, now)
    return outcome
  })
}

interface Saved {
  outcome: SaveOutcome
  /** True if this same capture was already stored. */
  repeated: boolean
}

function saveOnce(db: LibraryDb, request: SaveRequest, now: Millis): Promise<Saved> {
  const { target, page, answer } = request
  const { articles, contents, images, unindexed, versions } = db
  return db.transaction('rw', [articles, contents, images, unindexed, versions], async () => {
    const kept = await findKept(db, page.draft, target.captureId)
    const { row: before, written } = kept
    if (written) return { outcome: await repeat(db, written, now), repeated: true }
    if (!before || answer === 'both') return { outcome: await add(db, request, kept, now), repeated: false }
    const reason = answer === 'replace' ? null : await whyKept(db, before, kept.isOwn, page.draft)
    const outcome = reason
      ? await leave(db, before, reason, page.draft, now)
      : await update(db, request, { ...kept, row: before }, now)
    return { outcome, repeated: false }
  })
}

/** Returns the outcome again that was lost with the worker. */
async function repeat(db: LibraryDb, row: ArticleRow, now: Millis): Promise<SaveOutcome> {
  if (row.trashedAt !== null) await db.articles.put(restored(row, now))
  const replaced = await replacedAt(db, row.id, row.capturedAt)
  const created = row.capturedAt === row.createdAt
  return { ...outcomeOf(row, row), created, ...(replaced !== undefined && { replaced }) }
}

/**
 * Leaves the saved article as it is, but restores it from the trash, since the reader saved it again. Saving a link reports
 * nothing about
 * its text.
 */
async function leave(
  db: LibraryDb,
  row: ArticleRow,
  kept: KeptReason,
  { reason }: Draft,
  now: Millis,
): Promise<SaveOutcome> {
  if (row.trashedAt !== null) await db.articles.put(renewed(row, now))
  return { ...outcomeOf(row, row), ...(reason !== 'link-only' && { kept }) }
}

async function add(
  db: LibraryDb,
  request: SaveRequest,
  { row: before, isOwn, twin }: KeptPage,
  now: Millis,
): Promise<SaveOutcome> {
  const { page, target } = request
  const { draft } = page
  const own = canonicalUrlOf(draft.url, null)
  const id = newArticleId(now)
  const origin = { id, captureId: target.captureId, now, before: null }
  const row = rowFromDraft({ ...draft, canonicalUrl: addressOf(draft, own, before, isOwn, twin) }, origin)
  // A page at an address has more right to it than a page that only declares it.
  if (twin && own === draft.canonicalUrl) await db.articles.put(atOwnAddress(twin))
  else if (twin || (before && !isOwn)) row.declaredUrl = draft.canonicalUrl
  await write(db, request, row, null)
  return outcomeOf(row, null)
}

/** Returns the address of a new row: shared with the same article that is kept twice; its own if another article has it. */
function addressOf(
  draft: Draft,
  own: string,
  before: ArticleRow | null,
  isOwn: boolean,
  twin: ArticleRow | null,
): string {
  if (before) return isOwn ? before.canonicalUrl : own
  return twin ? own : draft.canonicalUrl
}

/** Gives a row the address at which it was read, and keeps the declared one with it. */
function atOwnAddress(row: ArticleRow): ArticleRow {
  const own = ownAddressOf(row)
  if (own === '' || own === row.canonicalUrl) return row
  return withKeys({ ...row, canonicalUrl: own, declaredUrl: row.canonicalUrl })
}

async function update(
  db: LibraryDb,
  request: SaveRequest,
  { row: before, isOwn }: KeptPage & { row: ArticleRow },
  now: Millis,
): Promise<SaveOutcome> {
  const { page, target } = request
  const { id } = before
  const canonicalUrl = isOwn ? await freeAddress(db, page.draft, before) : before.canonicalUrl
  const isAtItsAddress = isOwn || canonicalUrlOf(page.draft.url, null) === canonicalUrl
  const draft = { ...page.draft, canonicalUrl, url: isAtItsAddress ? page.draft.url : before.url }
  const row = rowFromDraft(draft, { id, captureId: target.captureId, now, before })
  if (before.declaredUrl !== undefined) row.declaredUrl = before.declaredUrl
  const isChanged = await differs(db, before, row, page.draft)
  const replaced = isChanged ? await putAside(db, before, now) : undefined
  await write(db, request, row.trashedAt === null ? row : renewed(row, now), before)
  return { ...outcomeOf(row, before), ...(replaced !== undefined && { replaced }) }
}

async function write(
  db: LibraryDb,
  { page, image }: SaveRequest,
  row: ArticleRow,
  before: ArticleRow | null,
): Promise<void> {
  const { id } = row
  await db.articles.put(row)
  const content = contentFromPage(id, page)
  const { text, written } = soundContent(id, before ? await db.contents.get(id) : null)
  // A model's summary of the same text is still valid.
  await db.contents.put(written && text === content.text ? { ...content, written } : content)
  await db.unindexed.add({ id })
  if (image) await db.images.bulkPut(imageRecords(id, image))
  else if (before?.leadImage?.url !== row.leadImage?.url) {
    await db.images.bulkDelete([
      [id, 'card'],
      [id, 'thumbnail'],
    ])
  }
}

/** Returns why a capture must not replace the saved article, or null. */
async function whyKept(
  db: LibraryDb,
  before: ArticleRow,
  isOwn: boolean,
  draft: Draft,
): Promise<KeptReason | null> {
  if (!hasBody(before.kind)) return null
  if (!hasBody(draft.kind)) return 'no-text'
  const { text } = soundContent(before.id, await db.contents.get(before.id))
  const isLoss = losesText(text, draft.text)
  if (!isLoss && (isOwn || sharedText(text, draft.text) >= MIN_DECLARED_SHARE)) return null
  return draft.wordCount < before.wordCount ? 'less-text' : 'other-text'
}

/** Returns the address that a page now declares, unless another article has it. */
async function freeAddress(db: LibraryDb, { canonicalUrl }: Draft, before: ArticleRow): Promise<string> {
  if (canonicalUrl === before.canonicalUrl) return canonicalUrl
  const holders = await db.articles.where('canonicalUrl').equals(canonicalUrl).primaryKeys()
  return holders.some((id) => id !== before.id) ? before.canonicalUrl : canonicalUrl
}

const SHOWN = namesOf(PAGE_FIELDS).filter((field) => !('derived' in PAGE_FIELDS[field]))

/** True if an update changes anything that the reader sees. */
async function differs(db: LibraryDb, before: ArticleRow, row: ArticleRow, draft: Draft): Promise<boolean> {
  if (JSON.stringify(picked(before, SHOWN)) !== JSON.stringify(picked(row, SHOWN))) return true
  const { html, text } = soundContent(before.id, await db.contents.get(before.id))
  return html !== draft.html || text !== draft.text
}

function outcomeOf(row: ArticleRow, before: ArticleRow | null): SaveOutcome {
  const outcome = { id: row.id, created: before === null, isLink: !hasBody(row.kind) }
  if (!before || before.trashedAt === null) return outcome
  const { trashedAt, savedAt, readAt, archivedAt } = before
  return { ...outcome, fromTrash: { trashedAt, savedAt, readAt, archivedAt } }
}

function restored(row: ArticleRow, now: Millis): ArticleRow {
  return withKeys({ ...row, trashedAt: null, fieldTimes: { ...row.fieldTimes, trashedAt: now } })
}

/** Restores a row from the trash as a new arrival. */
function renewed(row: ArticleRow, now: Millis): ArticleRow {
  const fieldTimes = { ...row.fieldTimes, readAt: now, archivedAt: now }
  return restored({ ...row, savedAt: now, readAt: null, archivedAt: null, fieldTimes }, now)
}

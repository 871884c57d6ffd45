/** The row of an article: how it comes from a draft, and how one that was damaged is still shown. */
import type {
  ArticleContent,
  ArticleId,
  ArticleRow,
  Draft,
  KindReason,
  Millis,
  PageKind,
  PlaceKey,
  Places,
  ReadPage,
} from '../domain/article'
import { placesOf } from '../domain/places'
import { timeIn } from './article-id'
import { isWithinLimits, withinLimits } from './row-limits'
import { sortsOf } from './sorts'

/** What a row has besides its draft. */
export interface RowOrigin {
  id: ArticleId
  captureId: string
  now: Millis
  /** The row that stands already: its reader's fields and its age are kept. */
  before: ArticleRow | null
}

/** The row of a captured draft. Pure. */
export function rowFromDraft(draft: Draft, { id, captureId, now, before }: RowOrigin): ArticleRow {
  const row = {
    id,
    v: 1 as const,
    kind: draft.kind,
    reason: draft.reason,
    url: draft.url,
    canonicalUrl: draft.canonicalUrl,
    captureId,
    title: draft.title,
    byline: draft.byline,
    siteName: draft.siteName,
    excerpt: draft.excerpt,
    lang: draft.lang,
    dir: draft.dir,
    publishedAt: draft.publishedAt,
    modifiedAt: draft.modifiedAt,
    categories: draft.categories,
    leadImage: draft.leadImage,
    wordCount: draft.wordCount,
    readingMinutes: draft.readingMinutes,
    savedAt: before?.savedAt ?? now,
    createdAt: before?.createdAt ?? now,
    capturedAt: now,
    readAt: before?.readAt ?? null,
    archivedAt: before?.archivedAt ?? null,
    favouritedAt: before?.favouritedAt ?? null,
    trashedAt: before?.trashedAt ?? null,
    tags: before?.tags ?? [],
    ...(before?.note && { note: before.note }),
    fieldTimes: before?.fieldTimes ?? {},
  }
  return withKeys(row)
}

/** A row whose days, fields or title changed, with the keys that lists and orders go by. */
export function withKeys(row: Omit<ArticleRow, 'places' | 'sorts'>): ArticleRow {
  return { ...row, places: placesOf(row), sorts: sortsOf(row) }
}

/** The heavy part of a captured page. */
export function contentFromPage(id: ArticleId, { draft, summary }: ReadPage): ArticleContent {
  const { html, text, details } = draft
  return { id, v: 1, html, text, summary, ...(details && { details }) }
}

/** The content of an article whose own record is lost. */
export function emptyContent(id: ArticleId): ArticleContent {
  return { id, v: 1, html: '', text: '', summary: null }
}

/**
 * A row as it may be shown, from a record that may be damaged or foreign: fields of the wrong type become empty
 * ones, and the row says `extraction-failed`. Where only keys and times of changes are damaged, which nobody sees, the row stays
 * what it is. Null for what has no id. A sound record comes back as it is.
 */
export function soundRow(record: unknown): ArticleRow | null {
  if (!isRecord(record) || typeof record.id !== 'string') return null
  const row = isWithinLimits(record) ? record : withinLimits(record)
  const isWhole = hasSoundFields(row)
  if (isWhole && row.v === 1 && isRecord(row.fieldTimes) && isPlaces(row.places)) {
    return row as unknown as ArticleRow
  }
  return mended(row, record.id, isWhole)
}

/** Sound rows, in order. */
export function soundRows(records: readonly unknown[]): ArticleRow[] {
  return records.map(soundRow).filter((row) => row !== null)
}

const KINDS: readonly unknown[] = ['article', 'text', 'link', 'unreadable'] satisfies ArticleRow['kind'][]
const TEXTS = ['url', 'canonicalUrl', 'captureId', 'title'] as const
const TEXTS_OR_NULL = [
  'reason',
  'byline',
  'siteName',
  'excerpt',
  'lang',
  'publishedAt',
  'modifiedAt',
] as const
const NUMBERS = ['wordCount', 'readingMinutes'] as const
const TIMES = ['savedAt', 'createdAt', 'capturedAt'] as const
const TIMES_OR_NULL = ['readAt', 'archivedAt', 'favouritedAt', 'trashedAt'] as const

/** True where everything but what is derived is what it should be. */
function hasSoundFields(record: Record<string, unknown>): boolean {
  return (
    KINDS.includes(record.kind) &&
    (record.dir === 'ltr' || record.dir === 'rtl') &&
    TEXTS.every((field) => typeof record[field] === 'string') &&
    TEXTS_OR_NULL.every((field) => record[field] === null || typeof record[field] === 'string') &&
    NUMBERS.every((field) => Number.isFinite(record[field])) &&
    TIMES.every((field) => isTime(record[field])) &&
    TIMES_OR_NULL.every((field) => record[field] === null || isTime(record[field])) &&
    isTexts(record.tags) &&
    (record.note === undefined || typeof record.note === 'string') &&
    isTexts(record.categories) &&
    (record.leadImage === null || isLeadImage(record.leadImage))
  )
}

function mended(record: Record<string, unknown>, id: ArticleId, isWhole: boolean): ArticleRow {
  const text = (field: string): string => textOrNull(record[field]) ?? ''
  const number = (field: string): number | null => numberOrNull(record[field])
  const time = (field: string): Millis | null => (isTime(record[field]) ? record[field] : null)
  const savedAt = time('savedAt') ?? time('createdAt') ?? time('capturedAt') ?? timeIn(id)
  const told = isWhole
    ? { kind: record.kind as PageKind, reason: record.reason as KindReason | null }
    : { kind: 'unreadable' as const, reason: 'extraction-failed' as const }
  const row = {
    id,
    v: 1 as const,
    ...told,
    url: text('url'),
    // Unique in the library: an empty one would keep the second damaged row from being written.
    canonicalUrl: text('canonicalUrl') || `urn:uuid:${id}`,
    captureId: text('captureId'),
    title: text('title') || text('url'),
    byline: textOrNull(record.byline),
    siteName: textOrNull(record.siteName),
    excerpt: textOrNull(record.excerpt),
    lang: textOrNull(record.lang),
    dir: record.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    publishedAt: textOrNull(record.publishedAt),
    modifiedAt: textOrNull(record.modifiedAt),
    categories: isTexts(record.categories) ? record.categories : [],
    leadImage: isLeadImage(record.leadImage) ? record.leadImage : null,
    wordCount: number('wordCount') ?? 0,
    readingMinutes: number('readingMinutes') ?? 0,
    savedAt,
    createdAt: time('createdAt') ?? savedAt,
    capturedAt: time('capturedAt') ?? savedAt,
    readAt: time('readAt'),
    archivedAt: time('archivedAt'),
    favouritedAt: time('favouritedAt'),
    trashedAt: time('trashedAt'),
    tags: isTexts(record.tags) ? record.tags : [],
    ...(typeof record.note === 'string' && { note: record.note }),
    fieldTimes: isRecord(record.fieldTimes) && isWhole ? record.fieldTimes : {},
  }
  // The stored keys are the ones the lists page by: each is kept where it is a key at all.
  const derived = withKeys(row)
  return { ...derived, places: { ...derived.places, ...keysIn(record.places) } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A number that a Date can hold (ECMA-262, Time Values): others throw as soon as they are written out. */
function isTime(value: unknown): value is Millis {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function isPlaces(value: unknown): value is Places {
  return isRecord(value) && Object.values(value).every(isPlaceKey)
}

function keysIn(places: unknown): Places {
  if (!isRecord(places)) return {}
  return Object.fromEntries(Object.entries(places).filter(([, key]) => isPlaceKey(key)))
}

function isPlaceKey(value: unknown): value is PlaceKey {
  return Array.isArray(value) && Number.isFinite(value[0]) && typeof value[1] === 'string'
}

function isLeadImage(value: unknown): value is NonNullable<ArticleRow['leadImage']> {
  return (
    isRecord(value) &&
    typeof value.url === 'string' &&
    typeof value.alt === 'string' &&
    (value.credit ?? '') === (textOrNull(value.credit) ?? '') &&
    (value.width === null || Number.isFinite(value.width)) &&
    (value.height === null || Number.isFinite(value.height))
  )
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Makes rows safe to show, from records that may be damaged or foreign. */
import type { ArticleId, ArticleRow, Millis, PlaceKey, Places } from '../../domain/article/article'
import { EMPTY } from '../../domain/article/empty-draft'
import { type Field, namesOf, ROW_FIELDS } from '../../domain/article/fields'
import { LIMITS } from '../../domain/limits'
import { timeIn } from './article-id'
import { withKeys } from './rows'
import { isRecord, isTime, SOUND, type Soundness } from './sound-fields'

type Fields = Readonly<Record<string, unknown>>

/** One rule per field, made once, because thousands of rows are checked at a time. */
const RULES = namesOf(ROW_FIELDS).map((name) => {
  const { type, max = LIMITS.nameGraphemes, optional }: Field = ROW_FIELDS[name]
  const { is, cut }: Soundness = SOUND[type]
  return {
    name,
    isSound: (value: unknown) => is(value, max) || (optional === true && value === undefined),
    cut: (value: unknown) => (cut ? cut(value, max) : value),
    empty: optional ? () => undefined : EMPTY[type],
  }
})

/**
 * Makes a row from a record: fields of the wrong type become empty, and the row gets the reason `extraction-failed`. If only
 * invisible
 * keys and times are damaged, the reason stays. Null without an id. A sound record is returned unchanged.
 */
export function soundRow(record: unknown): ArticleRow | null {
  if (!isRecord(record) || typeof record.id !== 'string') return null
  const row = hasSoundFields(record) ? record : withinLimits(record)
  const isWhole = row === record || hasSoundFields(row)
  if (isWhole && hasSoundKeys(row)) return row as unknown as ArticleRow
  return mended(row, record.id, isWhole)
}

/** Returns the sound rows, in order. */
export function soundRows(records: readonly unknown[]): ArticleRow[] {
  return records.map(soundRow).filter((row) => row !== null)
}

/** True if every field that is not derived has the right type and is no longer than a capture makes it. */
function hasSoundFields(record: Fields): boolean {
  for (const { name, isSound } of RULES) if (!isSound(record[name])) return false
  return true
}

/** True if the fields that nobody sees have the right types. */
function hasSoundKeys({ v, fieldTimes, places, declaredUrl }: Fields): boolean {
  return v === 1 && isRecord(fieldTimes) && isPlaces(places) && isTextOrAbsent(declaredUrl)
}

/** Cuts texts longer than a capture makes them: one such row would fill every list. */
function withinLimits(record: Fields): Fields {
  const cut: Record<string, unknown> = { ...record }
  for (const rule of RULES) if (rule.name in record) cut[rule.name] = rule.cut(record[rule.name])
  return cut
}

function mended(record: Fields, id: ArticleId, isWhole: boolean): ArticleRow {
  const sound: Record<string, unknown> = {}
  for (const { name, isSound, empty } of RULES) {
    const value = isSound(record[name]) ? record[name] : empty()
    if (value !== undefined) sound[name] = value
  }
  const fields = sound as unknown as ArticleRow
  const time = (name: string): Millis | null => (isTime(record[name]) ? record[name] : null)
  const savedAt = time('savedAt') ?? time('createdAt') ?? time('capturedAt') ?? timeIn(id)
  const derived = withKeys({
    ...fields,
    ...(!isWhole && { kind: 'unreadable', reason: 'extraction-failed' }),
    v: 1,
    // Two rows without an address would be taken for the same article.
    canonicalUrl: fields.canonicalUrl || `urn:uuid:${id}`,
    title: fields.title || fields.url,
    savedAt,
    createdAt: time('createdAt') ?? savedAt,
    capturedAt: time('capturedAt') ?? savedAt,
    ...(typeof record.declaredUrl === 'string' && { declaredUrl: record.declaredUrl }),
    fieldTimes: isRecord(record.fieldTimes) && isWhole ? record.fieldTimes : {},
  })
  // Keeps every valid stored key, because lists page by the stored keys.
  return { ...derived, places: { ...derived.places, ...keysIn(record.places) } }
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
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

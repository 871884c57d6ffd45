/** Reads the lists and changes the reader's fields. */
import type {
  Article,
  ArticleId,
  ArticleRow,
  FieldTypes,
  Millis,
  PlaceKey,
  ReaderFields,
} from '../../domain/article/article'
import { EMPTY } from '../../domain/article/empty-draft'
import { fieldsWith, namesOf, READER_FIELDS, type ReaderFieldType } from '../../domain/article/fields'
import { cleanNote } from '../../domain/article/note'
import { placesOf } from '../../domain/article/places'
import { cleanTags } from '../../domain/article/tags'
import type { ArticleChange, FieldChange, RowQuery } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded, isUnreadable } from '../database/failures'
import { readContents } from '../rows/read-contents'
import { soundContent } from '../rows/sound-content'
import { soundRow, soundRows } from '../rows/sound-row'

export { saveArticle } from '../save/save'

/** A tag on at most this many articles is read whole and sorted. For a commoner tag, walking down the list soon finds enough. */
const RARE_TAG = 500

/** The previous values of the changed fields only, for `undoChange`. */
export interface Undo {
  before: ArticleChange[]
}

/** Finds the article of a canonical URL, even in the trash. */
export function findByCanonicalUrl(db: LibraryDb, canonicalUrl: string): Promise<ArticleRow | undefined> {
  return guarded(db, async () => {
    const found = await db.articles.where('canonicalUrl').equals(canonicalUrl).first()
    return soundRow(found) ?? undefined
  })
}

/** Returns one page of a list, newest first. For the next page pass `before: lastRow.places[list]`. */
export function listArticles(db: LibraryDb, query: RowQuery): Promise<ArticleRow[]> {
  return guarded(db, async () => {
    if (query.tag === undefined) return soundRows(await inList(db, query).limit(query.limit).toArray())
    return await listTagged(db, query, query.tag)
  })
}

/** Returns a whole article, or undefined. A lost, damaged or unreadable content becomes an empty one. */
export function readArticle(db: LibraryDb, id: ArticleId): Promise<Article | undefined> {
  return guarded(db, async () => {
    const { record, content } = await readTogether(db, id).catch((thrown: unknown) => {
      if (!isUnreadable(thrown)) throw thrown
      return readApart(db, id)
    })
    const row = soundRow(record)
    return row ? { row, content: soundContent(id, content) } : undefined
  })
}

interface Records {
  record: unknown
  content: unknown
}

async function readTogether(db: LibraryDb, id: ArticleId): Promise<Records> {
  return db.transaction('r', db.articles, db.contents, async () => {
    const [record, content] = await Promise.all([db.articles.get(id), db.contents.get(id)])
    return { record, content }
  })
}

async function readApart(db: LibraryDb, id: ArticleId): Promise<Records> {
  const record = await db.articles.get(id)
  const [content] = await readContents(db, [id])
  return { record, content }
}

/**
 * Changes the reader's fields of some articles, all or none. Skips deleted articles; a field that already
 * has the value keeps its time.
 * @returns the data to undo it.
 * @throws PressmarkError `storage-…`
 */
export function changeArticles(
  db: LibraryDb,
  ids: readonly ArticleId[],
  change: FieldChange,
  now: Millis,
): Promise<Undo> {
  return changeEach(
    db,
    ids.map((id) => ({ id, fields: change })),
    now,
  )
}

/** Undoes a change. Fields that it did not touch keep their present values. */
export async function undoChange(db: LibraryDb, undo: Undo, now: Millis): Promise<void> {
  await changeEach(db, undo.before, now)
}

/** Like `changeArticles`, with a separate change for each article. */
export function changeEach(db: LibraryDb, changes: readonly ArticleChange[], now: Millis): Promise<Undo> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, db.unindexed, async () => {
      const rows = await db.articles.bulkGet(changes.map(({ id }) => id))
      const undo: Undo = { before: [] }
      const changed: ArticleRow[] = []
      rows.forEach((record, index) => {
        const row = soundRow(record)
        if (!row) return
        const result = changedRow(row, changes[index]?.fields ?? {}, now)
        if (!result) return
        undo.before.push({ id: row.id, fields: result.replaced })
        changed.push(result.row)
      })
      await db.articles.bulkPut(changed)
      const found = undo.before
        .filter(({ fields }) => fieldsWith(READER_FIELDS, 'searched').some((field) => field in fields))
        .map(({ id }) => ({ id }))
      if (found.length > 0) await db.unindexed.bulkAdd(found)
      return undo
    }),
  )
}

/** Returns the changed row and the values it replaced; null if nothing changes. */
function changedRow(
  row: ArticleRow,
  change: FieldChange,
  now: Millis,
): { row: ArticleRow; replaced: FieldChange } | null {
  const given = FIELDS.filter((field) => change[field] !== undefined)
  const wanted: FieldChange = Object.fromEntries(given.map((field) => [field, cleaned(field, change[field])]))
  const fields = given.filter((field) => !isSameValue(wanted[field], fieldOf(row, field)))
  if (fields.length === 0) return null
  const next: ArticleRow = { ...row, ...valuesOf(wanted, fields), fieldTimes: { ...row.fieldTimes } }
  for (const field of fields) next.fieldTimes[field] = now
  next.places = placesOf(next)
  return { row: next, replaced: valuesOf(row, fields) }
}

const FIELDS = namesOf(READER_FIELDS)

/** Normalises a value for storage, by field type. A type without an entry does not compile. */
const CLEAN: { readonly [Type in ReaderFieldType]: (value: FieldTypes[Type]) => FieldTypes[Type] } = {
  moment: (time) => time,
  tags: cleanTags,
  note: cleanNote,
}

function cleaned(field: keyof ReaderFields, value: unknown): unknown {
  return (CLEAN[READER_FIELDS[field].type] as (value: unknown) => unknown)(value)
}

function valuesOf(from: FieldChange, fields: readonly (keyof ReaderFields)[]): FieldChange {
  return Object.fromEntries(fields.map((field) => [field, fieldOf(from, field)]))
}

/** Undo gives a row that had no note an empty one. */
function fieldOf(from: FieldChange, field: keyof ReaderFields): FieldChange[keyof ReaderFields] {
  return from[field] ?? EMPTY[READER_FIELDS[field].type]()
}

function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The unread query for the rows of a list below a key. */
function inList(db: LibraryDb, { list, before }: Pick<RowQuery, 'list' | 'before'>) {
  const index = `places.${list}`
  return (before ? db.articles.where(index).below(before) : db.articles.orderBy(index)).reverse()
}

async function listTagged(db: LibraryDb, query: RowQuery, tag: string): Promise<ArticleRow[]> {
  const carriers = db.articles.where('tags').equals(tag)
  const ids = await carriers.limit(RARE_TAG + 1).primaryKeys()
  if (ids.length > RARE_TAG) {
    const carries = (row: ArticleRow): boolean => Array.isArray(row.tags) && row.tags.includes(tag)
    return soundRows(await inList(db, query).filter(carries).limit(query.limit).toArray())
  }
  const { list, before } = query
  return soundRows(await db.articles.bulkGet(ids))
    .filter(({ places }) => places[list] && (!before || compareKeys(places[list], before) < 0))
    .sort((one, other) => compareKeys(other.places[list], one.places[list]))
    .slice(0, query.limit)
}

/** Compares as IndexedDB does: by time, then by id in UTF-16 units. */
export function compareKeys(one: PlaceKey | undefined, other: PlaceKey | undefined): number {
  if (!one || !other) return 0
  if (one[0] !== other[0]) return one[0] - other[0]
  return one[1] < other[1] ? -1 : one[1] > other[1] ? 1 : 0
}

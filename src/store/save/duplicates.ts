/** Finds and merges articles saved more than once under equivalent addresses. */

import { samePageKey } from '../../domain/address/same-page'
import {
  type ArticleId,
  type ArticleRow,
  type FieldTypes,
  hasBody,
  type Millis,
  type ReaderFields,
} from '../../domain/article/article'
import { EMPTY } from '../../domain/article/empty-draft'
import { namesOf, READER_FIELDS, type ReaderFieldType } from '../../domain/article/fields'
import { cleanNote } from '../../domain/article/note'
import { cleanTags } from '../../domain/article/tags'
import type { DuplicateGroup, StepOptions } from '../../domain/library/library'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { withKeys, withMarksOf } from '../rows/rows'
import { soundRow, soundRows } from '../rows/sound-row'

/** Addresses per read. */
const STEP = 2000

/** The rows before a merge, for `undoMerge`. */
export interface MergeUndo {
  before: ArticleRow[]
}

/**
 * Finds groups of articles that are most likely one, and pairs in which one page declares the other's address, outside the trash.
 * Reads addresses in batches, and rows only for addresses that match.
 * @throws the signal's reason; PressmarkError `storage-…`
 */
export async function findDuplicates(
  db: LibraryDb,
  { onProgress, signal }: StepOptions = {},
  step = STEP,
): Promise<DuplicateGroup[]> {
  const seen = new Map<string, string[]>()
  let after = ''
  // Several articles may share an address, and a batch may end between them.
  let ofLast = 0
  for (let done = 0; ; ) {
    signal?.throwIfAborted()
    const addresses = await guarded(db, () => addressesFrom(db, after, ofLast, step))
    for (const address of addresses) {
      const key = samePageKey(address)
      if (key !== null) seen.set(key, [...(seen.get(key) ?? []), address])
    }
    done += addresses.length
    onProgress?.(done)
    if (addresses.length < step) break
    const last = addresses.at(-1) ?? after
    const same = addresses.filter((address) => address === last).length
    ofLast = last === after ? ofLast + same : same
    after = last
  }
  const groups = [...seen.values()].filter((group) => group.length > 1)
  const found = await Promise.all(groups.map((group) => rowsOfAddresses(db, [...new Set(group)])))
  const alike = found.filter((rows) => rows.length > 1)
  const together = new Set(alike.flatMap((rows) => rows.map(({ id }) => id)))
  const declared = (await declaredPairs(db)).filter((pair) => !pair.every(({ id }) => together.has(id)))
  return [
    ...alike.map((rows) => ({ rows, isDeclared: false })),
    ...declared.map((rows) => ({ rows, isDeclared: true })),
  ]
}

/** Finds the article outside the trash whose address this one's page declares; undefined if there is none. */
export function twinOf(db: LibraryDb, { id, declaredUrl }: ArticleRow): Promise<ArticleRow | undefined> {
  if (declaredUrl === undefined) return Promise.resolve(undefined)
  return rowsOfAddresses(db, [declaredUrl]).then((rows) => rows.find((row) => row.id !== id))
}

/** Withdraws the offer to merge articles in which one page declares the other's address: the reader keeps both. */
export function keepApart(db: LibraryDb, ids: readonly ArticleId[]): Promise<MergeUndo> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, async () => {
      const before = soundRows(await db.articles.bulkGet([...ids])).filter(
        (row) => row.declaredUrl !== undefined,
      )
      await db.articles.bulkPut(before.map(({ declaredUrl: _, ...row }) => row))
      return { before }
    }),
  )
}

/** Restores an offer to merge that `keepApart` withdrew. */
export function undoKeepApart(db: LibraryDb, undo: MergeUndo): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, async () => {
      for (const { id, declaredUrl } of undo.before) {
        if (declaredUrl !== undefined) await db.articles.update(id, { declaredUrl })
      }
    }),
  )
}

/** Pairs each article whose page declares another's address with that other one, which comes first. */
async function declaredPairs(db: LibraryDb): Promise<ArticleRow[][]> {
  const rows = await guarded(db, () => db.articles.orderBy('declaredUrl').toArray())
  const there = soundRows(rows).filter(({ trashedAt }) => trashedAt === null)
  const pairs = there.map(async (row) => {
    const twin = await twinOf(db, row)
    return twin ? [twin, row] : []
  })
  return (await Promise.all(pairs)).filter((pair) => pair.length > 0)
}

/**
 * Merges articles: the first gets the marks of all (tags, notes, favourite, read, archived, the earliest dates), the
 * others go to the trash with their own marks.
 * @returns the data to undo it.
 */
export function mergeArticles(db: LibraryDb, ids: readonly ArticleId[], now: Millis): Promise<MergeUndo> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, db.unindexed, async () => {
      const before = soundRows(await db.articles.bulkGet([...ids]))
      const [keeper, ...others] = before
      if (!keeper || others.length === 0) return { before: [] }
      await db.articles.bulkPut([merged(keeper, others, now), ...others.map((row) => trashed(row, now))])
      await db.unindexed.bulkAdd(before.map(({ id }) => ({ id })))
      return { before }
    }),
  )
}

/**
 * Restores what a merge replaced. Later changes, such as a new text, stay; articles deleted meanwhile stay
 * deleted.
 */
export function undoMerge(db: LibraryDb, undo: MergeUndo): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, db.unindexed, async () => {
      const there = await db.articles.bulkGet(undo.before.map(({ id }) => id))
      const back = undo.before.flatMap((before, index) => {
        const row = soundRow(there[index])
        // Restores only what a merge replaces: dates and the reader's fields.
        return row ? withMarksOf(row, before) : []
      })
      await db.articles.bulkPut(back)
      await db.unindexed.bulkAdd(back.map(({ id }) => ({ id })))
    }),
  )
}

async function addressesFrom(db: LibraryDb, from: string, skip: number, limit: number): Promise<string[]> {
  const keys = await db.articles.where('canonicalUrl').aboveOrEqual(from).offset(skip).limit(limit).keys()
  return keys.filter((key) => typeof key === 'string')
}

async function rowsOfAddresses(db: LibraryDb, addresses: readonly string[]): Promise<ArticleRow[]> {
  const rows = await guarded(db, () => db.articles.where('canonicalUrl').anyOf(addresses).toArray())
  return soundRows(rows)
    .filter(({ trashedAt }) => trashedAt === null)
    .sort(byWorth)
}

/** Sorts articles with a text first, then by longer text, then by later capture. */
function byWorth(one: ArticleRow, other: ArticleRow): number {
  return (
    Number(hasBody(other.kind)) - Number(hasBody(one.kind)) ||
    other.wordCount - one.wordCount ||
    other.capturedAt - one.capturedAt
  )
}

function merged(keeper: ArticleRow, others: readonly ArticleRow[], now: Millis): ArticleRow {
  const all = [keeper, ...others]
  const fields = MERGED.map((field) => [field, joint(field, all)] as const).filter(
    ([, value]) => value !== '',
  )
  return withKeys({
    ...keeper,
    savedAt: Math.min(...all.map(({ savedAt }) => savedAt)),
    createdAt: Math.min(...all.map(({ createdAt }) => createdAt)),
    ...Object.fromEntries(fields),
    fieldTimes: { ...keeper.fieldTimes, ...Object.fromEntries(fields.map(([field]) => [field, now])) },
  })
}

/** The reader's fields that a merge combines: all but the trash date, since none of the articles is in the trash. */
const MERGED = namesOf(READER_FIELDS).filter((field) => field !== 'trashedAt')

/** Combines several values into one, by field type. A type without an entry does not compile. */
const JOINT: { readonly [Type in ReaderFieldType]: (values: FieldTypes[Type][]) => FieldTypes[Type] } = {
  moment: earliest,
  tags: (all) => cleanTags(all.flat()),
  note: (all) => cleanNote([...new Set(all)].filter(Boolean).join('\n\n')),
}

function joint(field: keyof ReaderFields, rows: readonly ArticleRow[]): unknown {
  const { type } = READER_FIELDS[field]
  const values = rows.map((row) => row[field] ?? EMPTY[type]())
  return (JOINT[type] as (values: unknown[]) => unknown)(values)
}

function trashed(row: ArticleRow, now: Millis): ArticleRow {
  return withKeys({ ...row, trashedAt: now, fieldTimes: { ...row.fieldTimes, trashedAt: now } })
}

function earliest(times: readonly (Millis | null)[]): Millis | null {
  const there = times.filter((time) => time !== null)
  return there.length > 0 ? Math.min(...there) : null
}

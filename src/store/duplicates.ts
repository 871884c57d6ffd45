/** Articles that were kept more than once under addresses that differ in nothing that matters. */
import type { ArticleId, ArticleRow, Millis } from '../domain/article'
import { hasBody } from '../domain/article'
import { cleanNote } from '../domain/note'
import { samePageKey } from '../domain/same-page'
import { cleanTags } from '../domain/tags'
import type { StepOptions } from './bulk'
import type { LibraryDb } from './db'
import { guarded } from './failures'
import { soundRow, soundRows, withKeys } from './rows'

/** Addresses a read. */
const STEP = 2000

/** Rows as they were before a merge: what it replaced in them is put back by `undoMerge`. */
export interface MergeUndo {
  before: ArticleRow[]
}

/**
 * Groups of articles that are most likely one, the trash left out; in each the one that a merge keeps comes first. Reads
 * addresses alone, a page at a time, until it finds two that are one.
 * @throws the signal's reason; PressmarkError `storage-…`
 */
export async function findDuplicates(
  db: LibraryDb,
  { onProgress, signal }: StepOptions = {},
): Promise<ArticleRow[][]> {
  const seen = new Map<string, string[]>()
  let after = ''
  for (let done = 0; ; ) {
    signal?.throwIfAborted()
    const addresses = await guarded(db, () => addressesAfter(db, after))
    for (const address of addresses) {
      const key = samePageKey(address)
      if (key !== null) seen.set(key, [...(seen.get(key) ?? []), address])
    }
    done += addresses.length
    onProgress?.(done)
    if (addresses.length < STEP) break
    after = addresses.at(-1) ?? after
  }
  const groups = [...seen.values()].filter((group) => group.length > 1)
  const found = await Promise.all(groups.map((group) => rowsOfAddresses(db, group)))
  return found.filter((rows) => rows.length > 1)
}

/**
 * Makes one article of several: the first one gets the marks of all (tags, notes, favourite, read, archived, the earliest dates), the
 * others go to the trash with theirs.
 * @returns what it takes to undo it.
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
 * Puts back what a merge replaced. What came later to the articles, as a new text, stays; those that were deleted meanwhile stay
 * deleted.
 */
export function undoMerge(db: LibraryDb, undo: MergeUndo): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, db.unindexed, async () => {
      const there = await db.articles.bulkGet(undo.before.map(({ id }) => id))
      const back = undo.before.flatMap((before, index) => {
        const row = soundRow(there[index])
        return row ? apart(row, before) : []
      })
      await db.articles.bulkPut(back)
      await db.unindexed.bulkAdd(back.map(({ id }) => ({ id })))
    }),
  )
}

async function addressesAfter(db: LibraryDb, after: string): Promise<string[]> {
  const keys = await db.articles.where('canonicalUrl').above(after).limit(STEP).keys()
  return keys.filter((key) => typeof key === 'string')
}

async function rowsOfAddresses(db: LibraryDb, addresses: readonly string[]): Promise<ArticleRow[]> {
  const rows = await guarded(db, () => db.articles.where('canonicalUrl').anyOf(addresses).toArray())
  return soundRows(rows)
    .filter(({ trashedAt }) => trashedAt === null)
    .sort(byWorth)
}

/** The one with a text first, then the longer text, then the one captured last. */
function byWorth(one: ArticleRow, other: ArticleRow): number {
  return (
    Number(hasBody(other.kind)) - Number(hasBody(one.kind)) ||
    other.wordCount - one.wordCount ||
    other.capturedAt - one.capturedAt
  )
}

function merged(keeper: ArticleRow, others: readonly ArticleRow[], now: Millis): ArticleRow {
  const all = [keeper, ...others]
  const note = cleanNote([...new Set(all.map((each) => each.note ?? ''))].filter(Boolean).join('\n\n'))
  const times = { readAt: now, archivedAt: now, favouritedAt: now, tags: now, ...(note && { note: now }) }
  const row: ArticleRow = {
    ...keeper,
    savedAt: Math.min(...all.map(({ savedAt }) => savedAt)),
    createdAt: Math.min(...all.map(({ createdAt }) => createdAt)),
    readAt: earliest(all.map(({ readAt }) => readAt)),
    archivedAt: earliest(all.map(({ archivedAt }) => archivedAt)),
    favouritedAt: earliest(all.map(({ favouritedAt }) => favouritedAt)),
    tags: cleanTags(all.flatMap(({ tags }) => tags)),
    ...(note && { note }),
    fieldTimes: { ...keeper.fieldTimes, ...times },
  }
  return withKeys(row)
}

function trashed(row: ArticleRow, now: Millis): ArticleRow {
  return withKeys({ ...row, trashedAt: now, fieldTimes: { ...row.fieldTimes, trashedAt: now } })
}

/** A row as it is now, with what a merge replaces, days and the reader's fields, as it was before. */
function apart(row: ArticleRow, before: ArticleRow): ArticleRow {
  const { savedAt, createdAt, readAt, archivedAt, favouritedAt, trashedAt, tags, fieldTimes } = before
  const fields = { savedAt, createdAt, readAt, archivedAt, favouritedAt, trashedAt, tags, fieldTimes }
  const { note: _, ...rest } = row
  return withKeys({ ...rest, ...fields, ...(before.note !== undefined && { note: before.note }) })
}

function earliest(times: readonly (Millis | null)[]): Millis | null {
  const there = times.filter((time) => time !== null)
  return there.length > 0 ? Math.min(...there) : null
}

/**
 * Checks the derived keys of all rows. Lists, orders and counts use these keys, so a row with damaged keys is missing from
 * every
 * list. Derives the keys again, in steps; never changes other fields.
 */
import type { ArticleId, ArticleRow, Millis, Places, SortKeys } from '../../domain/article/article'
import { placesOf } from '../../domain/article/places'
import { newArticleId } from '../rows/article-id'
import { sortsOf } from '../rows/sorts'
import { isRecord } from '../rows/sound-fields'
import { soundRow } from '../rows/sound-row'
import type { LibraryDb } from './db'
import type { CheckState, Fact } from './facts'
import { guarded } from './failures'

/** Increase it when keys are derived differently: every row is then checked again. */
const CHECK_VERSION = 1

/** All rows are checked this often, even if the counts agree. */
const EVERY_MS = 30 * 24 * 60 * 60 * 1000

/** Rows per step. */
const STEP = 200

export interface CheckOptions {
  now: Millis
  /** Awaited between steps. */
  pause?: () => Promise<void>
}

/**
 * Repairs the keys of damaged rows. Costs only three counts if they agree and all rows were checked within 30 days. An
 * interrupted
 * check continues when the library is next opened.
 * @returns how many rows were repaired
 * @throws PressmarkError `storage-…`; finished steps stay done.
 */
export async function checkRows(db: LibraryDb, { now, pause }: CheckOptions): Promise<number> {
  const state = await guarded(db, async () => checkState(await db.facts.get('check')))
  const isDue = state?.version !== CHECK_VERSION || Math.abs(now - state.doneAt) > EVERY_MS
  const from = state?.from
  if (!isDue && from === undefined && (await guarded(db, () => everyRowIsListed(db)))) return 0
  let repaired = 0
  let at = from
  for (;;) {
    const step = await guarded(db, () => checkStep(db, at))
    repaired += step.repaired
    at = step.last
    const next: CheckState = { key: 'check', version: CHECK_VERSION, doneAt: at === undefined ? now : 0 }
    await guarded(db, () => db.facts.put(at === undefined ? next : { ...next, from: at }))
    if (at === undefined) return repaired
    await pause?.()
  }
}

/** Every article is in `all` or in `trash`: counts show whether one is in neither, without reading a row. */
async function everyRowIsListed(db: LibraryDb): Promise<boolean> {
  return db.transaction('r', db.articles, async () => {
    const [rows, ...listed] = await Promise.all([
      db.articles.count(),
      db.articles.orderBy('places.all').count(),
      db.articles.orderBy('places.trash').count(),
    ])
    return rows === listed.reduce((sum, count) => sum + count, 0)
  })
}

/** Checks some rows after a key. `last` is missing if there are no more. */
async function checkStep(
  db: LibraryDb,
  from: IDBValidKey | undefined,
): Promise<{ repaired: number; last?: IDBValidKey }> {
  const rows = db.table<unknown, IDBValidKey>('articles')
  const after = from === undefined ? rows.toCollection() : rows.where(':id').above(from)
  const found = await after.limit(STEP).toArray()
  const damaged = found.filter((record) => repairedRow(record) !== null).map(keyOf)
  for (const key of damaged) await repair(db, key)
  const last = found.length < STEP ? undefined : keyOf(found.at(-1))
  return { repaired: damaged.length, ...(last !== undefined && { last }) }
}

/** Repairs a row in its own transaction: if it cannot be written (say, its address is taken), the others are still repaired. */
async function repair(db: LibraryDb, key: IDBValidKey): Promise<void> {
  const tables = [db.articles, db.contents, db.images, db.unindexed]
  try {
    await db.transaction('rw', tables, async () => {
      const record = await db.table<unknown, IDBValidKey>('articles').get(key)
      const row = repairedRow(record)
      if (!row) return
      if (row.id !== key) await move(db, key, row.id)
      await db.articles.put(row)
    })
  } catch (thrown) {
    console.warn('A damaged row could not be repaired.', key, thrown)
  }
}

/** Moves everything that belongs to an article to its new id. */
async function move(db: LibraryDb, from: IDBValidKey, to: ArticleId): Promise<void> {
  const articles = db.table<unknown, IDBValidKey>('articles')
  const contents = db.table<unknown, IDBValidKey>('contents')
  const content = await contents.get(from)
  await articles.delete(from)
  await contents.delete(from)
  if (isRecord(content)) await contents.put({ ...content, id: to })
  await db.unindexed.add({ id: to })
}

/** Returns the record with its keys derived again; null if they are right. Pure. */
export function repairedRow(record: unknown): ArticleRow | null {
  if (!isRecord(record)) return null
  const id = typeof record.id === 'string' ? record.id : null
  const row = soundRow(id === null ? { ...record, id: newArticleId(timeOf(record)) } : record)
  if (!row) return null
  const places = placesOf(row)
  const sorts = sortsOf(row)
  if (id !== null && hasSameKeys(record.places, places) && hasSameKeys(record.sorts, sorts)) return null
  return { ...record, id: row.id, places, sorts } as ArticleRow
}

/** Compares types too: IndexedDB sorts a key of another type to another place in the index. */
function hasSameKeys(stored: unknown, derived: Places | SortKeys): boolean {
  if (!isRecord(stored)) return false
  const entries = Object.entries(derived)
  return (
    Object.keys(stored).length === entries.length &&
    entries.every(([name, key]) => isSameKey(stored[name], key))
  )
}

function isSameKey(stored: unknown, derived: unknown): boolean {
  if (!Array.isArray(derived)) return Object.is(stored, derived)
  return (
    Array.isArray(stored) &&
    stored.length === derived.length &&
    derived.every((part, at) => Object.is(stored[at], part))
  )
}

function checkState(fact: Fact | undefined): CheckState | null {
  return fact?.key === 'check' && Number.isFinite(fact.doneAt) ? fact : null
}

function keyOf(record: unknown): IDBValidKey {
  return (record as { id: IDBValidKey }).id
}

function timeOf({ savedAt }: Record<string, unknown>): Millis {
  return typeof savedAt === 'number' ? savedAt : 0
}

/**
 * Reads whatever is readable of a damaged or abandoned database. Bypasses Dexie and reads table by table and row by row, so
 * that an
 * unreadable row costs only that row. Writes nothing.
 */
import type { Article, ArticleId } from '../../domain/article/article'
import { PressmarkError } from '../../domain/message/errors'
import { soundContent } from '../rows/sound-content'
import { soundRow } from '../rows/sound-row'
import { repairedRow } from './check-rows'
import { deletePlace, factoryOf } from './place'

/** Records per request. If one fails, each of the batch is requested alone. */
const BATCH = 100

/** Counts of what could not be read. */
export interface Losses {
  rows: number
  contents: number
}

/**
 * Yields the readable articles of a database, including texts without a row. `losses` counts what cannot be read.
 * @throws PressmarkError `storage-failed` if the database cannot be opened or does not exist.
 */
export async function* salvageArticles(
  name: string,
  losses: Losses,
): AsyncGenerator<Article, void, undefined> {
  const db = await openAsItIs(name)
  try {
    const contentKeys = new Set(await keysOf(db, 'contents'))
    for (const keys of batches(await keysOf(db, 'articles'))) {
      const rows = await recordsOf(db, 'articles', keys)
      const contents = await recordsOf(db, 'contents', keys)
      for (const [index, key] of keys.entries()) {
        contentKeys.delete(key)
        const record = rows[index]
        const row = repairedRow(record) ?? soundRow(record)
        if (row === null) losses.rows++
        if (contents[index] === undefined) losses.contents++
        if (row === null && contents[index] === undefined) continue
        const article = articleOf(row?.id ?? idOf(key), row ?? undefined, contents[index])
        if (article) yield article
      }
    }
    for (const keys of batches([...contentKeys])) {
      const contents = await recordsOf(db, 'contents', keys)
      for (const [index, key] of keys.entries()) {
        if (contents[index] === undefined) losses.contents++
        const article = articleOf(idOf(key), undefined, contents[index])
        if (article) yield article
      }
    }
  } finally {
    db.close()
  }
}

/** Titles a text whose row is lost with its first line. */
function articleOf(id: ArticleId, record: unknown, stored: unknown): Article | null {
  const content = soundContent(id, stored)
  const title = content.text.split('\n', 1)[0]?.slice(0, 200) ?? ''
  const row = soundRow(record ?? { id, title })
  return row && (record !== undefined || content.text !== '') ? { row, content } : null
}

/** Permanently deletes a database that was given up. @throws PressmarkError `storage-failed` */
export async function deleteDatabase(name: string): Promise<void> {
  try {
    await deletePlace(name)
  } catch (thrown) {
    throw failed(thrown)
  }
}

async function openAsItIs(name: string): Promise<IDBDatabase> {
  try {
    const factory = await factoryOf(name)
    return await new Promise((resolve, reject) => {
      if (!factory) throw new Error('no IndexedDB')
      const request = factory.open(name)
      // An upgrade means that the database does not exist: aborts, so that none is created.
      request.onupgradeneeded = () => request.transaction?.abort()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
      request.onblocked = () => reject(new Error('blocked'))
    })
  } catch (thrown) {
    throw failed(thrown)
  }
}

function failed(thrown: unknown): PressmarkError {
  return new PressmarkError('storage-failed', String(thrown))
}

/** Collects the keys of a table from its records and from every index, because either may be unreadable. */
async function keysOf(db: IDBDatabase, table: string): Promise<IDBValidKey[]> {
  if (!db.objectStoreNames.contains(table)) return []
  const keys = new Map<string, IDBValidKey>()
  const add = (key: IDBValidKey): void => void keys.set(nameOf(key), key)
  const names = await indexNames(db, table)
  for (const index of [null, ...names]) {
    for (const direction of ['next', 'prev'] as const) {
      // Walks from both ends, because an unreadable stretch ends a walk.
      const whole = await walkKeys(db, table, index, direction, add)
      if (whole) break
    }
  }
  return [...keys.values()]
}

function nameOf(key: IDBValidKey): string {
  return typeof key === 'string' ? `s${key}` : `${typeof key}${JSON.stringify(key)}${String(key)}`
}

async function indexNames(db: IDBDatabase, table: string): Promise<string[]> {
  try {
    return [...db.transaction(table).objectStore(table).indexNames]
  } catch (thrown) {
    console.info('No index can be read.', thrown)
    return []
  }
}

/** @returns true if the walk reached the end. */
function walkKeys(
  db: IDBDatabase,
  table: string,
  index: string | null,
  direction: IDBCursorDirection,
  add: (key: IDBValidKey) => void,
): Promise<boolean> {
  return tried(db, table, false, (store, settle) => {
    const source = index === null ? store : store.index(index)
    const request = source.openKeyCursor(null, direction)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return settle(true)
      add(cursor.primaryKey)
      cursor.continue()
    }
  })
}

/** Returns the records of these keys, undefined for unreadable ones. */
async function recordsOf(db: IDBDatabase, table: string, keys: readonly IDBValidKey[]): Promise<unknown[]> {
  if (!db.objectStoreNames.contains(table)) return keys.map(() => undefined)
  const together = await readTogether(db, table, keys)
  if (together) return together
  const alone: unknown[] = []
  for (const key of keys) alone.push((await readTogether(db, table, [key]))?.[0])
  return alone
}

/** Returns null if any of them cannot be read. */
function readTogether(
  db: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
): Promise<unknown[] | null> {
  return tried<unknown[] | null>(db, table, null, (store, settle) => {
    const found: unknown[] = new Array(keys.length)
    let left = keys.length
    for (const [index, key] of keys.entries()) {
      const request = store.get(key)
      request.onsuccess = () => {
        found[index] = request.result
        left--
        if (left === 0) settle(found)
      }
    }
  })
}

/** Runs work in its own transaction; returns `failed` after any failure. */
function tried<T>(
  db: IDBDatabase,
  table: string,
  failed: T,
  work: (store: IDBObjectStore, settle: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(failed)
    try {
      const transaction = db.transaction(table)
      transaction.onabort = giveUp
      transaction.onerror = giveUp
      work(transaction.objectStore(table), resolve)
    } catch (thrown) {
      console.info('A table cannot be read.', table, thrown)
      giveUp()
    }
  })
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH)
}

function idOf(key: IDBValidKey): ArticleId {
  return typeof key === 'string' ? key : nameOf(key)
}

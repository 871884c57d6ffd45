import Dexie, { liveQuery, type ObservabilitySet, RangeSet } from 'dexie'
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { canPass } from '../database/failures'

/** A query that answers again whenever the data it read changes, in any context. */
export interface Live<T> {
  /** Starts it. @returns a function that stops it. */
  subscribe(next: (value: T) => void, error: (thrown: unknown) => void): () => void
}

/** Pauses between retries of a failed query. Milliseconds; the last one repeats. */
const WAITS = [1000, 2000, 5000, 10_000, 30_000]

/**
 * Makes a query of the library live. The query may only await the store. After a failure it is retried: after a pause, as soon
 * as anything else opens the library, and whenever the browser closes the connection.
 */
export function live<T>(db: LibraryDb, query: () => Promise<T>): Live<T> {
  return {
    subscribe(next, error) {
      let stop: () => void = () => undefined
      let again: ReturnType<typeof setTimeout> | undefined
      let failures = 0
      let failed = false
      const fail = (thrown: unknown): void => {
        failed = true
        if (canPass(thrown)) {
          clearTimeout(again)
          again = setTimeout(ask, WAITS[Math.min(failures, WAITS.length - 1)])
          failures++
        }
        error(thrown)
      }
      const answer = (value: T): void => {
        failed = false
        failures = 0
        next(value)
      }
      function ask(): void {
        clearTimeout(again)
        stop()
        failed = false
        stop = observe(query, answer, fail)
      }
      const endings = [
        db.onConnection('closed', ask),
        db.onConnection('opened', () => {
          if (failed) ask()
        }),
      ]
      ask()
      return () => {
        clearTimeout(again)
        for (const end of endings) end()
        stop()
      }
    },
  }
}

/** Follows a query until it fails. @returns a function that stops it. */
function observe<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  fail: (thrown: unknown) => void,
): () => void {
  // Where the browser has no IndexedDB, Dexie's live query would never answer.
  if (!Dexie.dependencies.indexedDB) {
    let over = false
    query().then(
      (value) => !over && next(value),
      (thrown: unknown) => !over && fail(thrown),
    )
    return () => {
      over = true
    }
  }
  const subscription = liveQuery(query).subscribe(next, fail)
  return () => subscription.unsubscribe()
}

/** The key of an announcement that covers everything, for a sender that does not know what was written. */
const ALL = 'all'

/**
 * Reports which articles' rows are written or deleted from now on, in any context. Unlike a live query it reads
 * nothing.
 * @returns a function that stops it.
 */
export function articleChanges(
  db: LibraryDb,
  changed: (isAmong: (id: ArticleId) => boolean) => void,
): () => void {
  // Dexie's name for the primary keys of a table.
  const rows = `idb://${db.name}/${db.articles.name}/`
  const tell = (parts: ObservabilitySet): void => {
    const ranges = [parts[rows], parts[ALL]]
      .filter((part) => part !== undefined)
      .map((part) => RangeSet(part))
    if (ranges.length > 0) changed((id) => ranges.some((range) => range.hasKey(id)))
  }
  Dexie.on.storagemutated.subscribe(tell)
  return () => Dexie.on.storagemutated.unsubscribe(tell)
}

/**
 * Makes every live query answer again, in all contexts: for a write whose own announcement may have been lost
 * with its worker.
 */
export function announceChanges(): void {
  Dexie.on.storagemutated.fire({ [ALL]: new RangeSet(Number.NEGATIVE_INFINITY, []) })
}

import Dexie, { liveQuery, type ObservabilitySet, RangeSet } from 'dexie'
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { canPass } from '../database/failures'

/** A query that answers again whenever what it read was changed, in this context or another. */
export interface Live<T> {
  /** Starts it. @returns the function that ends it. */
  subscribe(next: (value: T) => void, error: (thrown: unknown) => void): () => void
}

/** Waits between two tries of a query that failed. Milliseconds; the last one is repeated. */
const WAITS = [1000, 2000, 5000, 10_000, 30_000]

/**
 * Makes a query of the library live. The query may only await the store. One that failed is asked again: after a while, as soon
 * as anything else opened the library, and whenever the browser closed the connection under it.
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

/** Follows a query until it fails. @returns the function that ends it. */
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

/** The part of an announcement that means everything: its sender does not know what was written. */
const ALL = 'all'

/**
 * Tells which articles' rows are written or deleted from now on, in this context or another; unlike a live query it reads nothing to
 * know it.
 * @returns the function that ends it.
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
 * Has every live query answer again, in all contexts: where a write is known whose announcement may have died with
 * the worker that made it.
 */
export function announceChanges(): void {
  Dexie.on.storagemutated.fire({ [ALL]: new RangeSet(Number.NEGATIVE_INFINITY, []) })
}

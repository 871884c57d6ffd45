import Dexie, { liveQuery, type ObservabilitySet, RangeSet } from 'dexie'
import type { ArticleId } from '../domain/article'
import type { LibraryDb } from './db'

/** A query that answers again whenever what it read was changed, in this context or another. */
export interface Live<T> {
  /** Starts it. @returns the function that ends it. */
  subscribe(next: (value: T) => void, error: (thrown: unknown) => void): () => void
}

/** Makes a query of the store live. The query may only await the store. */
export function live<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe(next, error) {
      const subscription = liveQuery(query).subscribe(next, error)
      return () => subscription.unsubscribe()
    },
  }
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

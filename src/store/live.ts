import Dexie, { liveQuery, RangeSet } from 'dexie'

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

/**
 * Has every live query answer again, in all contexts: where a write is known whose announcement may have died with
 * the worker that made it.
 */
export function announceChanges(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, []) })
}

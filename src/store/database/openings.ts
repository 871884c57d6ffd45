/** Watches the openings of the database. Dexie reports neither a request that succeeds after it was given up, nor who closed it. */

/** Events of the connection. */
export interface ConnectionEvents {
  /** A connection was opened. */
  opened(): void
  /** The browser closed it: site data was deleted, the disk is damaged, or the storage process died. */
  closedByBrowser(): void
  /** An opening shows no sign of life. */
  stuck(): void
}

/** Wraps the browser's IndexedDB factory and adds two rules of the library. */
export class Openings {
  /** Missing if the browser has no IndexedDB: Dexie then throws its own MissingAPI error. */
  readonly factory: IDBFactory | undefined
  readonly #events: ConnectionEvents
  readonly #stuckMs: number
  #pending: IDBOpenDBRequest | null = null

  constructor(real: IDBFactory | undefined, events: ConnectionEvents, stuckMs: number) {
    this.#events = events
    this.#stuckMs = stuckMs
    if (real) this.factory = this.#factoryOver(real)
  }

  /** Abandons a pending request: if it opens a database later, that is closed, and an upgrade is undone. */
  abandon(): void {
    const request = this.#pending
    this.#pending = null
    if (!request) return
    request.onsuccess = () => request.result.close()
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onerror = (event) => event.preventDefault()
  }

  #factoryOver(real: IDBFactory): IDBFactory {
    return {
      open: (name: string, version?: number): IDBOpenDBRequest => {
        // Dexie responds to "this database is newer" by opening it without a version and writing the old schema into
        // it. Refusing an opening without a version keeps the first error.
        if (version === undefined) throw new DOMException('The library is newer.', 'VersionError')
        return this.#follow(real.open(name, version))
      },
      deleteDatabase: (name: string) => real.deleteDatabase(name),
      databases: () => real.databases(),
      cmp: (one: unknown, other: unknown) => real.cmp(one, other),
    }
  }

  #follow(request: IDBOpenDBRequest): IDBOpenDBRequest {
    this.#pending = request
    const end = (): boolean => {
      const isCurrent = this.#pending === request
      if (isCurrent) this.#pending = null
      return isCurrent
    }
    const waiting = setTimeout(() => {
      if (this.#pending === request) this.#events.stuck()
    }, this.#stuckMs)
    // An upgrade takes time, and a blocked opening is reported separately: neither counts as stuck.
    for (const sign of ['success', 'error', 'blocked', 'upgradeneeded'])
      request.addEventListener(sign, () => clearTimeout(waiting))
    request.addEventListener('error', end)
    request.addEventListener('success', () => {
      if (!end()) return
      request.result.addEventListener('close', () => this.#events.closedByBrowser())
      this.#events.opened()
    })
    return request
  }
}

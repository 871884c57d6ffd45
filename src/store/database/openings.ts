/** Openings of the database, watched: Dexie tells neither of a request that comes through after it was given up, nor who closed. */

/** What happens to the connection. */
export interface ConnectionEvents {
  /** A connection is there. */
  opened(): void
  /** The browser closed it: site data deleted, a damaged disk, its storage process gone. */
  closedByBrowser(): void
  /** An opening shows no sign of life. */
  stuck(): void
}

/** The browser's factory with two rules of the library in between. */
export class Openings {
  /** Missing where the browser has no IndexedDB: Dexie's own MissingAPI error says so. */
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
        // Dexie answers "this database is newer than you" by opening it without a version and writing the old shape
        // into it. An opening without a version is refused, so the first answer stands.
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
    // An upgrade takes its time, and a blocked opening is told of on its own.
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

/** Facts about the library: a few records in the table of the index state, under other keys. */
import type { Millis } from '../../domain/article/article'

interface Wait {
  /** Start of the wait according to the item itself. NaN if damaged. */
  since: Millis
  /** The time counted between readings. */
  waited: Millis
  /** The time waited at the first reading at which it was long enough; missing if the last reading disagreed. */
  overdueAt?: Millis
}

/** The items that wait for permanent deletion, with the clock readings so far (`due`). */
export interface WaitingList {
  key: `waiting:${string}`
  readAt: Millis
  waits: Record<string, Wait>
}

/** Progress of the row check (`check-rows`). */
export interface CheckState {
  key: 'check'
  version: number
  /** When the last complete check ended. */
  doneAt: Millis
  /** The last checked row while a check is under way. Its key may be damaged. */
  from?: IDBValidKey
}

/** The database's own id: it tells the database from an empty one that the browser made in its place (`mark`). */
export interface Identity {
  key: 'library'
  id: string
}

export type Fact = WaitingList | CheckState | Identity

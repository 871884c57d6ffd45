/** What the library knows of itself: a few records in the table that holds the state of the index, under other keys. */
import type { Millis } from '../../domain/article/article'

interface Wait {
  /** By its own account, as it was read. Not a number where that is damaged. */
  since: Millis
  /** The time that was counted between readings. */
  waited: Millis
  /** What it had waited at the first reading by which that was long enough; none where the last one said otherwise. */
  overdueAt?: Millis
}

/** What waits to be deleted for good, by the readings of the clock so far (`due`). */
export interface WaitingList {
  key: `waiting:${string}`
  readAt: Millis
  waits: Record<string, Wait>
}

/** How far the rows were looked at (`check-rows`). */
export interface CheckState {
  key: 'check'
  version: number
  /** When all rows had been looked at last. */
  doneAt: Millis
  /** The last row that was looked at, while the check goes on. Its key may be damaged. */
  from?: IDBValidKey
}

/** The name that a database gives itself, told apart from one that the browser made anew in its place (`mark`). */
export interface Identity {
  key: 'library'
  id: string
}

export type Fact = WaitingList | CheckState | Identity

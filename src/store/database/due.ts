/**
 * Decides what has waited long enough to be deleted permanently. Counts only the time between readings of the clock, at most a
 * week
 * between two: otherwise a clock set forward would empty the trash at once.
 */
import type { Millis } from '../../domain/article/article'
import type { LibraryDb } from './db'
import type { WaitingList } from './facts'
import { guarded } from './failures'

const DAY_MS = 24 * 60 * 60 * 1000
const MAX_GAP_MS = 7 * DAY_MS

/**
 * An item that waits, and the time since which it says it waits. That time is trusted only back to the reading before the
 * first that saw it.
 */
export interface Waiting {
  id: string
  since: Millis
}

export interface DueQuery {
  /** Name of the list: each has its own readings. */
  name: string
  /** Everything that waits now; an entry that is not among them is forgotten. */
  waiting: readonly Waiting[]
  waitMs: Millis
  now: Millis
}

/**
 * Notes a reading of the clock and returns what may be deleted: two readings at least a day apart must agree that it has
 * waited
 * `waitMs` of counted time. Subtracts time by which the clock goes back. Call it once per opening.
 * @throws PressmarkError `storage-…`
 */
export function due(db: LibraryDb, { name, waiting, waitMs, now }: DueQuery): Promise<string[]> {
  return guarded(db, () =>
    db.transaction('rw', db.facts, async () => {
      const key = `waiting:${name}` as const
      const before = await db.facts.get(key)
      const list = readAgain(isWaitingList(before) ? before : null, key, waiting, waitMs, now)
      if (waiting.length > 0 || before) await db.facts.put(list)
      return waiting
        .filter(({ id }) => {
          const { waited = 0, overdueAt = waited } = list.waits[id] ?? {}
          return waited - overdueAt >= DAY_MS
        })
        .map(({ id }) => id)
    }),
  )
}

/** Returns the list after another reading. Pure. */
function readAgain(
  before: WaitingList | null,
  key: WaitingList['key'],
  waiting: readonly Waiting[],
  waitMs: Millis,
  now: Millis,
): WaitingList {
  const gap = before ? Math.max(-MAX_GAP_MS, Math.min(MAX_GAP_MS, now - before.readAt)) : MAX_GAP_MS
  const waits = Object.fromEntries(
    waiting.map(({ id, since }) => {
      const known = before && Object.hasOwn(before.waits, id) ? before.waits[id] : undefined
      // Another start time means that the item was restored and put back since.
      const isKnown = known !== undefined && Object.is(known.since, since)
      const waited = Math.max(0, isKnown ? known.waited + gap : Math.min(gap, claimed(since, now)))
      if (waited < waitMs) return [id, { since, waited }]
      // After the clock went back, no earlier reading counts as agreement.
      const overdueAt = gap < 0 || !isKnown ? waited : (known.overdueAt ?? waited)
      return [id, { since, waited, overdueAt }]
    }),
  )
  return { key, readAt: now, waits }
}

/** Returns how long an item has waited by its own time; 0 if that is damaged or in the future. */
function claimed(since: Millis, now: Millis): Millis {
  return since <= now ? now - since : 0
}

function isWaitingList(record: { key: string } | undefined): record is WaitingList {
  if (!record || !('readAt' in record) || !('waits' in record)) return false
  const { readAt, waits } = record
  return (
    Number.isFinite(readAt) &&
    typeof waits === 'object' &&
    waits !== null &&
    Object.values(waits).every((wait: unknown) => isWait(wait))
  )
}

function isWait(wait: unknown): boolean {
  return (
    typeof wait === 'object' &&
    wait !== null &&
    'since' in wait &&
    typeof wait.since === 'number' &&
    'waited' in wait &&
    Number.isFinite(wait.waited) &&
    (!('overdueAt' in wait) || Number.isFinite(wait.overdueAt))
  )
}

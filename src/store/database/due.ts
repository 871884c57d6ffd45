/**
 * What has waited long enough to be deleted for good. One reading of the clock is never believed: a clock that is set forward for an
 * hour would empty the trash.
 */
import type { Millis } from '../../domain/article'
import type { LibraryDb } from './db'
import type { WaitingList } from './facts'
import { guarded } from './failures'

const DAY_MS = 24 * 60 * 60 * 1000

/** What waits, and since when by its own account: never believed to be older than the reading before the first that saw it. */
export interface Waiting {
  id: string
  since: Millis
}

export interface DueQuery {
  /** Names the list: each has readings of its own. */
  name: string
  /** All that waits now; what is missing is forgotten. */
  waiting: readonly Waiting[]
  waitMs: Millis
  now: Millis
}

/**
 * Notes a reading of the clock and tells what may be deleted for good: what two readings at least a day apart agree has waited
 * `waitMs`. A clock that went back in between makes all of it wait for two readings anew. To be asked once an opening.
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
        .filter(({ id }) => now - (list.waits[id]?.overdueAt ?? now) >= DAY_MS)
        .map(({ id }) => id)
    }),
  )
}

/** The list after another reading. Pure. */
function readAgain(
  before: WaitingList | null,
  key: WaitingList['key'],
  waiting: readonly Waiting[],
  waitMs: Millis,
  now: Millis,
): WaitingList {
  const wentBack = before !== null && now < before.readAt
  const waits = Object.fromEntries(
    waiting.map(({ id, since }) => {
      const known = before && Object.hasOwn(before.waits, id) ? before.waits[id] : undefined
      const earliest = known?.since ?? before?.readAt ?? Number.NEGATIVE_INFINITY
      // A time that is damaged, or still to come, was never right: counted from the first reading that saw it.
      const claimed = since <= now ? since : (known?.since ?? now)
      const from = Math.min(now, Math.max(claimed, earliest))
      const isOverdue = now - from >= waitMs
      const overdueAt = wentBack ? now : (known?.overdueAt ?? now)
      return [id, isOverdue ? { since: from, overdueAt } : { since: from }]
    }),
  )
  return { key, readAt: now, waits }
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
    Number.isFinite(wait.since) &&
    (!('overdueAt' in wait) || Number.isFinite(wait.overdueAt))
  )
}

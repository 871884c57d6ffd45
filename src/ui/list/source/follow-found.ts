import type { Signal } from '@preact/signals'
import type { ArticleId, ArticleRow, ListName } from '../../../domain/article/article'
import type { LibraryPort } from '../../../domain/library/library'
import { patchRows } from './merge'

/** Rows that are read at once: many may change with one act. */
const STEP = 100

export interface FollowFound {
  /** The rows are there: what changed while they were looked for is read, and from now on what changes. */
  begin(): void
  end(): void
}

/**
 * Keeps the rows that a search finds as they are in the library, here or on another page: changed, or gone. Whether others would be
 * found by now is not asked. Only what changed is read: to read all of it again after each search would stand in the way of the
 * next letter.
 */
export function followFound(
  port: Pick<LibraryPort, 'changes' | 'rowsOf'>,
  rows: Signal<ArticleRow[]>,
  list: ListName,
): FollowFound {
  /** What changed, as it was told before the rows were there. */
  let early: ((id: ArticleId) => boolean)[] | null = []
  const changed = new Set<ArticleId>()
  let reading = false
  let ended = false

  function take(isAmong: (id: ArticleId) => boolean) {
    for (const { id } of rows.peek()) if (isAmong(id)) changed.add(id)
    if (!reading && changed.size > 0) void read()
  }
  async function read() {
    reading = true
    try {
      while (changed.size > 0 && !ended) {
        const asked = new Set([...changed].slice(0, STEP))
        for (const id of asked) changed.delete(id)
        const found = await port.rowsOf([...asked])
        if (!ended) rows.value = renewed(rows.peek(), asked, found, list)
      }
    } catch (thrown) {
      // The rows stay as they were; the next search says what is wrong with the library.
      console.warn('What was found could not be followed.', thrown)
    } finally {
      reading = false
    }
  }
  const stop = port.changes((isAmong) => {
    if (early) early.push(isAmong)
    else take(isAmong)
  })
  return {
    begin() {
      const told = early ?? []
      early = null
      if (told.length > 0) take((id) => told.some((isAmong) => isAmong(id)))
    },
    end() {
      ended = true
      stop()
    },
  }
}

/** The rows, those that were asked for as they are now; what is there no more, or stands in the list no more, is gone. */
function renewed(
  rows: readonly ArticleRow[],
  asked: ReadonlySet<ArticleId>,
  found: readonly ArticleRow[],
  list: ListName,
): ArticleRow[] {
  const anew = new Map(found.map((row) => [row.id, row]))
  const there = rows.filter(({ id }) => !asked.has(id) || anew.has(id))
  return patchRows(there, anew, list)
}

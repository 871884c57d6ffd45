/** The matches of a search in the open article: how many there are, and at which of them the reader is. */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { parseQuery } from '../../domain/search/query'

export interface FindModel {
  readonly query: string
  /** Matches in the text; null until they were looked for. */
  count: ReadonlySignal<number | null>
  /** The present match, counted from 0; -1 for none. */
  at: ReadonlySignal<number>
  /** Tells how many matches there are. */
  found(count: number): void
  /** Goes to another match; from the last one on to the first, and back. */
  step(steps: 1 | -1): void
}

/** The matches of a query; null where it asks by operators alone, so that no words can be marked. */
export function createFind(query: string): FindModel | null {
  if (parseQuery(query).texts.length === 0) return null
  const count = signal<number | null>(null)
  const at = signal(-1)
  return {
    query,
    count,
    at,
    found(number) {
      batch(() => {
        count.value = number
        at.value = Math.min(Math.max(at.value, 0), number - 1)
      })
    },
    step(steps) {
      const number = count.value ?? 0
      if (number > 0) at.value = (at.value + steps + number) % number
    },
  }
}

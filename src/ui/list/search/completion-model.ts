/** The completions under a search field: what is offered, and which of it is chosen. */

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Millis } from '../../../domain/article/article'
import type { LibraryPort, TagCount } from '../../../domain/library/library'
import { isTextOperator, type ValueField } from '../../../domain/search/operators'
import { localDay } from '../../../domain/text/day'
import { type Completion, completed, completionsOf, type Token, tokenAt, type Values } from './completion'

export interface Completions {
  offered: ReadonlySignal<Completion[]>
  /** Which of them the arrows stand on; -1 for none. */
  chosen: ReadonlySignal<number>
  /** Follows what is typed. */
  look(text: string, caret: number): void
  move(steps: 1 | -1): void
  /** The text once a completion, else the chosen one, else the first, is taken; null where none is offered. */
  take(index?: number): { text: string; caret: number } | null
  close(): void
}

export interface CompletionsContext {
  port: Pick<LibraryPort, 'values'>
  tags: ReadonlySignal<TagCount[]>
  now: () => Millis
}

const NONE: Omit<Values, 'tag'> = { site: [], author: [], lang: [] }

export function createCompletions({ port, tags, now }: CompletionsContext): Completions {
  const at = signal<{ text: string; token: Token } | null>(null)
  const values = signal(NONE)
  const chosen = signal(-1)
  const asked = new Set<ValueField>()
  const offered = computed(() => {
    if (!at.value) return []
    const tag = tags.value.map(({ tag: value, count }) => ({ value, count }))
    return completionsOf(at.value.token, { ...values.value, tag }, localDay(now()))
  })

  async function ask(field: ValueField) {
    if (asked.has(field)) return
    asked.add(field)
    try {
      const found = await port.values(field)
      values.value = { ...values.value, [field]: found.map((value) => ({ value })) }
    } catch (thrown) {
      // Nothing is offered; whatever is wrong with the library, the list says.
      asked.delete(field)
      console.warn('Values for completion could not be read.', thrown)
    }
  }
  return {
    offered,
    chosen,
    look(text, caret) {
      const token = tokenAt(text, caret)
      at.value = token && { text, token }
      chosen.value = -1
      const operator = token?.operator
      if (operator && isTextOperator(operator) && operator !== 'tag') void ask(operator)
    },
    move(steps) {
      const { length } = offered.value
      if (length > 0) chosen.value = (Math.max(chosen.value, steps > 0 ? -1 : 0) + steps + length) % length
    },
    take(index = Math.max(0, chosen.value)) {
      const completion = offered.value[index]
      const of = at.value
      return completion && of ? completed(of.text, of.token, completion) : null
    },
    close() {
      at.value = null
      chosen.value = -1
    },
  }
}

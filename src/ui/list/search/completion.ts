/** What may follow where the reader types a query: operators, then their values. Pure. */

import {
  isOperatorName,
  isTextOperator,
  isWordOperator,
  OPERATOR_NAMES,
  OPERATORS,
  type OperatorName,
  type TextOperator,
} from '../../../domain/search/operators'
import { asValue, partsOf } from '../../../domain/search/query'
import { folded } from '../../../domain/text/fold'

/** The word of a query in which the caret stands. */
export interface Token {
  /** Where it begins and ends in the query. */
  start: number
  end: number
  /** `-` where it must not hold. */
  minus: string
  /** Null while it is a plain word. */
  operator: OperatorName | null
  value: string
}

export interface Completion {
  /** What takes the word's place. */
  insert: string
  label: string
  /** Set for an operator: its value comes next. */
  operator?: OperatorName
  /** Set for a value: the operator that asks for it. */
  of?: OperatorName
  count?: number
}

interface Value {
  value: string
  count?: number
}

/** Values that the library has for the operators that take any text. */
export type Values = Record<TextOperator, Value[]>

const MAX_SUGGESTIONS = 8

/** Letters of an operator that have to be there before it is offered. */
const LETTERS = 2

/** The word at the caret; null between words. */
export function tokenAt(text: string, caret: number): Token | null {
  for (const { start, end, unwanted, name, value, plain } of partsOf(text)) {
    if (start >= caret || end < caret) continue
    const operator = name !== null && isOperatorName(name) ? name : null
    return { start, end, minus: unwanted ? '-' : '', operator, value: operator ? value : plain }
  }
  return null
}

/** What is offered for a word. @param today the reader's own day, as `2024-06-19`. */
export function completionsOf(token: Token, values: Values, today: string): Completion[] {
  const { operator, value, minus } = token
  if (operator === null) {
    if (value.length < LETTERS || !/^[a-z]+$/i.test(value)) return []
    return OPERATOR_NAMES.filter((each) => each.startsWith(value.toLowerCase())).map((each) => ({
      insert: `${minus}${each}:`,
      label: `${minus}${each}:`,
      operator: each,
    }))
  }
  const offered = fitting(valuesOf(operator, values, today), value)
  // What is written whole already needs no offer.
  if (offered.length === 1 && offered[0]?.value === value) return []
  return offered.map(({ value: each, count }) => ({
    insert: `${minus}${operator}:${asValue(each)} `,
    label: each,
    of: operator,
    ...(count === undefined ? {} : { count }),
  }))
}

/** The query with a completion in the place of its word, and where the caret goes. */
export function completed(
  text: string,
  token: Token,
  { insert }: Completion,
): { text: string; caret: number } {
  const rest = text.slice(token.end)
  const inserted = rest.startsWith(' ') ? insert.trimEnd() : insert
  const caret = token.start + inserted.length
  return { text: text.slice(0, token.start) + inserted + rest, caret }
}

function valuesOf(name: OperatorName, values: Values, today: string): Value[] {
  if (isTextOperator(name)) return values[name]
  if (isWordOperator(name)) return Object.keys(OPERATORS[name].words).map((value) => ({ value }))
  const year = Number(today.slice(0, 4))
  return [today, today.slice(0, 7), `${year}`, `${year - 1}`, `${year - 2}`].map((value) => ({ value }))
}

/** Those that have what was written: a beginning goes before a middle. */
function fitting<T extends { value: string }>(values: readonly T[], written: string): T[] {
  const wanted = folded(written)
  const places = values.map((each) => ({ each, at: folded(each.value).indexOf(wanted) }))
  const found = places.filter(({ at }) => at >= 0)
  found.sort((one, other) => Number(one.at > 0) - Number(other.at > 0))
  return found.slice(0, MAX_SUGGESTIONS).map(({ each }) => each)
}

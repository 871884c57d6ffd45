/**
 * The query language: words (all of them), "quoted phrases", -words, and operators such as `tag:war` or `before:2024-06`.
 * Anything that is no operator is text, so no query is wrong.
 */

/** What `is:` may ask for. */
export const STATES = ['unread', 'read', 'archived', 'favourite', 'trashed'] as const
export type QueryState = (typeof STATES)[number]

/** What `has:` may ask for. */
export const PARTS = ['note', 'highlight', 'image'] as const
export type QueryPart = (typeof PARTS)[number]

export type QueryFilter =
  | { field: 'tag' | 'site' | 'author' | 'lang'; value: string }
  | { field: 'is'; value: QueryState }
  | { field: 'has'; value: QueryPart }
  /** `value` is a year, month or day: `2024`, `2024-06`, `2024-06-19`. */
  | { field: 'before' | 'after' | 'saved'; value: string }

export interface Query {
  /** Texts that must be there: words, and phrases with single spaces. */
  texts: string[]
  /** Texts that must not be there. */
  withoutTexts: string[]
  filters: QueryFilter[]
  /** Filters that must not hold: `-tag:war`. */
  withoutFilters: QueryFilter[]
}

/** Names of the operators, for completion. */
export const OPERATORS = [
  'tag',
  'site',
  'author',
  'lang',
  'is',
  'has',
  'before',
  'after',
  'saved',
] as const satisfies readonly QueryFilter['field'][]

/** Parts of a query beyond this are passed over. */
const MOST_PARTS = 20

/** Longest query that is looked at, in UTF-16 units. */
const LONGEST = 2000

/** A part: an optional minus, an optional operator, then a quoted text (the closing mark may still be missing) or a word. */
const PART =
  /(?<minus>-)?(?:(?<name>[a-z]+):)?(?:["“”„](?<quoted>[^"“”„]*)(?:["“”„]|$)|(?<word>[^\s"“”„]\S*))|\S+/gu

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Reads a query as it is typed: an operator without its value asks for nothing yet. */
export function parseQuery(text: string): Query {
  const query: Query = { texts: [], withoutTexts: [], filters: [], withoutFilters: [] }
  let parts = 0
  for (const match of text.slice(0, LONGEST).toWellFormed().matchAll(PART)) {
    if (parts++ === MOST_PARTS) break
    addPart(query, match[0], match.groups ?? {})
  }
  return query
}

/** True for a query that asks for nothing. */
export function isEmptyQuery({ texts, withoutTexts, filters, withoutFilters }: Query): boolean {
  return texts.length + withoutTexts.length + filters.length + withoutFilters.length === 0
}

function addPart(query: Query, whole: string, groups: Record<string, string | undefined>): void {
  const { minus, name, quoted, word } = groups
  const value = (quoted ?? word ?? '').replace(/\s+/gu, ' ').trim()
  const isUnfinished = OPERATORS.some((each) => value === `${each}:` || (name === each && value === ''))
  if (isUnfinished && quoted !== value) return
  const filter = name === undefined ? null : filterOf(name, value)
  if (filter) (minus ? query.withoutFilters : query.filters).push(filter)
  else if (name === undefined && value !== '') (minus ? query.withoutTexts : query.texts).push(value)
  else if (name !== undefined) {
    const plain = minus ? whole.slice(1) : whole
    ;(minus ? query.withoutTexts : query.texts).push(plain)
  } else if (quoted === undefined && whole.trim() !== '') query.texts.push(whole)
}

/** The filter that an operator asks for; null for what is none, which is text then. */
function filterOf(name: string, value: string): QueryFilter | null {
  switch (name) {
    case 'tag':
    case 'site':
    case 'author':
    case 'lang':
      return { field: name, value }
    case 'is': {
      const state = STATES.find((each) => each === value.toLowerCase())
      return state ? { field: 'is', value: state } : null
    }
    case 'has': {
      const part = PARTS.find((each) => each === value.toLowerCase())
      return part ? { field: 'has', value: part } : null
    }
    case 'before':
    case 'after':
    case 'saved':
      return DAY.test(value) ? { field: name, value } : null
    default:
      return null
  }
}

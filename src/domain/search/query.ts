/**
 * The query language: words (all of them), "quoted phrases", -words, and operators such as `tag:war` or `before:2024-06`.
 * Anything that is no operator is text, so no query is wrong.
 */
import { folded } from '../text/fold'
import { isOperatorName, OPERATORS, type OperatorName, type QueryFilter } from './operators'

export interface Query {
  /** Texts that the article must contain: words, and phrases with single spaces. */
  texts: string[]
  /** Texts that the article must not contain. */
  withoutTexts: string[]
  filters: QueryFilter[]
  /** Filters that must not match: `-tag:war`. */
  withoutFilters: QueryFilter[]
}

/** Further parts of a query are ignored. */
const MOST_PARTS = 20

/** Longest query that is parsed, in UTF-16 units. */
export const LONGEST_QUERY = 2000

/**
 * Quotation marks of several countries, and full-width ones. Each row closes only with its own kind, so that a phrase may
 * contain
 * another kind; the closing mark may still be missing.
 */
const MARKS = ['"“”„＂', '«»', '「」', '『』'] as const
const QUOTED = MARKS.map((marks) => `[${marks}][^${marks}]*(?:[${marks}]|$)`).join('|')

/** A part of a query: an optional minus, an optional operator, then a quotation or a word. Minus and colon may be full-width. */
const PART = new RegExp(
  `(?<minus>[-－])?(?:(?<name>[a-z]+)[:：])?(?:(?<quoted>${QUOTED})|(?<word>[^\\s${MARKS.join('')}]\\S*))|\\S+`,
  'giu',
)

const NEEDS_MARKS = new RegExp(`[\\s${MARKS.join('')}]`, 'u')

/** An operator whose value is not typed yet. */
const NAME_ALONE = /^([a-z]+)[:：]$/iu

/** A day, month or year in the formats of several countries; may end with the separator before the next number. */
const DAY = /^(\d{4})(?:[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?)?[-/.]?$/

/** One word or quotation of a query. */
export interface QueryPart {
  /** Offsets of its beginning and end in the query. UTF-16 units. */
  start: number
  end: number
  /** True after a minus: the article must not match it. */
  unwanted: boolean
  /** The text before a colon, in lower case, whether or not it is an operator. */
  name: string | null
  /** The text after the colon, without quotation marks. */
  value: string
  quoted: boolean
  /** The whole part without the minus. */
  plain: string
}

/** Yields the parts of a query in order. */
export function* partsOf(text: string): Generator<QueryPart, void, undefined> {
  for (const { index, 0: whole, groups = {} } of text.matchAll(PART)) {
    const { minus = '', quoted } = groups
    const waiting =
      groups.name === undefined && quoted === undefined ? NAME_ALONE.exec(groups.word ?? '')?.[1] : undefined
    const name = groups.name ?? waiting
    const written = waiting === undefined ? (groups.word ?? '') : ''
    yield {
      start: index,
      end: index + whole.length,
      unwanted: minus !== '',
      name: name?.toLowerCase() ?? null,
      value: (quoted === undefined ? written : within(quoted)).replace(/\s+/gu, ' ').trim(),
      quoted: quoted !== undefined,
      plain: whole.slice(minus.length),
    }
  }
}

/** Writes a value for use after an operator: quoted if it would end too soon, in quotation marks that it does not contain. */
export function asValue(value: string): string {
  if (!NEEDS_MARKS.test(value)) return value
  const free = MARKS.find((marks) => !Array.from(marks).some((mark) => value.includes(mark))) ?? MARKS[0]
  return `${free.charAt(0)}${value}${free.charAt(free === MARKS[0] ? 0 : 1)}`
}

/** Renames a tag in a query and keeps everything else. */
export function withTagRenamed(query: string, from: string, to: string): string {
  let renamed = ''
  let at = 0
  for (const { start, end, unwanted, name, value } of partsOf(query)) {
    if (name !== 'tag' || folded(value) !== folded(from)) continue
    renamed += `${query.slice(at, start)}${unwanted ? '-' : ''}tag:${asValue(to)}`
    at = end
  }
  return renamed + query.slice(at)
}

/** Returns a quotation without its marks; the closing one may be missing. */
function within(quoted: string): string {
  const own = MARKS.find((marks) => marks.includes(quoted.charAt(0))) ?? ''
  return own.includes(quoted.charAt(quoted.length - 1)) ? quoted.slice(1, -1) : quoted.slice(1)
}

/** Parses a query while it is typed: an operator without a value matches everything. */
export function parseQuery(text: string): Query {
  const query: Query = { texts: [], withoutTexts: [], filters: [], withoutFilters: [] }
  let parts = 0
  for (const part of partsOf(text.slice(0, LONGEST_QUERY).toWellFormed())) {
    if (parts++ === MOST_PARTS) break
    addPart(query, part)
  }
  return query
}

/** True for a query without any condition. */
export function isEmptyQuery({ texts, withoutTexts, filters, withoutFilters }: Query): boolean {
  return texts.length + withoutTexts.length + filters.length + withoutFilters.length === 0
}

/** True for a query that looks into the trash, whichever list it is used in. */
export function asksForTrash({ filters }: Query): boolean {
  return filters.some(({ field, value }) => field === 'is' && value === 'trashed')
}

function addPart(query: Query, { unwanted, name, value, quoted, plain }: QueryPart): void {
  const filter = name === null ? null : filterOf(name, value)
  if (filter === UNFINISHED) return
  if (filter) (unwanted ? query.withoutFilters : query.filters).push(filter)
  else {
    const text = name === null && (quoted || value !== '') ? value : plain
    if (text !== '') (unwanted ? query.withoutTexts : query.texts).push(text)
  }
}

/** Marks a value that is too short to be recognised yet. */
const UNFINISHED = Symbol('unfinished')

/** The parsed value; null if the operator does not accept it. */
type Read = string | typeof UNFINISHED | null

/** Returns the filter of an operator; null if there is no such operator or value: the part is text then. */
function filterOf(name: string, written: string): QueryFilter | typeof UNFINISHED | null {
  if (!isOperatorName(name)) return null
  const value = readValue(OPERATORS[name], written)
  return value === UNFINISHED || value === null ? value : ({ field: name, value } as QueryFilter)
}

function readValue(operator: (typeof OPERATORS)[OperatorName], written: string): Read {
  switch (operator.takes) {
    case 'text':
      return written === '' ? UNFINISHED : written
    case 'word':
      return readWord(written, Object.keys(operator.words))
    case 'day':
      return readDay(written.normalize('NFKC'))
  }
}

/** Letters that are enough to recognise a word: `is:arch`. */
const TELLING = 3

/** Returns the word that was typed; unfinished while it has too few letters to be recognised. */
function readWord(written: string, words: readonly string[]): Read {
  // Accepts the American spelling "favorite".
  const value = written.toLowerCase().replace(/^favor/u, 'favour')
  const word = words.find((each) => each.startsWith(value)) ?? null
  return word !== null && value.length < TELLING ? UNFINISHED : word
}

function readDay(written: string): Read {
  if (/^\d{0,3}$/.test(written)) return UNFINISHED
  const [, ...parts] = DAY.exec(written) ?? []
  if (parts.length === 0) return null
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

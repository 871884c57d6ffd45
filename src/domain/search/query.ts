/**
 * The query language: words (all of them), "quoted phrases", -words, and operators such as `tag:war` or `before:2024-06`.
 * Anything that is no operator is text, so no query is wrong.
 */
import { folded } from '../text/fold'
import { isOperatorName, OPERATORS, type OperatorName, type QueryFilter } from './operators'

export interface Query {
  /** Texts that must be there: words, and phrases with single spaces. */
  texts: string[]
  /** Texts that must not be there. */
  withoutTexts: string[]
  filters: QueryFilter[]
  /** Filters that must not hold: `-tag:war`. */
  withoutFilters: QueryFilter[]
}

/** Parts of a query beyond this are passed over. */
const MOST_PARTS = 20

/** Longest query that is looked at, in UTF-16 units. */
export const LONGEST_QUERY = 2000

/**
 * Marks of a quotation in the writing of several countries, and from full-width keyboards. What was opened by one is closed by
 * its own kind, so that a phrase may hold another; the closing mark may still be missing.
 */
const MARKS = ['"“”„＂', '«»', '「」', '『』'] as const
const QUOTED = MARKS.map((marks) => `[${marks}][^${marks}]*(?:[${marks}]|$)`).join('|')

/** A part: an optional minus, an optional operator, then a quoted text or a word. Minus and colon may be full-width ones. */
const PART = new RegExp(
  `(?<minus>[-－])?(?:(?<name>[a-z]+)[:：])?(?:(?<quoted>${QUOTED})|(?<word>[^\\s${MARKS.join('')}]\\S*))|\\S+`,
  'giu',
)

const NEEDS_MARKS = new RegExp(`[\\s${MARKS.join('')}]`, 'u')

/** A word that is an operator waiting for its value. */
const NAME_ALONE = /^([a-z]+)[:：]$/iu

/** A day, month or year as it is written in one country or another; with the mark that a next number would follow. */
const DAY = /^(\d{4})(?:[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?)?[-/.]?$/

/** A word or quotation of a query as it stands there. */
export interface QueryPart {
  /** Where it begins and ends in the query. UTF-16 units. */
  start: number
  end: number
  /** True behind a minus: it must not hold. */
  unwanted: boolean
  /** What stands before a colon, in small letters, whether or not there is such an operator. */
  name: string | null
  /** What stands behind it, without the marks of a quotation. */
  value: string
  quoted: boolean
  /** All of it but for the minus. */
  plain: string
}

/** The parts of a query, one after the other. */
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

/** A value as it is written behind an operator: quoted where it would end too soon, in marks that it does not hold. */
export function asValue(value: string): string {
  if (!NEEDS_MARKS.test(value)) return value
  const free = MARKS.find((marks) => !Array.from(marks).some((mark) => value.includes(mark))) ?? MARKS[0]
  return `${free.charAt(0)}${value}${free.charAt(free === MARKS[0] ? 0 : 1)}`
}

/** A query that asks for a tag by its new name, with everything else in it as it was. */
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

/** Reads a query as it is typed: an operator without its value asks for nothing yet. */
export function parseQuery(text: string): Query {
  const query: Query = { texts: [], withoutTexts: [], filters: [], withoutFilters: [] }
  let parts = 0
  for (const part of partsOf(text.slice(0, LONGEST_QUERY).toWellFormed())) {
    if (parts++ === MOST_PARTS) break
    addPart(query, part)
  }
  return query
}

/** True for a query that asks for nothing. */
export function isEmptyQuery({ texts, withoutTexts, filters, withoutFilters }: Query): boolean {
  return texts.length + withoutTexts.length + filters.length + withoutFilters.length === 0
}

/** True for a query that looks into the trash, whichever list it is asked of. */
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

/** Stands for a value of which too little is written to tell what it will be. */
const UNFINISHED = Symbol('unfinished')

/** The value that was read; null where it is none that the operator takes. */
type Read = string | typeof UNFINISHED | null

/** The filter that an operator asks for; null for what is none, which is text then. */
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

/** Letters of a word that stand for it: `is:arch`. */
const TELLING = 3

/** One of some words; unfinished while fewer of its letters are there than tell which. */
function readWord(written: string, words: readonly string[]): Read {
  // Half the readers of English write it so.
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

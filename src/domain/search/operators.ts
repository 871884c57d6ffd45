/**
 * The operators of a query (`tag:war`, `is:unread`, `before:2024-06`). The parser, the completions and the store read this
 * table. A new
 * operator or word needs an entry here, a rule in `store/search/filters` (the compiler asks for it) and a label in the
 * locales.
 */
import type { ArticleRow } from '../article/article'

interface Operator {
  /** Any text; one of a few words; or a year, month or day: `2024`, `2024-06`, `2024-06-19`. */
  takes: 'text' | 'word' | 'day'
  /** Message key of its explanation in the completions. */
  label: string
  /** The words that it takes, each with the message key of its explanation. No two begin with the same three letters. */
  words?: Readonly<Record<string, string>>
  /** For text: the field of a row whose values are offered as completions. Tags and sites have indexes of their own. */
  rowField?: keyof ArticleRow
}

/** By name, in the order in which they are offered. */
export const OPERATORS = {
  tag: { takes: 'text', label: 'opTag' },
  site: { takes: 'text', label: 'opSite' },
  author: { takes: 'text', label: 'opAuthor', rowField: 'byline' },
  lang: { takes: 'text', label: 'opLang', rowField: 'lang' },
  is: {
    takes: 'word',
    label: 'opIs',
    words: {
      unread: 'stateUnread',
      read: 'stateRead',
      archived: 'stateArchived',
      favourite: 'stateFavourite',
      trashed: 'stateTrashed',
    },
  },
  has: { takes: 'word', label: 'opHas', words: { note: 'partNote', image: 'partImage' } },
  before: { takes: 'day', label: 'opBefore' },
  after: { takes: 'day', label: 'opAfter' },
  saved: { takes: 'day', label: 'opSaved' },
} as const satisfies Readonly<Record<string, Operator>>

type Table = typeof OPERATORS
export type OperatorName = keyof Table

type Taking<Kind extends Operator['takes']> = {
  [Name in OperatorName]: Table[Name]['takes'] extends Kind ? Name : never
}[OperatorName]

/** Operators whose value may be any text, such as `tag:harbour`. */
export type TextOperator = Taking<'text'>

/** Operators whose value is one of a few words, such as `is:read`. */
export type WordOperator = Taking<'word'>

/** The words that an operator takes. */
export type WordOf<Name extends WordOperator> = keyof Table[Name]['words'] & string

/** Operators whose completions are read from the library while the reader types. Tags are already loaded. */
export type ValueField = Exclude<TextOperator, 'tag'>

/** One filter of a query. */
export type QueryFilter = {
  [Name in OperatorName]: { field: Name; value: Name extends WordOperator ? WordOf<Name> : string }
}[OperatorName]

/** Names of the operators, in the order of the table. */
export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly OperatorName[]

export function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name)
}

export function isTextOperator(name: OperatorName): name is TextOperator {
  return OPERATORS[name].takes === 'text'
}

/** True for an operator that takes one of a few words. */
export function isWordOperator(name: OperatorName): name is WordOperator {
  return OPERATORS[name].takes === 'word'
}

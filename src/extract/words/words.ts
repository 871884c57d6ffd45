/** Words of languages as tables: a table is one idea, a language is one column, and an expression is made of all columns. */

/** The languages that have a column in some table, by their ISO 639-1 codes. A new one is added here first. */
export type Language =
  | 'ar'
  | 'cs'
  | 'da'
  | 'de'
  | 'el'
  | 'en'
  | 'es'
  | 'fi'
  | 'fr'
  | 'hi'
  | 'id'
  | 'it'
  | 'ja'
  | 'ko'
  | 'nl'
  | 'no'
  | 'pl'
  | 'pt'
  | 'ro'
  | 'ru'
  | 'sv'
  | 'th'
  | 'tr'
  | 'uk'
  | 'vi'
  | 'zh'

/**
 * The words of one idea by language. Every column is optional: without one, no page of that language was seen to need it. Each word is the
 * source of an expression without groups that capture. A word of several languages stands in the column of each.
 */
export type Words = Readonly<Partial<Record<Language, readonly string[]>>>

/** Source of an expression for any word of the tables, each word once, in their order: `by|von|par`. */
export function alternation(...tables: readonly Words[]): string {
  return [...new Set(tables.flatMap((words) => Object.values(words).flat()))].join('|')
}

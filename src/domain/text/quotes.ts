/** Quotation marks by language, as browsers draw them around `<q>`. */

/** Opening and closing marks, and those of a quotation within a quotation. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

const ENGLISH: Marks = ['“', '”', '‘', '’']
const LOW: Marks = ['„', '“', '‚', '‘']
const LOW_HIGH: Marks = ['„', '”', '‚', '’']
const CORNERS: Marks = ['「', '」', '『', '』']
const GUILLEMETS: Marks = ['«', '»', '“', '”']
const NORDIC: Marks = ['”', '”', '’', '’']

/** Spaced French marks keep their words by a space that does not break. */
const BY_LANGUAGE: ReadonlyMap<string, Marks> = new Map<string, Marks>([
  ...['de', 'cs', 'sk', 'sl', 'bg', 'et', 'lt', 'is', 'ka'].map((lang) => [lang, LOW] as const),
  ...['pl', 'ro', 'hu', 'hr', 'sr', 'bs'].map((lang) => [lang, LOW_HIGH] as const),
  ...['ru', 'uk', 'be', 'es', 'it', 'pt', 'ca', 'gl', 'eu', 'el', 'hy', 'fa', 'nb', 'nn', 'no', 'sq'].map(
    (lang) => [lang, GUILLEMETS] as const,
  ),
  ...['sv', 'fi'].map((lang) => [lang, NORDIC] as const),
  ['fr', ['«\u00A0', '\u00A0»', '“', '”']],
  ['ja', CORNERS],
])

/** The marks around a quotation in a language, inside `depth` others. Taiwan and Hong Kong write corners, as Japan does. */
export function quotationMarks(lang: string | null, depth: number): readonly [open: string, close: string] {
  const tag = (lang ?? '').toLowerCase()
  const marks = /^zh-(?:tw|hk|mo|hant)/.test(tag)
    ? CORNERS
    : /^pt-br/.test(tag)
      ? ENGLISH
      : (BY_LANGUAGE.get(tag.split(/[-_]/, 1)[0] ?? '') ?? ENGLISH)
  return depth % 2 === 0 ? [marks[0], marks[1]] : [marks[2], marks[3]]
}

const QUOTED = /^\s*["“”„«»‘’‚'「『《‹›]|["“”“«»‘’'」』》‹›]\s*$/u

/** True for words that have quotation marks of their own at an end. */
export function isQuoted(words: string): boolean {
  return QUOTED.test(words)
}

/** Plain text: made well-formed, cut, counted, in every script. */
import { LIMITS } from '../limits'
import { withoutUnseen } from './unseen'

/** No grapheme of a real writing system needs more; a stack of combining marks is cut here. UTF-16 units each. */
const UNITS_A_GRAPHEME = LIMITS.unitsAGrapheme

/**
 * Words of a spaced script (Hangul included: a Korean eojeol is read as one word) a minute. Brysbaert 2019,
 * "How many words do we read per minute?", gives 238 for silent reading of non-fiction; rounded down for news.
 */
const WORDS_A_MINUTE = 230

/** Han and Kana characters a minute: the rate publishers use for Chinese and Japanese (500), an eased average of 255 (IReST, aloud) to 600 (silent). */
const CHARACTERS_A_MINUTE = 500

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/gu
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED_UNITS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,\-·_][\p{L}\p{M}\p{N}]+)*/gu

/** The text with lone surrogates and NUL replaced by U+FFFD: what every context and store keeps unchanged. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** White space that is no single space already: most texts hold hardly any, and what is replaced is what costs. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g

/** The text on one line, as it is seen: runs of white space, of any kind, become one space; none at the ends. */
export function collapseWhitespace(text: string): string {
  return withoutUnseen(text).replace(UNEVEN_SPACE, ' ').trim()
}

/** At most `limit` graphemes, the last of them an ellipsis when something was cut. */
export function capText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const units = text.slice(0, limit * UNITS_A_GRAPHEME).toWellFormed()
  let count = 0
  let end = 0
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(units)) {
    if (count === limit - 1) end = index
    if (count === limit) return `${units.slice(0, end)}…`
    count++
  }
  return units.length < text.length ? `${units.slice(0, count < limit ? units.length : end)}…` : text
}

/** A line of metadata: well-formed, on one line, capped. Null when nothing is left. */
export function cleanLine(
  text: string | null | undefined,
  limit: number = LIMITS.titleGraphemes,
): string | null {
  if (!text) return null
  // Cut first: collapsing a hostile megabyte of white space costs more than it is worth.
  const line = collapseWhitespace(wellFormed(text.slice(0, limit * 4 * UNITS_A_GRAPHEME)))
  return line === '' ? null : capText(line, limit)
}

/** What a text takes to read. Both numbers are whole. */
export interface ReadingMeasure {
  /** Words of spaced scripts plus characters of Han and Kana. */
  wordCount: number
  /** Minutes, at least 1 for any text that has a word. */
  readingMinutes: number
}

/** Counts a text, each script by its own unit. */
export function measureReading(text: string): ReadingMeasure {
  let words = 0
  let characters = 0
  const spaced = text
    .replace(IDEOGRAPH, () => {
      characters++
      return ' '
    })
    .replace(UNSPACED, (run) => {
      for (const part of new Intl.Segmenter('th', { granularity: 'word' }).segment(run)) {
        if (part.isWordLike) words++
      }
      return ' '
    })
  words += spaced.match(WORD)?.length ?? 0
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE
  return {
    wordCount: words + characters,
    readingMinutes: words + characters === 0 ? 0 : Math.max(1, Math.round(minutes)),
  }
}

/** The share, 0 to 1, of the words of `one` that `other` has too; letters instead of words where none are spaced. */
export function sharedWords(one: string, other: string): number {
  return shareOf(unitsOf(one), new Set(unitsOf(other)))
}

/** The share, 0 to 1, of the units that are there; 0 of none. For a text that is compared with many. */
export function shareOf(wanted: readonly string[], there: ReadonlySet<string>): number {
  if (wanted.length === 0) return 0
  return wanted.filter((unit) => there.has(unit)).length / wanted.length
}

/** The words of a text in one case and one form; each Han and Kana character is one. */
export function unitsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return UNSPACED_LETTER.test(plain) ? words.flatMap((word) => word.match(UNSPACED_UNITS) ?? []) : words
}

/** Letters and digits alone, in one case and one form: two texts that a reader takes for the same are equal. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

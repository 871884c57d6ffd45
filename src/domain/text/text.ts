/** Plain text in every script: makes it well-formed, cuts it, counts it. */
import { LIMITS } from '../limits'
import { withoutUnseen } from './unseen'

/** No grapheme of a real writing system is longer; a longer stack of combining marks is cut. UTF-16 units. */
const UNITS_A_GRAPHEME = LIMITS.unitsAGrapheme

/**
 * Words of a spaced script (Hangul included: a Korean eojeol is read as one word) a minute. Brysbaert 2019,
 * "How many words do we read per minute?", gives 238 for silent reading of non-fiction; rounded down for news.
 */
const WORDS_A_MINUTE = 230

/**
 * Han and Kana characters a minute: the rate that publishers use for Chinese and Japanese is 500. Measured rates: 255 aloud
 * (IReST), 600 silent.
 */
const CHARACTERS_A_MINUTE = 500

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/gu
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED_UNITS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,\-·_][\p{L}\p{M}\p{N}]+)*/gu

/** Replaces lone surrogates and NUL by U+FFFD: every context and store then keeps the text unchanged. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** White space other than a single space. Most texts have little of it, and only replacements cost time. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g

/** Returns the text on one line, as a browser shows it: each run of white space becomes one space; trimmed. */
export function collapseWhitespace(text: string): string {
  return withoutUnseen(text).replace(UNEVEN_SPACE, ' ').trim()
}

/** Cuts a text to at most `limit` graphemes, ending with an ellipsis if something was cut. */
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

/** Returns a line of metadata: well-formed, on one line, capped. Null if nothing remains. */
export function cleanLine(
  text: string | null | undefined,
  limit: number = LIMITS.titleGraphemes,
): string | null {
  if (!text) return null
  // Cuts before collapsing: a hostile page may have megabytes of white space.
  const line = collapseWhitespace(wellFormed(text.slice(0, limit * 4 * UNITS_A_GRAPHEME)))
  return line === '' ? null : capText(line, limit)
}

/** The length of a text for a reader. Both numbers are whole. */
export interface ReadingMeasure {
  /** Words of spaced scripts plus characters of Han and Kana. */
  wordCount: number
  /** Minutes; at least 1 for any text with a word. */
  readingMinutes: number
}

/** Measures a text; counts each script in its own unit. */
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

/** Returns the share, 0 to 1, of the words of `one` that `other` also has; counts letters if the script has no spaces. */
export function sharedWords(one: string, other: string): number {
  return shareOf(unitsOf(one), new Set(unitsOf(other)))
}

/** Returns the share, 0 to 1, of the wanted units that are in `there`; 0 if none are wanted. For one text compared with many. */
export function shareOf(wanted: readonly string[], there: ReadonlySet<string>): number {
  if (wanted.length === 0) return 0
  return wanted.filter((unit) => there.has(unit)).length / wanted.length
}

/** Returns the words of a text, folded; each Han and Kana character counts as one word. */
export function unitsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return UNSPACED_LETTER.test(plain) ? words.flatMap((word) => word.match(UNSPACED_UNITS) ?? []) : words
}

/** Returns only the letters and digits, folded: two texts that look the same to a reader have the same key. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

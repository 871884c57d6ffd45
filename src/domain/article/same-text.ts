/**
 * Decides whether two texts are the same article, and whether one lost much of the other. Compares letters only, so it works
 * in every
 * language. Pure.
 */
import { sharedWords, textKey } from '../text/text'

export interface TitledText {
  title: string
  text: string
}

/** How many passages of one text are looked up in the other, and how many letters each has. */
const SAMPLES = 200
const SAMPLE_LETTERS = 16

/** Of longer texts only the beginning is compared. UTF-16 units. */
const MAX_UNITS = 2_000_000

/**
 * A saved text with fewer letters is a teaser, and losing it is no loss. A Chinese or Japanese character counts as three
 * letters.
 */
const TEASER_LETTERS = 80
const DENSE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu

/** A new text loses text if it keeps less than this share of the saved one and is shorter than this share of it. */
const MIN_KEPT_SHARE = 0.7

/**
 * A new text of the same length that keeps less than this share is no rewrite: it is a paywall among offers, or another
 * article.
 */
const MIN_REWRITTEN_SHARE = 0.4

/** Two texts of one article share at least this much of the shorter one, as one may be cut. */
const SAME_SHARE = 0.5

/** If the titles differ, at least this share of a text of this many letters must be the same. */
const SURE_SHARE = 0.8
const SURE_LETTERS = 600

/** Returns the share, 0 to 1, of a text that the other one also contains; 0 for an empty text. */
export function sharedText(text: string, other: string): number {
  return sharedLetters(lettersOf(text), lettersOf(other))
}

/**
 * True if a new capture has much less of the saved text: it was cut by a paywall or an error, the page did
 * not finish loading, or the address shows another article. A text that grew or was partly rewritten loses nothing.
 */
export function losesText(kept: string, fresh: string): boolean {
  const [before, after] = [lettersOf(kept), lettersOf(fresh)]
  const start = before.slice(0, TEASER_LETTERS)
  if (start.length + 2 * (start.match(DENSE)?.length ?? 0) < TEASER_LETTERS) return false
  const share = sharedLetters(before, after)
  if (share >= MIN_KEPT_SHARE) return false
  return after.length < before.length * MIN_KEPT_SHARE || share < MIN_REWRITTEN_SHARE
}

/** True if title and text show that two pages at different addresses are one article. False in doubt. */
export function isSameArticle(one: TitledText, other: TitledText): boolean {
  const [a, b] = [lettersOf(one.text), lettersOf(other.text)]
  const isTitled = isSameTitle(one.title, other.title)
  // A bare link has no text to compare, so the titles must be the same letter by letter.
  if (a === '' || b === '') return isTitled && textKey(one.title) === textKey(other.title)
  const share = Math.max(sharedLetters(a, b), sharedLetters(b, a))
  if (isTitled) return share >= SAME_SHARE
  return share >= SURE_SHARE && Math.min(a.length, b.length) >= SURE_LETTERS
}

/** True if one headline contains most words of the other: sites append their name. */
function isSameTitle(one: string, other: string): boolean {
  return Math.max(sharedWords(one, other), sharedWords(other, one)) > 0.5
}

function sharedLetters(text: string, other: string): number {
  if (text === '' || other === '') return 0
  const size = Math.min(SAMPLE_LETTERS, text.length)
  const places = text.length - size
  const count = Math.min(SAMPLES, Math.floor(places / size) + 1)
  let found = 0
  for (let sample = 0; sample < count; sample++) {
    const start = count === 1 ? 0 : Math.round((sample * places) / (count - 1))
    if (other.includes(text.slice(start, start + size))) found++
  }
  return found / count
}

function lettersOf(text: string): string {
  return textKey(text.slice(0, MAX_UNITS))
}

/**
 * Whether two texts are of one article, and whether one of them lost much of the other. By letters alone, in every language alike.
 * Pure.
 */
import { sharedWords, textKey } from '../text/text'

export interface TitledText {
  title: string
  text: string
}

/** How many places of a text are looked up in the other, and how many letters at each. */
const SAMPLES = 200
const SAMPLE_LETTERS = 16

/** Longer texts are compared by their beginning. UTF-16 units. */
const MAX_UNITS = 2_000_000

/** A kept text with fewer letters is a teaser: nothing of weight can be lost. A letter of Chinese or Japanese says as much as three. */
const TEASER_LETTERS = 80
const DENSE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu

/** A new text with less of the kept one, and shorter than this share of it, is a loss. */
const MIN_KEPT_SHARE = 0.7

/** A new text as long as the kept one that has less of it is not that text rewritten: a wall among offers, or another article. */
const MIN_REWRITTEN_SHARE = 0.4

/** Texts of one article share at least this much, in one direction: one of them may be cut. */
const SAME_SHARE = 0.5

/** Under unlike titles, more of a text of this length must be the same. */
const SURE_SHARE = 0.8
const SURE_LETTERS = 600

/** The share, 0 to 1, of a text that stands in the other one too; 0 for no text. */
export function sharedText(text: string, other: string): number {
  return sharedLetters(lettersOf(text), lettersOf(other))
}

/**
 * True where a new capture of an article has much less of the text that is kept: cut by a paywall, an error, a page that did
 * not finish, or another article at the same address. A text that grew or was partly rewritten loses nothing.
 */
export function losesText(kept: string, fresh: string): boolean {
  const [before, after] = [lettersOf(kept), lettersOf(fresh)]
  const start = before.slice(0, TEASER_LETTERS)
  if (start.length + 2 * (start.match(DENSE)?.length ?? 0) < TEASER_LETTERS) return false
  const share = sharedLetters(before, after)
  if (share >= MIN_KEPT_SHARE) return false
  return after.length < before.length * MIN_KEPT_SHARE || share < MIN_REWRITTEN_SHARE
}

/** True where title and text say that two pages at different addresses are one article. In doubt they are two. */
export function isSameArticle(one: TitledText, other: TitledText): boolean {
  const [a, b] = [lettersOf(one.text), lettersOf(other.text)]
  const isTitled = isSameTitle(one.title, other.title)
  // A bare link has no text to tell by: its title has to be the same to the letter.
  if (a === '' || b === '') return isTitled && textKey(one.title) === textKey(other.title)
  const share = Math.max(sharedLetters(a, b), sharedLetters(b, a))
  if (isTitled) return share >= SAME_SHARE
  return share >= SURE_SHARE && Math.min(a.length, b.length) >= SURE_LETTERS
}

/** True for headlines that share most of their words, in one direction: sites add their name. */
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

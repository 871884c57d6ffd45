/**
 * How well a text agrees with the true one: F1 of its 4-shingles, counted with repeats, as the article extraction benchmark of Scrapinghub
 * counts them. Shingles are of words; of letters where words are not spaced, and in Korean.
 */

const WORD = /[\p{L}\p{N}_]+/gu
const LETTER = /[\p{L}\p{N}]/gu
const SIZE = 4
const BY_LETTER = new Set(['ko', 'ja', 'zh'])
/** The share of a stand-first's shingles that makes it kept. */
const KEPT = 0.8

export interface BodyTruth {
  lang: string
  body: string
  /** The stand-first, where it is marked apart: a text with it and one without it are both right. */
  lead?: string | null | undefined
}

export interface BodyScore {
  /** 0 to 1, of words. */
  f1: number
  /** 0 to 1, of letters; only in Korean, Japanese and Chinese. */
  letters: number | null
  /** Whether the text has the stand-first; null where the truth has none. */
  lead: boolean | null
  isEmpty: boolean
}

/** Scores the text of one page. */
export function scoreBody(truth: BodyTruth, text: string): BodyScore {
  const byLetter = BY_LETTER.has(truth.lang)
  const bodies = truth.lead ? [truth.body, `${truth.lead}\n${truth.body}`] : [truth.body]
  const best = (split: (text: string) => string[]) =>
    Math.max(...bodies.map((body) => shingleF1(split(body), split(text))))
  return {
    f1: best(words),
    letters: byLetter ? best(letters) : null,
    lead: truth.lead ? covered(truth.lead, text, byLetter ? letters : words) >= KEPT : null,
    isEmpty: words(text).length === 0,
  }
}

/** Python's `\w`: letters and digits, no combining marks. */
export function words(text: string): string[] {
  return text.match(WORD) ?? []
}

function letters(text: string): string[] {
  return text.normalize('NFKC').match(LETTER) ?? []
}

/** F1 of the shingles of two lists of tokens, 0 to 1; 0 where one side is empty. */
export function shingleF1(wanted: readonly string[], found: readonly string[]): number {
  const theirs = shingles(found)
  let hits = 0
  for (const [shingle, count] of shingles(wanted)) hits += Math.min(count, theirs.get(shingle) ?? 0)
  const all = sizeOf(wanted) + sizeOf(found)
  return all === 0 ? 0 : (2 * hits) / all
}

/** The share, 0 to 1, of the part's different shingles that the text has. */
function covered(part: string, text: string, split: (text: string) => string[]): number {
  const wanted = [...shingles(split(part)).keys()]
  const found = shingles(split(text))
  return wanted.length === 0 ? 0 : wanted.filter((each) => found.has(each)).length / wanted.length
}

/** A text shorter than a shingle is one. */
function shingles(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < sizeOf(tokens); at++) {
    const shingle = tokens.slice(at, at + SIZE).join('\u0001')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function sizeOf(tokens: readonly string[]): number {
  return tokens.length === 0 ? 0 : Math.max(1, tokens.length - SIZE + 1)
}

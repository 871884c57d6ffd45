/**
 * What is measured of a sentence that may be chosen: where it stands, what it shares with the title, the headings and the rest of
 * the text, how long it is, what its form tells. The ranker weighs these numbers; `weights.ts` says how much each counts.
 */
import { type Comparison, forwardSimilarity, scaled, textRank } from './compare'
import { comment, isQuestion, leansBack, names, reports, speech } from './form'
import { mayBeEastern } from './scripts'

/** A sentence that may be chosen, with its surroundings. */
export interface Candidate {
  text: string
  /** What it is about, in order, repeats kept. */
  features: readonly string[]
  /** Its line of the text, and its place among the candidates of that line, counted from 0. */
  block: number
  within: number
  /** Index of the heading above it, -1 for none, and how many candidates stand between. */
  heading: number
  sinceHeading: number
}

/** What a candidate is compared with: features of the title and of every heading. */
export interface Surroundings {
  title: readonly string[]
  headings: readonly (readonly string[])[]
}

export const MEASURES = [
  'early',
  'first',
  'log',
  'firstBlock',
  'opensBlock',
  'opensSection',
  'sectionEarly',
  'title',
  'titleShare',
  'headings',
  'rank',
  'forward',
  'lead',
  'repeats',
  'short',
  'tooLong',
  'wordsUnder',
  'wordsOver',
  'wordsFar',
  'question',
  'leans',
  'number',
  'names',
  'speech',
  'comment',
  'reports',
] as const

export type Measure = (typeof MEASURES)[number]
export type Measures = Record<Measure, number>

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{3}/u
/** Characters of an unspaced script that carry about as much as a word. */
const UNSPACED_WORD = 2

/** The measures of each candidate, in order, most of them 0 to 1. */
export function measure(
  candidates: readonly Candidate[],
  { title, headings }: Surroundings,
  { similarity, shared, titleMatch }: Comparison,
): Measures[] {
  const size = candidates.length
  const rank = scaled(textRank(shared, candidates))
  const forward = scaled(forwardSimilarity(similarity, size))
  const titled = scaled(titleMatch)
  const titleSet = new Set(title)
  const headed = new Set(headings.flat())
  const words = candidates.map(({ text }) => countWords(text))
  return candidates.map((candidate, index) => {
    const { features, text } = candidate
    const length = features.length
    const count = words[index] ?? 0
    const early = Math.min(0.75, 1 / (1 + index))
    return {
      early,
      first: index === 0 ? 1 : 0,
      log: Math.log(1 + index) / 5,
      firstBlock: candidate.block === candidates[0]?.block ? 1 : 0,
      opensBlock: candidate.within === 0 ? 1 : 0,
      opensSection: candidate.heading >= 0 && candidate.sinceHeading === 0 ? 1 : 0,
      // Texts in sections say under each heading what the first paragraph says already.
      sectionEarly: headings.length >= 2 ? early : 0,
      title: titled[index] ?? 0,
      titleShare: share(titleSet, features),
      headings: features.filter((each) => headed.has(each)).length / Math.max(6, length),
      rank: rank[index] ?? 0,
      forward: forward[index] ?? 0,
      lead: index > 0 ? (similarity[index] ?? 0) : 0.5,
      repeats: closest(similarity, index, size),
      short: Math.max(0, 1 - length / 6),
      tooLong: above(length, 30),
      wordsUnder: Math.max(0, 1 - count / 14),
      wordsOver: above(count, 18),
      wordsFar: above(count, 32),
      question: isQuestion(text) ? 1 : 0,
      leans: leansBack(text) ? 1 : 0,
      number: /\p{Nd}/u.test(text) ? 1 : 0,
      names: names(text) / Math.max(8, length),
      speech: speech(text),
      comment: comment(text),
      reports: reports(text) ? 1 : 0,
    }
  })
}

/** How far a length goes beyond a limit, in steps of 20, at most 2. */
function above(length: number, limit: number): number {
  return Math.min(2, Math.max(0, (length - limit) / 20))
}

/** Words of a sentence, in whatever script. */
function countWords(text: string): number {
  return mayBeEastern(text) && UNSPACED.test(text)
    ? text.length / UNSPACED_WORD
    : (text.match(WORD)?.length ?? 0)
}

/** How much of a set of features a sentence holds, 0 to 1. */
function share(wanted: ReadonlySet<string>, features: readonly string[]): number {
  if (wanted.size === 0) return 0
  const own = new Set(features)
  let hits = 0
  for (const each of wanted) if (own.has(each)) hits++
  return hits / wanted.size
}

/** Similarity to the sentence that is most like it. */
function closest(similarity: Float64Array, index: number, size: number): number {
  let greatest = 0
  for (let other = 0; other < size; other++) {
    if (other !== index) greatest = Math.max(greatest, similarity[index * size + other] ?? 0)
  }
  return greatest
}

/**
 * The summary: sentences of the article itself, chosen on the device, each with its place in the text. Steps: blocks →
 * sentences → without boilerplate → ranked → in document order.
 */
import type { SummarySentence } from '../domain/article/article'
import { gather } from './candidates'
import { choose } from './rank'

/** Name and version of this engine, as a summary carries it. */
export const ENGINE = 'extractive-3'

export interface SummarizeInput {
  /** One block (paragraph, heading, list item) a line. */
  text: string
  title: string
  /** BCP 47 tag as the page states it; its letters decide where both disagree. */
  lang: string | null
  /** Sentences wanted; 3 unless told. `fitting` takes 1 of a short item, 3 of an article, 5 of a long read. */
  count?: number | 'fitting'
  /** The segmenter to use; the browser's own unless told. `null` stands for a browser without one. */
  Segmenter?: typeof Intl.Segmenter | null
}

const DEFAULT_COUNT = 3
/** Sentences up to which a text is a short item, and beyond which it is a long read. */
const SHORT_ITEM = 5
const LONG_READ = 40

/**
 * The `count` sentences that stand best for the article, in document order; each `text` is exactly
 * `input.text.slice(start, end)`. Fewer when the text has fewer real sentences, none when it has none (a list, a table,
 * a caption): no summary rather than a bad one. Never throws; the same input gives the same answer.
 */
export function summarize(input: SummarizeInput): SummarySentence[] {
  const Segmenter = input.Segmenter === undefined ? Intl.Segmenter : (input.Segmenter ?? undefined)
  const material = gather(input.text, input.title, input.lang, Segmenter)
  const chosen = choose(
    material.candidates,
    material,
    wanted(input.count ?? DEFAULT_COUNT, material.candidates.length),
  )
  return chosen.flatMap((index) => {
    const sentence = material.sentences[index]
    return sentence ? [{ text: sentence.text, start: sentence.start, end: sentence.end }] : []
  })
}

function wanted(count: number | 'fitting', sentences: number): number {
  if (count !== 'fitting') return Math.max(0, count)
  if (sentences <= SHORT_ITEM) return 1
  return sentences > LONG_READ ? 5 : DEFAULT_COUNT
}

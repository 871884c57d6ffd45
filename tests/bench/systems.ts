/**
 * What the summarizer is compared with, as orders of sentences: the lead, the lead behind the same filter, TextRank and LexRank
 * (Erkan and Radev 2004) on the same candidates, and the greedy oracle, which sees the reference.
 */
import { gather } from '../../src/summarize/candidates'
import { compare, textRank } from '../../src/summarize/compare'
import { MEASURES, measure } from '../../src/summarize/measures'
import { pickDiverse } from '../../src/summarize/rank'
import { REDUNDANCY, WEIGHTS } from '../../src/summarize/weights'
import { rougeMean, rougeWords } from './rouge'
import { type Example, leadOf } from './summary-data'

/** Sentences in document order, and the indices of the best ones, best first. */
export interface Ordering {
  sentences: readonly string[]
  order: readonly number[]
}

export const SYSTEMS = ['ours', 'lead', 'lead+filter', 'TextRank', 'LexRank', 'oracle'] as const
export type SystemName = (typeof SYSTEMS)[number]

/** Sentences that are put in order: more than any budget takes. */
const ORDERED = 12
const ORACLE_COUNT = 3
const DAMPING = 0.85
const ROUNDS = 40

/** How each system orders the sentences of an example. */
export function orderings(example: Example): Record<SystemName, Ordering> {
  const { text, title, lang } = example
  const material = gather(text, title, lang, Intl.Segmenter)
  const { candidates } = material
  const sentences = candidates.map((candidate) => candidate.text)
  const compared = compare(candidates, material.title)
  const size = candidates.length
  const scores = measure(candidates, material, compared).map((row) =>
    MEASURES.reduce((score, name) => score + WEIGHTS[name] * row[name], 0),
  )
  const lead = leadOf(text, lang, ORDERED)
  return {
    ours: { sentences, order: bestFirst(scores, compared.similarity) },
    lead: { sentences: lead, order: lead.map((_, index) => index) },
    'lead+filter': { sentences, order: sentences.map((_, index) => index) },
    TextRank: { sentences, order: byScore(Array.from(textRank(compared.shared, candidates))) },
    LexRank: { sentences, order: byScore(pageRank(compared.similarity, size)) },
    oracle: { sentences, order: oracleOrder(sentences, example) },
  }
}

/** The first `count` of an order, in document order. */
export function firstSentences({ sentences, order }: Ordering, count: number): string {
  return order
    .slice(0, count)
    .toSorted((a, b) => a - b)
    .map((index) => sentences[index])
    .join(' ')
}

/** Words in the order of rank up to a number of words; the last sentence is cut. */
export function firstWords({ sentences, order }: Ordering, lang: string, words: number): string[] {
  const taken: { index: number; words: string[] }[] = []
  let left = words
  for (const index of order) {
    if (left <= 0) break
    const some = rougeWords(sentences[index] ?? '', lang).slice(0, left)
    left -= some.length
    taken.push({ index, words: some })
  }
  return taken.toSorted((a, b) => a.index - b.index).flatMap((each) => each.words)
}

/** The order in which sentences are chosen: each choice of n holds the choice of n - 1. */
function bestFirst(scores: readonly number[], similarity: Float64Array): number[] {
  const order: number[] = []
  for (let count = 1; count <= Math.min(ORDERED, scores.length); count++) {
    const next = pickDiverse(scores, similarity, count, REDUNDANCY).find((index) => !order.includes(index))
    if (next !== undefined) order.push(next)
  }
  return order
}

function byScore(scores: readonly number[]): number[] {
  return scores.map((_, index) => index).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** PageRank on cosines. */
function pageRank(similarity: Float64Array, size: number): number[] {
  const degrees = Array.from({ length: size }, (_, i) =>
    similarity.subarray(i * size, (i + 1) * size).reduce((sum, each) => sum + each, 0),
  )
  let ranks = new Array<number>(size).fill(1 / Math.max(1, size))
  for (let round = 0; round < ROUNDS; round++) {
    ranks = ranks.map((_, j) => {
      let flow = 0
      for (let i = 0; i < size; i++) {
        const degree = degrees[i] ?? 0
        if (degree > 0) flow += ((ranks[i] ?? 0) * (similarity[i * size + j] ?? 0)) / degree
      }
      return (1 - DAMPING) / size + DAMPING * flow
    })
  }
  return ranks
}

/** Again and again the sentence that raises ROUGE most. */
function oracleOrder(sentences: readonly string[], { lang, references }: Example): number[] {
  const words = sentences.map((sentence) => rougeWords(sentence, lang))
  const wanted = references.map((reference) => rougeWords(reference, lang))
  const worth = (chosen: readonly number[]) => {
    const found = chosen.toSorted((a, b) => a - b).flatMap((index) => words[index] ?? [])
    return wanted.reduce((sum, reference) => sum + rougeMean(found, reference), 0)
  }
  const order: number[] = []
  let best = 0
  while (order.length < Math.min(ORACLE_COUNT, sentences.length)) {
    const gains = words.map((_, index) => (order.includes(index) ? -1 : worth([...order, index])))
    const greatest = Math.max(...gains)
    if (greatest <= best) break
    order.push(gains.indexOf(greatest))
    best = greatest
  }
  return order
}

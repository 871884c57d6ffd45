/** What training needs of an example: its measures, how alike its sentences are, and what any choice of sentences is worth. */
import { gather } from '../../src/summarize/candidates'
import { compare } from '../../src/summarize/compare'
import { MEASURES, measure } from '../../src/summarize/measures'
import { rougeMean, rougeWords } from './rouge'
import { type Example, leadOf } from './summary-data'

export interface Text {
  set: string
  lang: string
  /** Candidates; measures are stored by rows of MEASURES.length, similarities by rows of `size`. */
  size: number
  measures: Float64Array
  similarity: Float64Array
  /** ROUGE of lead-3, and of the candidates with these indices in document order. */
  lead: number
  worth: (chosen: readonly number[]) => number
  /** How much the text counts in training, and by what its gains are divided. */
  weight: number
  scale: number
}

/** Sets of fewer articles are pooled: alone they would say more about chance than about a language. */
const SMALL_SET = 15
/** A set counts by this power of its size: 0 would count all sets alike, 1 all articles. */
const SIZE_POWER = 0.2

/** Texts with candidates, ready for training. */
export function prepare(examples: readonly Example[]): Text[] {
  const texts = examples.flatMap((example) => readText(example) ?? [])
  const pools = new Map<string, Text[]>()
  const sizes = countBy(texts, ({ set }) => set)
  for (const text of texts) {
    const pool = (sizes.get(text.set) ?? 0) < SMALL_SET ? 'small' : text.set
    pools.set(pool, [...(pools.get(pool) ?? []), text])
  }
  for (const pool of pools.values()) {
    const lead = mean(pool.map((text) => text.lead)) || 1
    for (const text of pool) {
      text.weight = pool.length ** (SIZE_POWER - 1)
      text.scale = 1 / lead
    }
  }
  return texts
}

function readText({ set, lang, title, text, references }: Example): Text | null {
  const material = gather(text, title, lang, Intl.Segmenter)
  const size = material.candidates.length
  if (size === 0) return null
  const compared = compare(material.candidates, material.title)
  const words = material.candidates.map((candidate) => rougeWords(candidate.text, lang))
  const wanted = references.map((reference) => rougeWords(reference, lang))
  const against = (found: readonly string[]) => mean(wanted.map((reference) => rougeMean(found, reference)))
  const known = new Map<string, number>()
  return {
    set,
    lang,
    size,
    measures: Float64Array.from(
      measure(material.candidates, material, compared).flatMap((row) => MEASURES.map((name) => row[name])),
    ),
    similarity: compared.similarity,
    lead: against(rougeWords(leadOf(text, lang).join(' '), lang)),
    worth: (chosen) => {
      const ordered = chosen.toSorted((a, b) => a - b)
      const key = ordered.join()
      const worth = known.get(key) ?? against(ordered.flatMap((index) => words[index] ?? []))
      known.set(key, worth)
      return worth
    },
    weight: 0,
    scale: 0,
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}

/**
 * Ranks the candidates of a text by weighed measures, and chooses without repeating itself (maximal marginal relevance, Carbonell
 * and Goldstein 1998).
 */
import { compare } from './compare'
import { type Candidate, MEASURES, measure, type Surroundings } from './measures'
import { REDUNDANCY, WEIGHTS } from './weights'

/** Scores that differ less are the same: browsers round logarithms differently in the last digit. */
const TOLERANCE = 1e-9

/** Indices of the `count` best candidates, in document order. Cost grows with the square of the candidates. */
export function choose(
  candidates: readonly Candidate[],
  surroundings: Surroundings,
  count: number,
): number[] {
  if (candidates.length <= count) return candidates.map((_, index) => index)
  const compared = compare(candidates, surroundings.title)
  const scores = measure(candidates, surroundings, compared).map((measures) =>
    MEASURES.reduce((score, name) => score + WEIGHTS[name] * measures[name], 0),
  )
  return pickDiverse(scores, compared.similarity, count, REDUNDANCY)
}

/** The best, then again and again the best after a deduction for being like what is chosen; in document order. */
export function pickDiverse(
  scores: ArrayLike<number>,
  similarity: Float64Array,
  count: number,
  redundancy: number,
): number[] {
  const size = scores.length
  const repeated = new Float64Array(size)
  const chosen: number[] = []
  while (chosen.length < Math.min(count, size)) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (let i = 0; i < size; i++) {
      if (chosen.includes(i)) continue
      const score = (scores[i] ?? 0) - redundancy * (repeated[i] ?? 0)
      if (best >= 0 && score <= bestScore + TOLERANCE) continue
      best = i
      bestScore = score
    }
    chosen.push(best)
    for (let i = 0; i < size; i++) {
      repeated[i] = Math.max(repeated[i] ?? 0, similarity[best * size + i] ?? 0)
    }
  }
  return chosen.sort((a, b) => a - b)
}

/**
 * Learns the ranker's weights by what its choices are worth: sentences are drawn one after the other with the probability that
 * their scores give them, and weights move towards draws that score better than the others of the same article (REINFORCE,
 * Williams 1992, with the mean of the other draws as its baseline). Weights are pulled back to a prior found by hand.
 */
import { MEASURES } from '../../src/summarize/measures'
import type { Text } from './train-data'

const COUNT = 3
const MEASURED = MEASURES.length
/** The last weight is what repeating a chosen sentence costs. */
const SIZE = MEASURED + 1

export const TRAINING = { epochs: 30, draws: 8, temperature: 0.12, rate: 0.002, pull: 0.5, batches: 4 }
export type Training = typeof TRAINING

/** A generator of numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
}

/** Scores of a text's candidates under some weights. */
export function scoresOf({ size, measures }: Text, weights: Float64Array): Float64Array {
  const scores = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let score = 0
    for (let m = 0; m < MEASURED; m++) score += at(weights, m) * at(measures, i * MEASURED + m)
    scores[i] = score
  }
  return scores
}

/** Weights after training, the mean over the last epochs. */
export function train(
  texts: readonly Text[],
  prior: Float64Array,
  random: () => number,
  { epochs, draws, temperature, rate, pull, batches }: Training = TRAINING,
): Float64Array {
  const pool = texts.filter(({ size }) => size > COUNT)
  const spread = spreads(pool)
  const weights = prior.slice()
  const momentum = new Float64Array(SIZE)
  const power = new Float64Array(SIZE)
  const kept = new Float64Array(SIZE)
  let step = 0
  let keptEpochs = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(pool, random)
    const length = Math.ceil(pool.length / batches)
    for (let from = 0; from < pool.length; from += length) {
      const batch = pool.slice(from, from + length)
      const total = batch.reduce((sum, text) => sum + text.weight, 0)
      const gradient = new Float64Array(SIZE)
      for (const text of batch) addGradient(gradient, text, weights, draws, temperature, random)
      step++
      const slowing = 1 - (0.8 * epoch) / epochs
      for (let w = 0; w < SIZE; w++) {
        const unit = at(spread, w)
        const back = pull * (at(weights, w) - at(prior, w)) * unit
        const slope = at(gradient, w) / total / unit - back
        momentum[w] = 0.9 * at(momentum, w) + 0.1 * slope
        power[w] = 0.98 * at(power, w) + 0.02 * slope * slope
        const ahead = at(momentum, w) / (1 - 0.9 ** step)
        const size = Math.sqrt(at(power, w) / (1 - 0.98 ** step)) + 1e-3
        weights[w] = at(weights, w) + (slowing * rate * ahead) / size / unit
      }
    }
    if (epoch < epochs * 0.6) continue
    keptEpochs++
    for (let w = 0; w < SIZE; w++) kept[w] = at(kept, w) + at(weights, w)
  }
  return kept.map((sum) => sum / keptEpochs)
}

/** Adds, for one text, how its expected worth grows with each weight. */
function addGradient(
  gradient: Float64Array,
  text: Text,
  weights: Float64Array,
  draws: number,
  temperature: number,
  random: () => number,
): void {
  const scores = scoresOf(text, weights)
  const drawn = Array.from({ length: draws }, () =>
    draw(text, scores, at(weights, MEASURED), temperature, random),
  )
  const worths = drawn.map(({ chosen }) => text.worth(chosen) * text.scale)
  const sum = worths.reduce((total, worth) => total + worth, 0)
  drawn.forEach(({ slope }, index) => {
    const worth = worths[index] ?? 0
    const gain = ((worth - (sum - worth) / (draws - 1)) * text.weight) / draws
    for (let w = 0; w < SIZE; w++) gradient[w] = at(gradient, w) + gain * at(slope, w)
  })
}

/** One draw of sentences without putting back, and the slope of its log probability. */
function draw(
  { size, measures, similarity }: Text,
  scores: Float64Array,
  redundancy: number,
  temperature: number,
  random: () => number,
) {
  const slope = new Float64Array(SIZE)
  const repeated = new Float64Array(size)
  const chosen: number[] = []
  const value = (i: number) => (at(scores, i) - redundancy * at(repeated, i)) / temperature
  while (chosen.length < COUNT) {
    const open = Array.from({ length: size }, (_, i) => i).filter((i) => !chosen.includes(i))
    const greatest = Math.max(...open.map(value))
    const odds = open.map((i) => Math.exp(value(i) - greatest))
    const total = odds.reduce((sum, each) => sum + each, 0)
    let rest = random() * total
    let place = 0
    while (place < open.length - 1 && rest > (odds[place] ?? 0)) rest -= odds[place++] ?? 0
    open.forEach((i, index) => {
      const push = ((index === place ? 1 : 0) - (odds[index] ?? 0) / total) / temperature
      if (Math.abs(push) < 1e-4) return
      for (let m = 0; m < MEASURED; m++) slope[m] = at(slope, m) + push * at(measures, i * MEASURED + m)
      slope[MEASURED] = at(slope, MEASURED) - push * at(repeated, i)
    })
    const pick = open[place] ?? 0
    chosen.push(pick)
    for (let i = 0; i < size; i++) repeated[i] = Math.max(at(repeated, i), at(similarity, pick * size + i))
  }
  return { chosen, slope }
}

/** How much each measure differs within a text: weights of measures that differ little may grow more. */
function spreads(texts: readonly Text[]): Float64Array {
  const spread = new Float64Array(SIZE).fill(0.02)
  spread[MEASURED] = 0.15
  for (const { size, measures } of texts) {
    for (let m = 0; m < MEASURED; m++) {
      let sum = 0
      let squares = 0
      for (let i = 0; i < size; i++) {
        const value = at(measures, i * MEASURED + m)
        sum += value
        squares += value * value
      }
      spread[m] = at(spread, m) + Math.sqrt(Math.max(0, squares / size - (sum / size) ** 2)) / texts.length
    }
  }
  return spread
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j] as T, items[i] as T]
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}

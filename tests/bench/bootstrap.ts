/** Ratios of means with paired bootstrap intervals (Efron 1979): articles are drawn anew, both systems on the same ones. */
import { randomFrom } from './policy'

export interface Ratio {
  ratio: number
  low: number
  high: number
}

const RESAMPLES = 1000
const SEED = 11

/** Per-article scores of two systems, in the same order. */
export type Pairs = readonly (readonly [ours: number, other: number])[]

/** Mean over mean, with its 95 % interval. */
export function pairedRatio(pairs: Pairs): Ratio {
  return macroRatio([pairs])
}

/** The unweighted mean of the sets' ratios, with its 95 % interval; sets are resampled one by one. */
export function macroRatio(sets: readonly Pairs[]): Ratio {
  const random = randomFrom(SEED)
  const draws = Array.from({ length: RESAMPLES }, () =>
    average(
      sets.map((pairs) => ratioOf(pairs.map(() => pairs[Math.floor(random() * pairs.length)] ?? [0, 0]))),
    ),
  ).sort((a, b) => a - b)
  return {
    ratio: average(sets.map(ratioOf)),
    low: draws[Math.floor(RESAMPLES * 0.025)] ?? 0,
    high: draws[Math.floor(RESAMPLES * 0.975)] ?? 0,
  }
}

function ratioOf(pairs: Pairs): number {
  let ours = 0
  let other = 0
  for (const pair of pairs) {
    ours += pair[0]
    other += pair[1]
  }
  return other > 0 ? ours / other : 0
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

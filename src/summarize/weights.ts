/**
 * How much each measure of a sentence counts. Learned on public news sets by `tests/bench/train-ranker.ts`, which prints this table;
 * see docs/decisions/0009-ranker.md.
 */
import type { Measure } from './measures'

export const WEIGHTS: Readonly<Record<Measure, number>> = {
  early: 0.974,
  first: -0.187,
  log: -0.254,
  firstBlock: 0.303,
  opensBlock: -0.053,
  opensSection: 0.204,
  sectionEarly: 0.373,
  title: 0.541,
  titleShare: 0.406,
  headings: 0.25,
  rank: 0.541,
  forward: 0.515,
  central: 0.074,
  lead: -0.349,
  repeats: 0.341,
  short: -0.692,
  tooLong: -0.631,
  wordsUnder: -0.286,
  wordsOver: 0.103,
  wordsFar: -0.141,
  heavy: -0.029,
  question: -0.363,
  leans: -0.102,
  number: 0.128,
  names: 0.23,
  speech: -0.192,
  comment: -0.459,
  reports: 0.345,
}

/** What it costs a sentence to be like one that is chosen already, times the cosine of both. */
export const REDUNDANCY = 0.664

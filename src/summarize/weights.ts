/**
 * How much each measure of a sentence counts. Learned on public news sets by `tests/bench/train-ranker.ts`, which prints this table;
 * see docs/decisions/0009-ranker.md.
 */
import type { Measure } from './measures'

export const WEIGHTS: Readonly<Record<Measure, number>> = {
  early: 0.949,
  first: -0.157,
  log: -0.227,
  firstBlock: 0.305,
  opensBlock: -0.064,
  opensSection: 0.235,
  sectionEarly: 0.377,
  title: 0.612,
  titleShare: 0.465,
  headings: 0.238,
  rank: 0.551,
  forward: 0.493,
  central: 0.097,
  lead: -0.32,
  repeats: 0.383,
  short: -0.674,
  tooLong: -0.67,
  wordsUnder: -0.289,
  wordsOver: 0.1,
  wordsFar: -0.152,
  heavy: -0.015,
  question: -0.352,
  leans: -0.119,
  number: 0.133,
  names: 0.174,
  speech: -0.203,
  comment: -0.448,
  reports: 0.297,
}

/** What it costs a sentence to be like one that is chosen already, times the cosine of both. */
export const REDUNDANCY = 0.647

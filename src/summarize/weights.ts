/**
 * How much each measure of a sentence counts. Learned on public news sets by `tests/bench/train-ranker.ts`, which prints this table;
 * see docs/decisions/0009-ranker.md.
 */
import type { Measure } from './measures'

export const WEIGHTS: Readonly<Record<Measure, number>> = {
  early: 0.959,
  first: -0.172,
  log: -0.245,
  firstBlock: 0.301,
  opensBlock: -0.066,
  opensSection: 0.25,
  sectionEarly: 0.344,
  title: 0.544,
  titleShare: 0.386,
  headings: 0.22,
  rank: 0.566,
  forward: 0.518,
  lead: -0.326,
  repeats: 0.415,
  short: -0.65,
  tooLong: -0.659,
  wordsUnder: -0.284,
  wordsOver: 0.097,
  wordsFar: -0.142,
  question: -0.324,
  leans: -0.101,
  number: 0.128,
  names: 0.195,
  speech: -0.184,
  comment: -0.405,
  reports: 0.345,
}

/** What it costs a sentence to be like one that is chosen already, times the cosine of both. */
export const REDUNDANCY = 0.615

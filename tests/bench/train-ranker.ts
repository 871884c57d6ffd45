/**
 * `npm run train:ranker -- <folder> [--check]`: learns the weights of `src/summarize/weights.ts` and prints them. With
 * --check it also learns without each fifth of the articles, each set and each language, and shows what that gives on what was left out.
 */
import { parseArgs } from 'node:util'
import { MEASURES, type Measure } from '../../src/summarize/measures'
import { pickDiverse } from '../../src/summarize/rank'
import { randomFrom, scoresOf, train } from './policy'
import { readExamples } from './summary-data'
import { mean, prepare, type Text } from './train-data'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
const [folder] = positionals
if (!folder) {
  console.error('Usage: npm run train:ranker -- <folder> [--check]')
  process.exit(2)
}

/** Found by hand, step by step, before anything was learned. */
const PRIOR: Partial<Record<Measure, number>> = {
  early: 0.8,
  title: 0.4,
  rank: 0.4,
  forward: 0.3,
  short: -0.5,
  tooLong: -0.5,
  question: -0.3,
  leans: -0.1,
  number: 0.15,
  opensBlock: -0.05,
}
const PRIOR_REDUNDANCY = 0.55
/** Runs that are averaged: one run depends on its draws. */
const SEEDS = [5, 11, 23]

const texts = prepare(readExamples(folder))
const prior = Float64Array.from([...MEASURES.map((name) => PRIOR[name] ?? 0), PRIOR_REDUNDANCY])

report('prior', () => prior)
const weights = learn(texts)
report('learned', () => weights)
const table = Object.fromEntries(MEASURES.map((name, index) => [name, rounded(weights[index])]))
console.log(JSON.stringify({ ...table, redundancy: rounded(weights.at(-1)) }, null, 2))
if (values.check) {
  const fold = new Map(texts.map((text, index) => [text, String(index % 5)]))
  crossCheck('without a fifth', (text) => fold.get(text) ?? '')
  crossCheck('without the set', (text) => text.set)
  crossCheck('without the language', (text) => text.lang)
}

function learn(from: readonly Text[]): Float64Array {
  const runs = SEEDS.map((seed) => train(from, prior, randomFrom(seed)))
  return prior.map((_, index) => mean(runs.map((run) => run[index] ?? 0)))
}

/** What each part scores with weights that never saw it. */
function crossCheck(name: string, partOf: (text: Text) => string): void {
  const learned = new Map<string, Float64Array>()
  for (const part of new Set(texts.map(partOf))) {
    learned.set(part, learn(texts.filter((text) => partOf(text) !== part)))
  }
  report(name, (text) => learned.get(partOf(text)) ?? prior)
}

function report(name: string, weightsFor: (text: Text) => Float64Array): void {
  const sets = groupBySet()
  const ratios = Array.from(sets)
    .filter(([, members]) => members.length >= 10)
    .map(([set, members]) => {
      const ours = members.map((text) => {
        const weights = weightsFor(text)
        return text.worth(pickDiverse(scoresOf(text, weights), text.similarity, 3, weights.at(-1) ?? 0))
      })
      return [set, mean(ours) / mean(members.map(({ lead }) => lead))] as const
    })
  const macro = mean(ratios.map(([, ratio]) => ratio))
  console.log(
    `${name}: macro ${macro.toFixed(3)} × lead-3; ${ratios.map(([set, ratio]) => `${set} ${ratio.toFixed(3)}`).join(', ')}`,
  )
}

function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 1000) / 1000
}

function groupBySet(): Map<string, Text[]> {
  const sets = new Map<string, Text[]>()
  for (const text of texts) sets.set(text.set, [...(sets.get(text.set) ?? []), text])
  return sets
}

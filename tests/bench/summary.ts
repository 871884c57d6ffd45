/**
 * `npm run bench:summary -- <folder> [--json FILE] [--peers FOLDER]`: ROUGE of the summarizer that ships beside the lead, TextRank, LexRank,
 * the greedy oracle and, when a folder with them is given, summarizers from npm; with 3 sentences and at the length of the lead;
 * milliseconds an article, and how they grow with the text.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { summarize } from '../../src/summarize/summarize'
import { macroRatio, type Pairs, pairedRatio } from './bootstrap'
import { loadPeers } from './peers'
import { rougeMean, rougeWords } from './rouge'
import { type Example, leadOf, readExamples } from './summary-data'
import { firstSentences, firstWords, orderings, SYSTEMS } from './systems'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, peers: { type: 'string' } },
})
const [folder] = positionals
if (!folder) {
  console.error('Usage: npm run bench:summary -- <folder> [--json FILE] [--peers FOLDER]')
  process.exit(2)
}

const COUNT = 3
/** Sets of fewer articles say nothing alone; they are pooled under this name. */
const SMALL_SET = 10
const POOLED = 'small sets'
/** Every n-th article is given to the peers: some take a second for one. */
const PEER_SHARE = 5

interface Row {
  set: string
  lang: string
  /** ROUGE, the mean of the three measures, by system. */
  three: Record<string, number>
  equal: Record<string, number>
  ms: Record<string, number>
}

const examples = readExamples(folder)
const peers = values.peers ? loadPeers(values.peers) : []
const rows: Row[] = []
for (const [index, example] of examples.entries()) rows.push(await rowOf(example, index % PEER_SHARE === 0))

const sizes = countBy(rows.map(({ set }) => set))
const groups = new Map<string, Row[]>()
for (const row of rows) {
  const name = (sizes.get(row.set) ?? 0) < SMALL_SET ? POOLED : row.set
  groups.set(name, [...(groups.get(name) ?? []), row])
}
const sets = Array.from(groups).filter(([name]) => name !== POOLED)
const others = SYSTEMS.filter((name) => name !== 'ours' && name !== 'oracle')

console.log(
  '\nours ÷ lead-3, 3 sentences [95 %]; then equal length; then ROUGE of every system with 3 sentences',
)
console.table(
  Object.fromEntries(
    Array.from(groups, ([name, members]) => [
      name,
      {
        n: members.length,
        '3 s.': shown(pairedRatio(pairs(members, 'three', 'lead'))),
        equal: shown(pairedRatio(pairs(members, 'equal', 'lead'))),
        ...Object.fromEntries(SYSTEMS.map((system) => [system, percent(members, system)])),
      },
    ]),
  ),
)
const macros = {
  all: sets,
  English: sets.filter(([, members]) => members[0]?.lang === 'en'),
  Korean: sets.filter(([, members]) => members[0]?.lang === 'ko'),
  others: sets.filter(([, members]) => !['en', 'ko'].includes(members[0]?.lang ?? '')),
}
const macroTable = Object.fromEntries(
  Object.entries(macros)
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => [
      name,
      Object.fromEntries(
        others.flatMap((other) =>
          (['three', 'equal'] as const).map((budget) => [
            `÷ ${other}, ${budget === 'three' ? '3 s.' : 'equal'}`,
            shown(macroRatio(list.map(([, members]) => pairs(members, budget, other)))),
          ]),
        ),
      ),
    ]),
)
for (const [name, table] of Object.entries(macroTable)) console.log(`macro, ${name}:`, table)
await measureTimes()
const times = timeTable()
console.log('milliseconds an article, splitting included:')
console.table(times)
const growth = growthTable()
console.log('milliseconds by length:', growth)
if (values.json) {
  writeFileSync(values.json, `${JSON.stringify({ macro: macroTable, times, growth, rows }, null, 1)}\n`)
}

async function rowOf(example: Example, withPeers: boolean): Promise<Row> {
  const { set, lang, text } = example
  const wanted = example.references.map((reference) => rougeWords(reference, lang))
  const worth = (words: readonly string[]) => mean(wanted.map((reference) => rougeMean(words, reference)))
  const length = rougeWords(leadOf(text, lang).join(' '), lang).length
  const row: Row = { set, lang, three: {}, equal: {}, ms: {} }
  const systems = orderings(example)
  for (const name of SYSTEMS) {
    row.three[name] = worth(rougeWords(firstSentences(systems[name], COUNT), lang))
    row.equal[name] = worth(firstWords(systems[name], lang, length))
  }
  const ours = summarize(example)
  // What is measured must be what ships.
  if (ours.length > 0) row.three.ours = worth(rougeWords(ours.map((each) => each.text).join(' '), lang))
  if (!withPeers) return row
  for (const peer of peers) {
    row.three[peer.name] = worth(rougeWords(await peer.summarize(example), lang))
  }
  return row
}

function pairs(members: readonly Row[], budget: 'three' | 'equal', other: string): Pairs {
  return members.map((row) => [row[budget].ours ?? 0, row[budget][other] ?? 0])
}

function percent(members: readonly Row[], system: string): number {
  return Number((100 * mean(members.map((row) => row.three[system] ?? 0))).toFixed(1))
}

/** Fills in `ms`: each summarizer in a pass of its own over the articles that all get, after one that warms it up. */
async function measureTimes(): Promise<void> {
  const shared = examples.flatMap((example, index) => {
    const row = rows[index]
    return row && (peers.length === 0 || index % PEER_SHARE === 0) ? [{ example, row }] : []
  })
  for (const { name, summarize: run } of [{ name: 'ours', summarize }, ...peers]) {
    for (const { example } of shared) await run(example)
    for (const { example, row } of shared) {
      const began = performance.now()
      await run(example)
      row.ms[name] = performance.now() - began
    }
  }
}

/** Time and, on the articles that the peers got, ROUGE against the lead. */
function timeTable() {
  const shared = peers.length > 0 ? rows.filter((row) => peers.every(({ name }) => name in row.ms)) : rows
  const lead = mean(shared.map((row) => row.three.lead ?? 0))
  return ['ours', ...peers.map(({ name }) => name)].map((name) => {
    const sorted = shared.map((row) => row.ms[name] ?? 0).sort((a, b) => a - b)
    return {
      name,
      articles: shared.length,
      median: Number((sorted[sorted.length >> 1] ?? 0).toFixed(2)),
      p95: Number((sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(2)),
      '÷ lead-3': Number((mean(shared.map((row) => row.three[name] ?? 0)) / lead).toFixed(3)),
    }
  })
}

/** Best of five runs on texts of 25 to 1,000 sentences, put together from the longest articles. */
function growthTable(): Record<string, number> {
  const lang = 'en'
  const pool = examples.filter((example) => example.lang === lang)
  const lines = pool.flatMap(({ text }) => leadOf(text, lang, 40))
  return Object.fromEntries(
    [25, 50, 100, 200, 400, 1000].map((count) => {
      const text = lines.slice(0, count).join('\n')
      const runs = Array.from({ length: 5 }, () => {
        const began = performance.now()
        summarize({ text, title: '', lang })
        return performance.now() - began
      })
      return [count, Number(Math.min(...runs).toFixed(2))]
    }),
  )
}

function shown({ ratio, low, high }: { ratio: number; low: number; high: number }): string {
  return `${ratio.toFixed(3)} [${low.toFixed(2)}–${high.toFixed(2)}]`
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/**
 * `npm run bench:extraction -- <corpora> [--json FILE] [--systems ours,Readability] [--every N]`: the extractor that ships beside the open ones,
 * page after page in one run: body, title, by-line, day and lead image against the truth of each corpus, and milliseconds a page.
 * A corpus is a folder with truth.json beside <id>.html or <id>.html.gz.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { inputsOf } from '../cli/extract-inputs'
import { startRunner } from './extraction/runner'
import { SYSTEMS } from './extraction/systems'
import { qualityRow, type Score, scoreOf, slowPages, type Truth, timeRow } from './extraction/tables'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, systems: { type: 'string' }, every: { type: 'string', default: '1' } },
})
const asked = values.systems?.split(',') ?? SYSTEMS
const systems = SYSTEMS.filter((name) => asked.includes(name))
const every = Number(values.every)
if (positionals.length === 0 || systems.length !== asked.length || !Number.isInteger(every) || every < 1) {
  console.error(
    'Usage: npm run bench:extraction -- <corpora> [--json FILE] [--systems ours,Readability] [--every N]\n' +
      `Systems: ${SYSTEMS.join(', ')}. --every 5 takes each fifth page.`,
  )
  process.exit(2)
}

const truths = new Map<string, Map<string, Truth>>()
const failures: string[] = []
const scores: Score[] = []
let page = ''
const runner = startRunner((system, reason) => {
  failures.push(`${system} on ${page}: ${reason}`)
})
const began = performance.now()
let count = 0
for (const input of inputsOf(positionals)) {
  const truth = truthOf(dirname(input.path), input.id)
  if (!truth || count++ % every !== 0) continue
  page = `${input.corpus}/${input.id}`
  // Each system is the first as often as any other: the first pays for what the pages before left behind.
  const order = systems.map((_, index) => systems[(index + count) % systems.length] ?? systems[0])
  const runs = await runner.read(
    { html: input.load(), url: input.url ?? 'https://page.example/' },
    order.flatMap((name) => name ?? []),
  )
  for (const system of systems) scores.push(scoreOf(input.corpus, truth, system, runs.get(system) ?? null))
  const read = scores.length / systems.length
  if (read % 20 === 0)
    process.stderr.write(`${read} pages, ${Math.round((performance.now() - began) / 1000)} s\n`)
}
runner.close()

const corpora = [...new Set(scores.map(({ corpus }) => corpus))]
const quality = Object.fromEntries(
  corpora.map((corpus) => [
    corpus,
    Object.fromEntries(
      systems.map((system) => [
        system,
        qualityRow(scores.filter((each) => each.corpus === corpus && each.system === system)),
      ]),
    ),
  ]),
)
for (const [corpus, rows] of Object.entries(quality)) {
  console.log(`\n${corpus}`)
  console.table(rows)
}
const of = (system: string) => scores.filter((score) => score.system === system)
const bare = of('Readability')
const times = Object.fromEntries(systems.map((system) => [system, timeRow(of(system), bare)]))
const slow = slowPages(of('ours'), bare)
console.log('\nmilliseconds a page; Postlight, Extractus and metascraper parse it themselves')
console.table(times)
console.log(`over 1 s where Readability takes under 0.3 s: ${slow.length === 0 ? 'none' : slow.join(', ')}`)
if (failures.length > 0) console.log(`\nfailed:\n${failures.join('\n')}`)
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ quality, times, slow, failures, scores }, null, 1)}\n`)

function truthOf(folder: string, id: string): Truth | undefined {
  let known = truths.get(folder)
  if (!known) {
    const path = join(folder, 'truth.json')
    const list: Truth[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
    known = new Map(list.map((truth) => [String(truth.id), truth]))
    truths.set(folder, known)
  }
  return known.get(id)
}

/**
 * `npm run summarize -- <FILE.jsonl or folder of them> --out FILE.jsonl [--k N] [--browser chromium|firefox]`: the summarizer that
 * ships, for measuring. In, a line each: `{id, lang, title?, text}`; other keys are never read. Out:
 * `{id, sentences: [{text, start, end}], ms}`. With --browser it runs there, and how often Node chooses the same is counted.
 */

import { once } from 'node:events'
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { summarize } from '../../src/summarize/summarize'
import { summarizeInBrowser } from './summarize-browser'

const USAGE =
  'Usage: npm run summarize -- <FILE.jsonl or folder of them> --out FILE.jsonl [--k N] [--browser chromium|firefox]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, k: { type: 'string' }, browser: { type: 'string' } },
})
const [source] = positionals
const browser = ([undefined, 'chromium', 'firefox'] as const).find((name) => name === values.browser)
const count = values.k === undefined ? undefined : Number(values.k)
if (
  !source ||
  !values.out ||
  browser !== values.browser ||
  (count !== undefined && !(Number.isInteger(count) && count > 0))
) {
  console.error(USAGE)
  process.exit(2)
}

const records = inputFiles(source).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseRecord(line, `${file}:${index + 1}`)])),
)
const inputs = records.map(({ id: _, ...input }) => ({ ...input, ...(count === undefined ? {} : { count }) }))
const inNode = inputs.map((input) => {
  const started = performance.now()
  return { sentences: summarize(input), ms: performance.now() - started }
})
const results = browser ? await summarizeInBrowser(browser, inputs) : inNode

const out = createWriteStream(values.out)
for (const [index, { sentences, ms }] of results.entries()) {
  out.write(`${JSON.stringify({ id: records[index]?.id, sentences, ms: Math.round(ms * 1000) / 1000 })}\n`)
}
out.end()
await once(out, 'finish')
const times = results.map(({ ms }) => Math.round(ms * 1000) / 1000).sort((a, b) => a - b)
console.log(
  `${times.length} texts, median ${times[times.length >> 1] ?? 0} ms, slowest ${times.at(-1) ?? 0} ms`,
)
if (browser) console.table(agreement())

/** How often the browser chose what Node chose, by language. */
function agreement() {
  const counts: Record<string, { texts: number; same: number; share: string }> = {}
  for (const [index, input] of inputs.entries()) {
    const lang = input.lang ?? 'none'
    counts[lang] ??= { texts: 0, same: 0, share: '' }
    const row = counts[lang]
    row.texts++
    if (JSON.stringify(results[index]?.sentences) === JSON.stringify(inNode[index]?.sentences)) row.same++
    row.share = `${((100 * row.same) / row.texts).toFixed(1)} %`
  }
  return counts
}

function inputFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(path, name))
}

function parseRecord(line: string, place: string) {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) throw new Error(`${place} is no object.`)
  const { id, lang, title, text } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error(`${place} has no id.`)
  if (typeof text !== 'string') throw new Error(`${place} has no text.`)
  return {
    id,
    text,
    lang: typeof lang === 'string' ? lang : null,
    title: typeof title === 'string' ? title : '',
  }
}

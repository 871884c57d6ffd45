/**
 * `npm run summarize -- <FILE.jsonl or folder of them> --out FILE.jsonl [--k N]`: the summarizer that ships, for measuring.
 * In, a line each: `{id, lang, title?, text}`; other keys are never read. Out: `{id, sentences: [{text, start, end}], ms}`.
 */

import { once } from 'node:events'
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { summarize } from '../../src/summarize/summarize'

const USAGE = 'Usage: npm run summarize -- <FILE.jsonl or folder of them> --out FILE.jsonl [--k N]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, k: { type: 'string' } },
})
const [source] = positionals
const count = values.k === undefined ? undefined : Number(values.k)
if (!source || !values.out || (count !== undefined && !(Number.isInteger(count) && count > 0))) {
  console.error(USAGE)
  process.exit(2)
}

const out = createWriteStream(values.out)
const times: number[] = []
for (const file of inputFiles(source)) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return
      const record = parseRecord(line, `${file}:${index + 1}`)
      const started = performance.now()
      const sentences = summarize({ ...record, ...(count === undefined ? {} : { count }) })
      const ms = Math.round((performance.now() - started) * 1000) / 1000
      times.push(ms)
      out.write(`${JSON.stringify({ id: record.id, sentences, ms })}\n`)
    })
}
out.end()
await once(out, 'finish')
times.sort((a, b) => a - b)
console.log(
  `${times.length} texts, median ${times[times.length >> 1] ?? 0} ms, slowest ${times.at(-1) ?? 0} ms`,
)

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

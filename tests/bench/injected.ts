/**
 * `npm run bench:injected -- <corpora> [--every N] [--rounds R] [--json FILE]`: how long the file that ships keeps a page's thread in Chromium (dist/chrome;
 * build first), beside Readability 0.6.0 in the same tab on a copy of its own. Both are compiled in each round, as an injection does; the
 * one that begins changes with each round. A page's time is the median of its rounds.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { builtScripts, DEADLINE } from '../cli/extract-browser'
import { showPage } from '../cli/extract-chromium'
import { inputsOf } from '../cli/extract-inputs'
import { isolatedWorld, launchQuiet } from '../helpers/isolated-world'

/** Milliseconds of a page. */
interface Times {
  page: string
  ours: number
  readability: number
  copy: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
})
const every = Number(values.every)
const rounds = Number(values.rounds)
if (positionals.length === 0 || !(every >= 1) || !(rounds >= 1)) {
  console.error('Usage: npm run bench:injected -- <corpora> [--every N] [--rounds R] [--json FILE]')
  process.exit(2)
}

const ours = builtScripts('chrome')('text/html')
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)
/** Runs in the isolated world of the page. */
const MEASURE = `(() => {
  const sources = ${JSON.stringify({ ours, readability })}
  const times = { ours: [], readability: [], copy: [] }
  const clock = (name, run) => {
    const began = performance.now()
    const value = run()
    times[name].push(performance.now() - began)
    return value
  }
  const runs = [
    () => clock('ours', () => (0, eval)(sources.ours)),
    () => {
      const copy = clock('copy', () => document.cloneNode(true))
      clock('readability', () => new ((0, eval)(sources.readability + '\\n;Readability'))(copy).parse())
    },
  ]
  for (let round = 0; round < ${rounds}; round++) for (const run of round % 2 ? runs.toReversed() : runs) run()
  return times
})()`

const browser = await launchQuiet()
const all: Times[] = []
let count = 0
try {
  for (const input of inputsOf(positionals)) {
    if (count++ % every !== 0) continue
    const page = `${input.corpus}/${input.id}`
    all.push({ page, ...(await measure(input.load(), input.url ?? 'https://page.example/')) })
    if (all.length % 50 === 0) process.stderr.write(`${all.length} pages\n`)
  }
} finally {
  await browser.close()
}

const ratios = all.map((each) => each.ours / each.readability)
const withCopy = all.map((each) => each.ours / (each.readability + each.copy))
console.table({
  ours: row(all.map((each) => each.ours)),
  Readability: row(all.map((each) => each.readability)),
  'its copy': row(all.map((each) => each.copy)),
})
console.log(
  `${all.length} pages, ${rounds} rounds. Ours ÷ Readability, median of pages: ${median(ratios).toFixed(2)}; with its copy: ${median(withCopy).toFixed(2)}`,
)
if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 1)}\n`)

async function measure(text: string, url: string): Promise<Omit<Times, 'page'>> {
  const { tab } = await showPage(browser, { text, url, contentType: 'text/html' })
  try {
    const { session, contextId } = await isolatedWorld(tab)
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: MEASURE,
      contextId,
      returnByValue: true,
      timeout: DEADLINE,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    const times: Record<'ours' | 'readability' | 'copy', number[]> = result.value
    return {
      ours: median(times.ours),
      readability: median(times.readability),
      copy: median(times.copy),
    }
  } finally {
    await tab.close()
  }
}

function row(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    'median, ms': Number(median(sorted).toFixed(1)),
    p95: Number((sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN).toFixed(1)),
    longest: Number((sorted.at(-1) ?? Number.NaN).toFixed(1)),
  }
}

/** The upper one of the two in the middle. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

/**
 * `npm run soak:hostile -- [folder of pages] [--count N]`: reads hostile pages in Chromium by the files that ship (dist/chrome; build first).
 * Without a folder: every clobber page, the sick pages and the sabotage scripts of tests/helpers/hostile-pages.ts, and the crowded ones. A folder holds pages
 * (.html) or lists of payloads (.json: `[{"payload": "…"}]`), each put beside an article. `--count` takes that many, evenly spread.
 * A page must end within ten seconds in an article or a reason, and block its tab for no more than two. Exits with 1 otherwise.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { crowdedPages } from '../helpers/crowded-pages'
import {
  CLEAN,
  clobberPages,
  type HostilePage,
  pageWith,
  sabotagePages,
  sickPages,
} from '../helpers/hostile-pages'
import { delayOf, faultOf, openIsolatedReader, type Reading } from '../helpers/isolated-reader'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string' } } })

const reader = await openIsolatedReader()
const readings: Reading[] = []
const faults: string[] = []
const began = performance.now()
try {
  const pages = positionals.length > 0 ? positionals.flatMap(pagesOf) : await ownPages()
  const clean = (await reader.read({ name: 'clean', html: CLEAN })).draft
  for (const page of spread(pages, Number(values.count ?? pages.length))) {
    const reading = await reader.read(page)
    readings.push({ ...reading, page: { ...page, html: '' }, draft: '' })
    const fault = faultOf(reading, clean) ?? delayOf(reading)
    if (fault) {
      faults.push(`${page.name}: ${fault}`)
      console.log(faults.at(-1))
    }
    if (readings.length % 200 === 0) console.log(`${readings.length} of ${pages.length}`)
  }
} finally {
  await reader.close()
}

const outcomes = new Map<string, number>()
for (const { outcome } of readings) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
console.log(`${readings.length} pages in ${Math.round((performance.now() - began) / 1000)} s`)
for (const [outcome, count] of [...outcomes].sort(([, one], [, other]) => other - one))
  console.log(`  ${count} ${outcome}`)
console.log('longest:')
for (const { page, ms, outcome } of readings.toSorted((one, other) => other.ms - one.ms).slice(0, 10))
  console.log(`  ${Math.round(ms)} ms ${page.name} (${outcome})`)
console.log(`faults: ${faults.length}`)
process.exitCode = faults.length === 0 ? 0 : 1

async function ownPages(): Promise<HostilePage[]> {
  return [...sabotagePages(), ...sickPages(), ...crowdedPages(), ...clobberPages(await reader.names())]
}

function pagesOf(folder: string): HostilePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const plain = name.replace(/\.gz$/, '')
      if (!['.html', '.htm', '.json'].includes(extname(plain))) return []
      const bytes = readFileSync(join(folder, name))
      const text = (plain === name ? bytes : gunzipSync(bytes)).toString('utf8')
      if (extname(plain) !== '.json') return [{ name, html: text }]
      const list: unknown = JSON.parse(text)
      return (Array.isArray(list) ? list : [])
        .filter((each) => typeof each?.payload === 'string')
        .map(({ payload }, at) => ({ name: `${name} ${at}`, html: pageWith(`${payload}${CLEAN}`) }))
    })
}

function spread(pages: HostilePage[], count: number): HostilePage[] {
  const step = Math.max(1, pages.length / count)
  return Array.from(
    { length: Math.min(count, pages.length) },
    (_, at) => pages[Math.floor(at * step)] as HostilePage,
  )
}

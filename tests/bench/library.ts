/**
 * `npm run bench:library -- --articles N [--from FILE.jsonl.gz] [--json FILE] [--engines a,b] [--minutes M] [--check QUERIES]`: the
 * library's search in a real Chromium beside others, in a page of an extension. Each engine has a browser profile of its own; cold
 * figures follow a restart. With `--check` nothing is measured: so many random queries are held against the texts themselves, as filled, after
 * changes and after killed rebuilds. A peer that takes longer than M
 * minutes or runs out of memory is told of as such, with what it did until then.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { build as buildExtension } from '../helpers/build'
import { requireBrowser } from '../helpers/find-browser'
import { articleAt, madeUpArticles, readArticles } from './library/articles'
import type { CheckResult } from './library/engine'
import { becomePressmark, popupHeap } from './library/popup-heap'
import { QUERIES } from './library/queries'

const USAGE =
  'Usage: npm run bench:library -- --articles N [--from FILE.jsonl.gz] [--json FILE] [--engines a,b] [--minutes M] [--check QUERIES]'

/** A peer that takes longer than this in all is measured no further; ours and the scan that it is held against, after an hour. */
const MINUTES = '10'
const OWN_MINUTES = 60
const OWN = ['pressmark', 'scan']

/** The slowest last: what is measured is written after each. */
const ENGINES = 'pressmark,scan,minisearch,multientry,flexsearch'

/** Made-up articles before they repeat with other sentences. */
const MADE_UP = 5000

/** Articles that are saved one by one. */
const INSERTS = 15

/** What the cold answer asks: a word that is neither common nor rare. */
const COLD_QUERY = '소요시간'

/** What is null was not measured: the engine has no such thing, or failed before. */
interface Row {
  engine: string
  articles: number
  /** Why it was measured no further. */
  failed: string | null
  /** The first rows that a page shows after a restart, wherever they come from; and from the database alone. */
  coldRowsMs: number | null
  coldStoreRowsMs: number | null
  warmRowsMs: number | null
  firstAnswerMs: number | null
  /** The first answer of an engine that builds its index anew instead of loading what it kept. */
  firstAnswerBuiltMs: number | null
  queryP50Ms: number | null
  queryP95Ms: number | null
  insertMs: number | null
  /** Null for engines that cannot go without. */
  insertWithoutIndexMs: number | null
  /** What an insert costs later, in the background, an article. */
  insertLaterMs: number | null
  /** All articles at once, and their index: milliseconds. */
  bulkInsertMs: number | null
  bulkIndexMs: number | null
  bytes: number | null
  /** Right after filling, before the database has tidied up. */
  bytesFilled: number | null
  /** Of pressmark that of the popup that ships, once it has shown rows and answered some searches; of others that of the bench's page. */
  heapBytes: number | null
  /** That of the bench's page, of each engine. */
  benchHeapBytes: number | null
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'string' },
    engines: { type: 'string', default: ENGINES },
    minutes: { type: 'string', default: MINUTES },
    check: { type: 'string' },
  },
})
const articles = Number(values.articles)
const peerMinutes = Number(values.minutes)
if (!(Number.isInteger(articles) && articles > 0 && peerMinutes > 0)) {
  console.error(USAGE)
  process.exit(2)
}

let running: Browser | null = null
const engines = values.check ? ['pressmark'] : values.engines.split(',')
if (!values.check && engines.includes('pressmark')) buildExtension('chrome')
const server = await serve()
const extension = mkdtempSync(join(tmpdir(), 'pressmark-bench-extension-'))
await fillExtension(extension)
const rows: Row[] = []
const queries: Record<string, unknown> = {}
const checks: Record<string, unknown> = {}
for (const engine of engines) {
  if (values.check) checks[engine] = await check(engine, Number(values.check))
  else {
    rows.push(await measure(engine))
    console.log(JSON.stringify(rows.at(-1)))
  }
  // After each engine: what comes later may take hours.
  if (values.json) {
    writeFileSync(values.json, `${JSON.stringify({ articles, rows, queries, checks }, null, 1)}\n`)
  }
}
server.close()
remove(extension)

async function measure(engine: string): Promise<Row> {
  const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
  const row: Row = {
    ...{ engine, articles, failed: null, coldRowsMs: null, coldStoreRowsMs: null, warmRowsMs: null },
    ...{ firstAnswerMs: null, firstAnswerBuiltMs: null, queryP50Ms: null, queryP95Ms: null, insertMs: null },
    ...{ insertWithoutIndexMs: null, insertLaterMs: null, bulkInsertMs: null, bulkIndexMs: null },
    ...{ bytes: null, bytesFilled: null, heapBytes: null, benchHeapBytes: null },
  }
  let failure = ''
  const minutes = OWN.includes(engine) ? OWN_MINUTES : peerMinutes
  const patience = setTimeout(() => {
    failure = `more than ${minutes} minutes`
    running?.process()?.kill('SIGKILL')
  }, minutes * 60_000)
  try {
    await measureInto(row, profile)
  } catch (thrown) {
    row.failed = failure || String(thrown instanceof Error ? thrown.message : thrown).slice(0, 200)
  } finally {
    clearTimeout(patience)
    remove(profile)
  }
  return row
}

async function measureInto(row: Row, profile: string): Promise<void> {
  const { engine } = row
  const cold = (name: string, ...args: unknown[]) =>
    median(3, () => inBrowser(profile, (page) => ask<number | null>(page, name, engine, ...args)))
  const filled = await inBrowser(profile, (page) =>
    ask<{ storeMs: number; indexMs: number }>(page, 'fill', engine, articles),
  )
  row.bulkInsertMs = rounded(filled.storeMs)
  row.bulkIndexMs = rounded(filled.indexMs)
  row.bytesFilled = sizeOf(profile)
  row.coldRowsMs = await cold('firstRows')
  row.coldStoreRowsMs = await cold('storeRows')
  row.firstAnswerMs = await cold('firstAnswer', COLD_QUERY)
  row.firstAnswerBuiltMs = await cold('firstAnswerBuilt', COLD_QUERY)
  // By now it was opened again a few times: what the database throws away in its own time is gone.
  row.bytes = sizeOf(profile)
  await inBrowser(profile, async (page) => {
    // A scan of everything takes as long for one query as for another: a few of them tell.
    const isScan = engine === 'scan'
    const asked = isScan ? QUERIES.filter((_, at) => at % 10 === 4) : QUERIES
    const warm = await ask<Warm>(page, 'warm', engine, asked, isScan && articles > 20_000 ? 1 : 3)
    queries[engine] = warm.times
    const times = warm.times.map(({ ms }) => ms).sort((a, b) => a - b)
    row.warmRowsMs = rounded(warm.warmRowsMs)
    row.queryP50Ms = rounded(times[times.length >> 1] ?? 0)
    row.queryP95Ms = rounded(times[Math.floor(times.length * 0.95)] ?? 0)
    row.benchHeapBytes = warm.heapBytes
    if (engine !== 'pressmark') row.heapBytes = warm.heapBytes
    const insert = await ask<Insert>(page, 'insert', engine, articles, INSERTS)
    row.insertMs = rounded(insert.insertMs)
    row.insertWithoutIndexMs = rounded(insert.insertWithoutIndexMs)
    row.insertLaterMs = rounded(insert.laterMs)
  })
  if (engine === 'pressmark') row.heapBytes = await heapOfPopup(profile)
}

async function heapOfPopup(profile: string): Promise<number> {
  becomePressmark(extension)
  try {
    return await withBrowser(profile, popupHeap)
  } finally {
    await fillExtension(extension)
  }
}

/** Holds the answers against the texts, in a library of its own: it is edited. One that differs makes the command fail. */
async function check(engine: string, asked: number): Promise<CheckResult[]> {
  const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
  try {
    const results = await inBrowser(profile, async (page) => {
      await ask(page, 'fill', engine, articles)
      return ask<CheckResult[]>(page, 'check', engine, articles, asked)
    })
    if (results.some(({ recall, precision }) => recall < 1 || precision < 1)) process.exitCode = 1
    return results
  } finally {
    remove(profile)
  }
}

interface Warm {
  warmRowsMs: number
  times: { query: string; ms: number; hits: number }[]
  heapBytes: number
}

interface Insert {
  insertMs: number
  insertWithoutIndexMs: number | null
  laterMs: number
}

/** Starts a browser with a profile, opens the bench's page, works, and ends the browser in order. */
function inBrowser<T>(profile: string, work: (page: Page) => Promise<T>): Promise<T> {
  return withBrowser(profile, async (browser, { id }) => {
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(String(error)))
    page.on('console', (message) => message.type() === 'info' && console.log(message.text()))
    const port = (server.address() as AddressInfo).port
    await page.goto(
      `chrome-extension://${id}/index.html?articles=${encodeURIComponent(`http://127.0.0.1:${port}`)}`,
    )
    const crashed = new Promise<never>((_, failed) => {
      page.once('error', () => failed(new Error('out of memory: the page crashed')))
    })
    return Promise.race([work(page), crashed])
  })
}

/** Starts a browser with a profile and whatever extension is in the folder. */
async function withBrowser<T>(
  profile: string,
  work: (browser: Browser, extension: Extension) => Promise<T>,
): Promise<T> {
  const browser: Browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    protocolTimeout: 2 * OWN_MINUTES * 60_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
  running = browser
  try {
    const id = await browser.installExtension(extension)
    const loaded = (await browser.extensions()).get(id)
    if (!loaded) throw new Error('Chromium did not load the extension.')
    return await work(browser, loaded)
  } finally {
    running = null
    await browser.close()
  }
}

/** Calls a function of `library/page.ts`. */
function ask<T = unknown>(page: Page, name: string, ...args: unknown[]): Promise<T> {
  return page.evaluate(`bench.${name}(...${JSON.stringify(args)})`) as Promise<T>
}

/** Serves the articles to the bench's page. */
async function serve(): Promise<Server> {
  const real = values.from ? readArticles(values.from) : madeUpArticles(Math.min(MADE_UP, articles))
  const made = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://bench')
    const from = Number(url.searchParams.get('from'))
    const count = Number(url.searchParams.get('count'))
    const body = JSON.stringify(Array.from({ length: count }, (_, at) => articleAt(real, from + at)))
    response
      .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(body)
  })
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done))
  return made
}

/** The bench's page as an extension, as the library's page is one: a folder that Chromium loads. */
async function fillExtension(folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'bench.js'), await bundle())
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench.js"></script>',
  )
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: resolve(import.meta.dirname, 'library/page.ts'), formats: ['iife'], name: 'page' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('The page of the bench could not be built.')
  return chunk.code
}

/** Takes a folder away. A browser that was ended may still be writing into it: what is left then lies in the folder for temporary files. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 })
  } catch (thrown) {
    console.error(String(thrown))
  }
}

/** Null as soon as one is null. */
async function median(times: number, work: () => Promise<number | null>): Promise<number | null> {
  const all: number[] = []
  for (let at = 0; at < times; at++) {
    const one = await work()
    if (one === null) return null
    all.push(one)
  }
  return rounded(all.sort((a, b) => a - b)[times >> 1] ?? 0)
}

/** Bytes of the profile's databases and of the extension's own storage on disk. */
function sizeOf(profile: string): number {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /IndexedDB|WebStorage|Local Extension Settings/.test(entry.parentPath),
    )
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function rounded<T extends number | null>(ms: T): T {
  return (ms === null ? ms : Math.round(ms * 100) / 100) as T
}

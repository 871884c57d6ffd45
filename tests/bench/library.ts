/**
 * `npm run bench:library -- --articles N [--from FILE.jsonl.gz] [--json FILE] [--engines a,b] [--check QUERIES]`: the library's
 * search in a real Chromium beside others. Each engine has a browser profile of its own; cold figures follow a restart.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { requireBrowser } from '../helpers/find-browser'
import { articleAt, madeUpArticles, readArticles } from './library/articles'
import { QUERIES } from './library/queries'

const USAGE =
  'Usage: npm run bench:library -- --articles N [--from FILE.jsonl.gz] [--json FILE] [--engines a,b] [--check QUERIES]'

/** An engine that makes the reader wait longer than this is measured no further. */
const PATIENCE_MS = 30 * 60_000

/** Made-up articles before they repeat with other sentences. */
const MADE_UP = 5000

/** Articles that are saved one by one. */
const INSERTS = 15

/** What the cold answer asks: a word that is neither common nor rare. */
const COLD_QUERY = '소요시간'

interface Row {
  engine: string
  articles: number
  coldRowsMs: number
  warmRowsMs: number
  firstAnswerMs: number
  queryP50Ms: number
  queryP95Ms: number
  insertMs: number
  /** Null for engines that cannot go without. */
  insertWithoutIndexMs: number | null
  /** What an insert costs later, in the background, an article. */
  insertLaterMs: number
  /** All articles at once, and their index: milliseconds. */
  bulkInsertMs: number
  bulkIndexMs: number
  bytes: number
  /** Right after filling, before the database has tidied up. */
  bytesFilled: number
  heapBytes: number
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'string' },
    engines: { type: 'string', default: 'pressmark,scan' },
    check: { type: 'string' },
  },
})
const articles = Number(values.articles)
if (!(Number.isInteger(articles) && articles > 0)) {
  console.error(USAGE)
  process.exit(2)
}

const server = await serve()
const rows: Row[] = []
const queries: Record<string, unknown> = {}
const checks: Record<string, unknown> = {}
for (const engine of values.engines.split(',')) {
  if (values.check && engine === 'pressmark') checks[engine] = await check(engine, Number(values.check))
  rows.push(await measure(engine))
  console.log(JSON.stringify(rows.at(-1)))
}
server.close()
if (values.json) {
  writeFileSync(values.json, `${JSON.stringify({ articles, rows, queries, checks }, null, 1)}\n`)
}

async function measure(engine: string): Promise<Row> {
  const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
  try {
    const filled = await inBrowser(profile, (page) =>
      ask<{ storeMs: number; indexMs: number }>(page, 'fill', engine, articles),
    )
    const bytesFilled = sizeOf(profile)
    const coldRowsMs = await median(3, () =>
      inBrowser(profile, (page) => ask<number>(page, 'firstRows', engine)),
    )
    const firstAnswerMs = await median(3, () =>
      inBrowser(profile, (page) => ask<number>(page, 'firstAnswer', engine, COLD_QUERY)),
    )
    // By now it was opened again a few times: what the database throws away in its own time is gone.
    const bytes = sizeOf(profile)
    const { warm, insert } = await inBrowser(profile, async (page) => ({
      // A scan of everything takes as long for one query as for another: a few of them tell.
      warm: await (engine === 'scan'
        ? ask<Warm>(
            page,
            'warm',
            engine,
            QUERIES.filter((_, at) => at % 10 === 4),
            articles > 20_000 ? 1 : 3,
          )
        : ask<Warm>(page, 'warm', engine, QUERIES, 3)),
      insert: await ask<Insert>(page, 'insert', engine, articles, INSERTS),
    }))
    queries[engine] = warm.times
    const times = warm.times.map(({ ms }) => ms).sort((a, b) => a - b)
    return {
      engine,
      articles,
      coldRowsMs: rounded(coldRowsMs),
      warmRowsMs: rounded(warm.warmRowsMs),
      firstAnswerMs: rounded(firstAnswerMs),
      queryP50Ms: rounded(times[times.length >> 1] ?? 0),
      queryP95Ms: rounded(times[Math.floor(times.length * 0.95)] ?? 0),
      insertMs: rounded(insert.insertMs),
      insertWithoutIndexMs:
        insert.insertWithoutIndexMs === null ? null : rounded(insert.insertWithoutIndexMs),
      insertLaterMs: rounded(insert.laterMs),
      bulkInsertMs: rounded(filled.storeMs),
      bulkIndexMs: rounded(filled.indexMs),
      bytes,
      bytesFilled,
      heapBytes: warm.heapBytes,
    }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Holds the answers against the texts, in a library of its own: it is edited, and the bench leaves articles out of the index. */
async function check(engine: string, asked: number): Promise<object[]> {
  const profile = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
  try {
    const results = await inBrowser(profile, async (page) => {
      await ask(page, 'fill', engine, articles)
      return ask<object[]>(page, 'check', engine, articles, asked)
    })
    for (const result of results) console.log(JSON.stringify(result))
    return results
  } finally {
    rmSync(profile, { recursive: true, force: true })
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
async function inBrowser<T>(profile: string, work: (page: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    userDataDir: profile,
    protocolTimeout: PATIENCE_MS,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(String(error)))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await work(page)
  } finally {
    await browser.close()
  }
}

/** Calls a function of `library/page.ts`. */
function ask<T = unknown>(page: Page, name: string, ...args: unknown[]): Promise<T> {
  return page.evaluate(`bench.${name}(...${JSON.stringify(args)})`) as Promise<T>
}

/** Serves the page, its script and the articles. A fixed port: a database belongs to an origin. */
async function serve(): Promise<Server> {
  const real = values.from ? readArticles(values.from) : madeUpArticles(Math.min(MADE_UP, articles))
  const script = await bundle()
  const made = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://bench')
    const from = Number(url.searchParams.get('from'))
    const count = Number(url.searchParams.get('count'))
    const [type, body] =
      url.pathname === '/bench.js'
        ? ['text/javascript', script]
        : url.pathname === '/articles'
          ? [
              'application/json',
              JSON.stringify(Array.from({ length: count }, (_, at) => articleAt(real, from + at))),
            ]
          : [
              'text/html',
              '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench.js"></script>',
            ]
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done))
  return made
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

async function median(times: number, work: () => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let at = 0; at < times; at++) all.push(await work())
  return all.sort((a, b) => a - b)[times >> 1] ?? 0
}

/** Bytes of the profile's databases on disk. */
function sizeOf(profile: string): number {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /IndexedDB|WebStorage/.test(entry.parentPath))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}

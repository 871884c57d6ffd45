/**
 * `npm run bench:typing -- --articles N [--from FILE.jsonl.gz] [--json FILE]`: the real library page in Chromium over N articles,
 * while a reader types: the longest time between two frames, how long the main thread was held at a stretch, and how much of the
 * processor the longest task took: the one of the three that other work on the machine does not lengthen. First in the page that has just
 * built the index, then in one that is opened anew.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { build } from '../helpers/build'
import { type Tab, until } from '../helpers/driver'
import { fillLibrary, writeArticles } from '../helpers/fill-library'
import { launch } from '../helpers/stage-launch'
import { articleAt, madeUpArticles, readArticles } from './library/articles'

const USAGE = 'Usage: npm run bench:typing -- --articles N [--from FILE.jsonl.gz] [--json FILE]'

/**
 * What is typed, letter by letter: common and rare words, phrases, operators, in several scripts. Nothing at first: what the machine
 * itself makes a resting page wait.
 */
const TYPED = [
  '',
  '대통령',
  '와이파이',
  '소요시간',
  'president',
  '서울 지하철',
  'is:unread 정부',
  '"미국 대통령"',
  'xyzzy',
  '경제 -미국',
]

/** Milliseconds between two keys: a quick typist. */
const KEY_MS = 110

/** Milliseconds until an opened page has nothing of its own left to do. */
const SETTLED_MS = 8000

/** Articles sent to the browser at once. */
const BATCH = 2000

/** True once everything is taken into the index. */
const INDEXED = `new Promise((done, failed) => {
  const opening = indexedDB.open('pressmark')
  opening.onerror = () => failed(opening.error)
  opening.onsuccess = () => {
    const db = opening.result
    const transaction = db.transaction(['meta', 'unindexed'])
    const state = transaction.objectStore('meta').get('index')
    const waiting = transaction.objectStore('unindexed').count()
    transaction.oncomplete = () => {
      db.close()
      done(state.result?.builtTo === null && state.result.merging === null && waiting.result === 0)
    }
  }
})`

/** What tells the page's own thread from those of the browser's pages in a trace. */
const STARTED = 'typing starts'

/** Records the time between frames, and tasks that hold the page up (Long Tasks API: those over 50 ms). */
const RECORD = `(() => {
  let last = 0, longest = 0, task = 0, running = false
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) task = Math.max(task, entry.duration)
  }).observe({ type: 'longtask' })
  const frame = (now) => {
    if (last > 0) longest = Math.max(longest, now - last)
    last = now
    if (running) requestAnimationFrame(frame)
  }
  globalThis.typing = {
    start() { performance.mark('${STARTED}'); last = 0; longest = 0; task = 0; running = true; requestAnimationFrame(frame) },
    stop() { running = false; return { longestFrameMs: Math.round(longest), longestTaskMs: Math.round(task) } },
  }
  return 0
})()`

interface Recorded {
  longestFrameMs: number
  longestTaskMs: number
}

interface Row extends Recorded {
  typed: string
  longestTaskCpuMs: number
}

/** An event of Chromium's tracing; `tdur` is processor time in microseconds. */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
}

const { values } = parseArgs({
  options: { articles: { type: 'string' }, from: { type: 'string' }, json: { type: 'string' } },
})
const count = Number(values.articles)
if (!(Number.isInteger(count) && count > 0)) {
  console.error(USAGE)
  process.exit(2)
}

build('chrome')
const real = values.from ? readArticles(values.from) : madeUpArticles(Math.min(5000, count))
const driver = await launch('chromium', { lang: 'ko', switches: ['--window-size=1400,950'] })
try {
  await fillLibrary(driver, [])
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
      const { title, text, lang } = articleAt(real, from + at)
      return {
        slug: `n${from + at}`,
        title,
        text,
        lang,
        savedAt: Date.UTC(2020, 0, 1) + (from + at) * 60_000,
      }
    })
    await writeArticles(driver, batch)
  }
  console.log(`${count} articles written; the index is built before anything is typed.`)
  const tab = await driver.openPage(`${driver.origin}/src/library/index.html`)
  const started = Date.now()
  await until(() => driver.evaluateInExtension<boolean>(INDEXED), 'the index', 60 * 60_000)
  const indexMs = Date.now() - started
  const indexed = await typeAll(tab)
  await tab.close()
  const fresh = await driver.openPage(`${driver.origin}/src/library/index.html`)
  await new Promise((done) => setTimeout(done, SETTLED_MS))
  const anew = await typeAll(fresh)
  const result = { articles: count, indexMs, justIndexed: longestOf(indexed), openedAnew: longestOf(anew) }
  console.log(JSON.stringify(result))
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ ...result, rows: { indexed, anew } }, null, 1)}\n`)
} finally {
  await driver.close()
}

/** Types all that is typed into a page. */
async function typeAll(tab: Tab): Promise<Row[]> {
  await tab.evaluate(RECORD)
  const rows: Row[] = []
  const { page } = tab as unknown as { page: Page }
  for (const typed of TYPED) {
    await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] })
    await tab.press('/')
    await tab.evaluate('typing.start()')
    for (const key of typed) {
      await tab.press(key)
      await new Promise((done) => setTimeout(done, KEY_MS))
    }
    if (typed === '') await new Promise((done) => setTimeout(done, 1500))
    // The answer to the last letter is shown within this time as well.
    await new Promise((done) => setTimeout(done, 1200))
    rows.push({
      typed,
      ...(await tab.evaluate<Recorded>('typing.stop()')),
      longestTaskCpuMs: longestTask(await page.tracing.stop()),
    })
    await tab.press('Escape')
    await new Promise((done) => setTimeout(done, 300))
    console.log(JSON.stringify(rows.at(-1)))
  }
  return rows
}

/** The longest of each while something was typed, and between two frames of the page at rest. */
function longestOf(rows: readonly Row[]): Omit<Row, 'typed'> & { restFrameMs: number } {
  const typed = rows.filter((row) => row.typed !== '')
  return {
    longestFrameMs: Math.max(...typed.map((row) => row.longestFrameMs)),
    longestTaskMs: Math.max(...typed.map((row) => row.longestTaskMs)),
    longestTaskCpuMs: Math.max(...typed.map((row) => row.longestTaskCpuMs)),
    restFrameMs: rows[0]?.longestFrameMs ?? 0,
  }
}

/** Processor time of the longest task of the page's main thread in a trace: milliseconds. */
function longestTask(trace: Uint8Array | undefined): number {
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString('utf8')) as {
    traceEvents: TraceEvent[]
  }
  const own = traceEvents.find(({ name }) => name === STARTED)
  if (!own) throw new Error('The trace does not name the thread of the page.')
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === own.pid && tid === own.tid,
  )
  return Math.round(tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 100) / 10
}

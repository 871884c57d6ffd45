/**
 * `npm run bench:typing -- --articles N [--from FILE.jsonl.gz] [--json FILE]`: the real library page in Chromium over N articles,
 * while a reader types: the longest time between two frames, how long the main thread was held at a stretch, and how much of the
 * processor the longest task took: the one of the three that other work on the machine does not lengthen.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { build } from '../helpers/build'
import { until } from '../helpers/driver'
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
    start() { last = 0; longest = 0; task = 0; running = true; requestAnimationFrame(frame) },
    stop() { running = false; return { longestFrameMs: Math.round(longest), longestTaskMs: Math.round(task) } },
  }
  return 0
})()`

interface Recorded {
  longestFrameMs: number
  longestTaskMs: number
}

/** An event of Chromium's tracing; `tdur` is processor time in microseconds. */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
  args?: { name?: string }
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
  await tab.evaluate(RECORD)
  const rows: (Recorded & { typed: string; longestTaskCpuMs: number })[] = []
  const { page } = tab as unknown as { page: Page }
  for (const typed of TYPED) {
    await page.tracing.start({ categories: ['toplevel'] })
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
  const typed = rows.filter((row) => row.typed !== '')
  const longestFrameMs = Math.max(...typed.map((row) => row.longestFrameMs))
  const longestTaskMs = Math.max(...typed.map((row) => row.longestTaskMs))
  const longestTaskCpuMs = Math.max(...typed.map((row) => row.longestTaskCpuMs))
  const [rest] = rows
  const figures = {
    articles: count,
    indexMs,
    longestFrameMs,
    longestTaskMs,
    longestTaskCpuMs,
    restFrameMs: rest?.longestFrameMs ?? 0,
  }
  const result = { ...figures, rows }
  console.log(JSON.stringify(figures))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`)
} finally {
  await driver.close()
}

/** Processor time of the longest task of a page's main thread in a trace: milliseconds. */
function longestTask(trace: Uint8Array | undefined): number {
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString('utf8')) as {
    traceEvents: TraceEvent[]
  }
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)))
  return Math.round(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 100) / 10
}

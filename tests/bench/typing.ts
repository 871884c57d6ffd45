/**
 * `npm run bench:typing -- --articles N [--from FILE.jsonl.gz] [--json FILE]`: the real library page in Chromium over N articles,
 * while a reader types: the longest time between two frames, and how long the main thread was held at a stretch.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { build } from '../helpers/build'
import { until } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
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
    await fillLibrary(driver, batch)
  }
  const tab = await driver.openPage(`${driver.origin}/src/library/index.html`)
  const started = Date.now()
  await until(() => driver.evaluateInExtension<boolean>(INDEXED), 'the index', 60 * 60_000)
  const indexMs = Date.now() - started
  await tab.evaluate(RECORD)
  const rows: { typed: string; longestFrameMs: number; longestTaskMs: number }[] = []
  for (const typed of TYPED) {
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
      ...(await tab.evaluate<{ longestFrameMs: number; longestTaskMs: number }>('typing.stop()')),
    })
    await tab.press('Escape')
    await new Promise((done) => setTimeout(done, 300))
    console.log(JSON.stringify(rows.at(-1)))
  }
  const typed = rows.filter((row) => row.typed !== '')
  const longestFrameMs = Math.max(...typed.map((row) => row.longestFrameMs))
  const longestTaskMs = Math.max(...typed.map((row) => row.longestTaskMs))
  const result = { articles: count, indexMs, longestFrameMs, longestTaskMs, rows }
  console.log(JSON.stringify({ articles: count, indexMs, longestFrameMs, longestTaskMs }))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`)
} finally {
  await driver.close()
}

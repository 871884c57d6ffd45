/** What runs in the browser: one engine, filled and asked. Each function gives milliseconds or counts as JSON. */

import type { BenchArticle } from './articles'
import type { Engine } from './engine'
import { flexsearchEngine } from './engines/flexsearch'
import { minisearchEngine } from './engines/minisearch'
import { multientryEngine } from './engines/multientry'
import { pressmarkEngine } from './engines/pressmark'
import { scanEngine } from './engines/scan'

/** Articles that are sent to the page at once. */
const BATCH = 500

const ENGINES: Record<string, () => Engine> = {
  pressmark: pressmarkEngine,
  minisearch: minisearchEngine,
  flexsearch: flexsearchEngine,
  multientry: multientryEngine,
  scan: scanEngine,
}

/** Asked through the browser's protocol, by name. */
const bench = {
  async fill(name: string, count: number): Promise<{ storeMs: number; indexMs: number }> {
    const engine = engineOf(name)
    await engine.open()
    let storeMs = 0
    for (let from = 0; from < count; from += BATCH) {
      const batch = await fetchArticles(from, Math.min(BATCH, count - from))
      storeMs += await timed(() => engine.add(batch, from))
    }
    return { storeMs, indexMs: await timed(() => engine.finish()) }
  },

  /** From nothing to the first rows of the list, wherever they come from. */
  async firstRows(name: string): Promise<number> {
    const engine = engineOf(name)
    return timed(async () => {
      const rows = await (engine.firstRows?.() ?? engine.rows())
      if (rows === 0) throw new Error('There are no rows.')
    })
  },

  /** The same from the database; null for an engine that has nothing else. */
  async storeRows(name: string): Promise<number | null> {
    const engine = engineOf(name)
    return engine.firstRows ? timed(() => engine.rows()) : null
  },

  /** From nothing to the first answer. */
  async firstAnswer(name: string, query: string): Promise<number> {
    const engine = engineOf(name)
    return timed(async () => {
      await engine.open()
      await engine.search(query)
    })
  },

  /** The same where nothing was kept of the index; null for an engine that keeps it in the database. */
  async firstAnswerBuilt(name: string, query: string): Promise<number | null> {
    const engine = engineOf(name)
    if (!engine.build) return null
    return timed(async () => {
      await engine.build?.()
      await engine.search(query)
    })
  },

  /** Once more on an engine that is open: rows and each query, the median of some rounds. */
  async warm(name: string, queries: string[], rounds: number) {
    const engine = engineOf(name)
    await engine.open()
    const rows: number[] = []
    for (let round = 0; round < 15; round++) rows.push(await timed(async () => void (await engine.rows())))
    const times: { query: string; ms: number; hits: number }[] = []
    await engine.search(queries[0] ?? '')
    for (const query of queries) {
      const all: number[] = []
      let hits = 0
      for (let round = 0; round < rounds; round++) {
        all.push(await timed(async () => (hits = await engine.search(query))))
      }
      times.push({ query, ms: median(all), hits })
    }
    return { warmRowsMs: median(rows), times, heapBytes: heap() }
  },

  /** One article more, some times, the way a reader saves. */
  async insert(name: string, from: number, count: number) {
    const engine = engineOf(name)
    await engine.open()
    const articles = await fetchArticles(from, count * 2)
    const insert: number[] = []
    const without: number[] = []
    for (let at = 0; at < count; at++) {
      const [one, other] = [articles[2 * at], articles[2 * at + 1]]
      if (!one || !other) break
      insert.push(await timed(() => engine.insert(one)))
      if (engine.insertWithoutIndex) without.push(await timed(async () => engine.insertWithoutIndex?.(other)))
    }
    return {
      insertMs: median(insert),
      insertWithoutIndexMs: without.length > 0 ? median(without) : null,
      laterMs: (await timed(() => engine.finish())) / (insert.length + without.length),
    }
  },

  /** Random parts of the articles, asked of the engine and of the texts themselves. */
  async check(name: string, articles: number, queries: number) {
    const tell = (line: string) => console.info(line)
    return engineOf(name).check?.(await fetchArticles(0, articles), queries, tell) ?? null
  },
}

Object.assign(globalThis, { bench })

function engineOf(name: string): Engine {
  const make = ENGINES[name]
  if (!make) throw new Error(`There is no engine ${name}.`)
  return make()
}

async function fetchArticles(from: number, count: number): Promise<BenchArticle[]> {
  const server = new URLSearchParams(location.search).get('articles')
  const answer = await fetch(`${server}/articles?from=${from}&count=${count}`)
  return answer.json()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Bytes of the page's heap after a collection, where the browser was started to tell; 0 elsewhere. */
function heap(): number {
  const { gc, performance: clock } = globalThis as unknown as {
    gc?: () => void
    performance: { memory?: { usedJSHeapSize: number } }
  }
  gc?.()
  return clock.memory?.usedJSHeapSize ?? 0
}

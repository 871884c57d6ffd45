import Dexie, { type Table } from 'dexie'
import MiniSearch from 'minisearch'
import type { BenchArticle } from '../articles'
import { type Engine, PAGE } from '../engine'

const OPTIONS = { fields: ['title', 'text'], searchOptions: { prefix: true, combineWith: 'AND' as const } }

/** MiniSearch, its index kept as JSON beside the articles: the way its documentation names. */
export function minisearchEngine(): Engine {
  const db = new Dexie('minisearch')
  db.version(1).stores({ entries: 'id, at', index: '' })
  const entries = db.table('entries') as Table<BenchArticle & { at: number }, string>
  const kept = db.table('index') as Table<string, string>
  let index = new MiniSearch<BenchArticle>(OPTIONS)
  const keep = async (): Promise<void> => void (await kept.put(JSON.stringify(index), 'index'))
  return {
    async open() {
      await db.open()
      const json = await kept.get('index')
      if (json) index = MiniSearch.loadJSON(json, OPTIONS)
    },
    async build() {
      await db.open()
      index = new MiniSearch<BenchArticle>(OPTIONS)
      await entries.each((entry) => index.add(entry))
    },
    async add(articles, from) {
      await entries.bulkPut(articles.map((article, at) => ({ ...article, at: from + at })))
      index.addAll(articles)
    },
    finish: keep,
    rows: async () => (await entries.orderBy('at').reverse().limit(PAGE).toArray()).length,
    async search(query) {
      const ids = index
        .search(query)
        .slice(0, PAGE)
        .map(({ id }) => String(id))
      return (await entries.bulkGet(ids)).length
    },
    async insert(article) {
      await entries.put({ ...article, at: 1e9 })
      index.add(article)
      await keep()
    },
  }
}

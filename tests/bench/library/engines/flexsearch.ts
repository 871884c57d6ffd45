import Dexie, { type Table } from 'dexie'
import { IndexedDB as FlexDb, Index } from 'flexsearch'
import type { BenchArticle } from '../articles'
import { type Engine, PAGE } from '../engine'

/** FlexSearch with its own IndexedDB store, words by their beginnings, numbers as ids. */
export function flexsearchEngine(): Engine {
  const db = new Dexie('flexsearch-articles')
  db.version(1).stores({ entries: 'at' })
  const entries = db.table('entries') as Table<BenchArticle & { at: number }, number>
  const index = new Index({ tokenize: 'forward', commit: false })
  let mounted: Promise<unknown> | null = null
  const mount = () => (mounted ??= Promise.resolve(index.mount(new FlexDb('flexsearch'))))
  const addOne = (article: BenchArticle, at: number) => index.add(at, `${article.title} ${article.text}`)
  return {
    open: async () => void (await mount()),
    async add(articles, from) {
      await entries.bulkPut(articles.map((article, at) => ({ ...article, at: from + at })))
      for (const [at, article] of articles.entries()) addOne(article, from + at)
      await index.commit()
    },
    finish: async () => void (await index.commit()),
    rows: async () => (await entries.reverse().limit(PAGE).toArray()).length,
    async search(query) {
      const ids = await index.search(query, PAGE)
      return (await entries.bulkGet(ids as number[])).length
    },
    async insert(article) {
      const at = Date.now() + Math.floor(performance.now())
      await entries.put({ ...article, at })
      addOne(article, at)
      await index.commit()
    },
  }
}

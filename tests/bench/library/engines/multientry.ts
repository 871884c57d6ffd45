import Dexie, { type Table } from 'dexie'
import type { BenchArticle } from '../articles'
import { type Engine, PAGE } from '../engine'

interface Entry extends BenchArticle {
  at: number
  words: string[]
}

/** IndexedDB's own index over the words of each article, the way of many small applications. */
export function multientryEngine(): Engine {
  const db = new Dexie('multientry')
  db.version(1).stores({ entries: 'id, at, *words' })
  const entries = db.table('entries') as Table<Entry, string>
  const entryOf = (article: BenchArticle, at: number): Entry => ({
    ...article,
    at,
    words: wordsOf(`${article.title} ${article.text}`),
  })
  return {
    open: async () => void (await db.open()),
    add: async (articles, from) =>
      void (await entries.bulkPut(articles.map((article, index) => entryOf(article, from + index)))),
    finish: () => Promise.resolve(),
    rows: async () => (await entries.orderBy('at').reverse().limit(PAGE).toArray()).length,
    async search(query) {
      const sets = await Promise.all(
        wordsOf(query).map(
          async (word) => new Set(await entries.where('words').startsWith(word).primaryKeys()),
        ),
      )
      const [first = new Set<string>(), ...others] = sets
      const ids = [...first].filter((id) => others.every((set) => set.has(id)))
      return (await entries.bulkGet(ids.slice(0, PAGE))).length
    },
    insert: async (article) => void (await entries.put(entryOf(article, 1e9))),
  }
}

function wordsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  ]
}

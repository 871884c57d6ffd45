import { firstRows } from '../../../../src/pages/first-rows'
import { keepFirstRows } from '../../../../src/platform/storage/first-rows'
import { LibraryDb } from '../../../../src/store/database/db'
import { maintainIndex } from '../../../../src/store/index/maintain'
import { listArticles, saveArticle } from '../../../../src/store/lists/articles'
import { newArticleId } from '../../../../src/store/rows/article-id'
import { contentFromPage, rowFromDraft } from '../../../../src/store/rows/rows'
import { searchArticles } from '../../../../src/store/search/search'
import type { BenchArticle } from '../articles'
import { checkSearch } from '../check'
import { type Engine, PAGE } from '../engine'
import { requestOf } from './requests'

const START = Date.UTC(2020, 0, 1)

/** The library that ships. */
export function pressmarkEngine(): Engine {
  const db = new LibraryDb()
  /** Articles that no index knows of yet: with them left so, the library's own check would throw its index away. */
  const skipped: { id: string }[] = []
  const search = (query: string) => searchArticles(db, query, { list: 'all', limit: PAGE })
  return {
    open: async () => void (await db.open()),
    add: (articles, from) => addAll(db, articles, from),
    async finish() {
      await db.unindexed.bulkAdd(skipped.splice(0))
      await maintainIndex(db)
      const first = (list: 'unread' | 'all') => listArticles(db, { list, limit: 20 })
      await keepFirstRows({ unread: await first('unread'), all: await first('all') })
    },
    async firstRows() {
      // As a page does: the library opens meanwhile.
      void db.open()
      return (await firstRows('unread')).length
    },
    rows: async () => (await listArticles(db, { list: 'unread', limit: PAGE })).length,
    search: async (query) => (await search(query)).length,
    insert: async (article) => void (await saveArticle(db, requestOf(article), Date.now())),
    async insertWithoutIndex(article) {
      const { add } = db.unindexed
      // The same transaction without its one record for the index.
      db.unindexed.add = (() => Promise.resolve(0)) as unknown as typeof add
      const { id } = await saveArticle(db, requestOf(article), Date.now())
      db.unindexed.add = add
      skipped.push({ id })
    },
    check: (articles, queries, tell) => checkSearch(db, articles, queries, tell),
  }
}

/** Many at once, as an import writes them. */
export function addAll(db: LibraryDb, articles: readonly BenchArticle[], from: number): Promise<void> {
  return db.transaction('rw', db.articles, db.contents, db.unindexed, async () => {
    const made = articles.map((article, at) => {
      const { page, target } = requestOf(article)
      const now = START + (from + at) * 60_000
      const origin = { id: newArticleId(now), captureId: target.captureId, now }
      return {
        row: rowFromDraft(page.draft, { ...origin, before: null }),
        content: contentFromPage(origin.id, page),
      }
    })
    await db.articles.bulkAdd(made.map(({ row }) => row))
    await db.contents.bulkAdd(made.map(({ content }) => content))
    await db.unindexed.bulkAdd(made.map(({ row }) => ({ id: row.id })))
  })
}

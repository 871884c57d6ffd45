import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../../../src/domain/article/article'
import { maintainIndex } from '../../../src/store/index/maintain'
import { listArticles, readArticle, saveArticle } from '../../../src/store/lists/articles'
import { articlesInList } from '../../../src/store/rows/whole'
import { searchArticles } from '../../../src/store/search/search'
import { freshDb, requestOf } from './samples'

afterEach(() => vi.restoreAllMocks())

describe('a text whose file is lost', () => {
  it.each(['NotReadableError', 'DataError', 'UnknownError'])(
    'costs itself alone, in reader, search, index and export: %s',
    async (name) => {
      const db = freshDb()
      for (const slug of ['one', 'two', 'three']) await saveArticle(db, requestOf(slug), 1000)
      const [lost = ''] = await db.articles.toCollection().primaryKeys()
      const { title } = (await db.articles.get(lost)) ?? { title: '' }
      const real = IDBObjectStore.prototype.get
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
        this: IDBObjectStore,
        key: IDBValidKey | IDBKeyRange,
      ) {
        if (this.name === 'contents' && key === lost)
          throw new DOMException('Failed to read large IndexedDB value', name)
        return real.call(this, key)
      })
      vi.spyOn(console, 'warn').mockReturnValue()
      expect(await readArticle(db, lost)).toMatchObject({ row: { title }, content: { text: '' } })
      expect(await searchArticles(db, 'text', { list: 'all', limit: 9 })).toHaveLength(2)
      expect(await searchArticles(db, 'title', { list: 'all', limit: 9 })).toHaveLength(3)
      await maintainIndex(db)
      const articles: Article[] = []
      for await (const article of articlesInList(db, { list: 'all' })) articles.push(article)
      expect(articles.map(({ content }) => content.text !== '').sort()).toEqual([false, true, true])
      expect(await listArticles(db, { list: 'all', limit: 9 })).toHaveLength(3)
    },
  )
})

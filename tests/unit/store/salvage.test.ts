import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import type { Article } from '../../../src/domain/article/article'
import type { LibraryDb } from '../../../src/store/database/db'
import { deleteDatabase, type Losses, salvageArticles } from '../../../src/store/database/salvage'
import { saveArticle } from '../../../src/store/lists/articles'
import { freshDb, requestOf } from './samples'

async function salvaged(name: string): Promise<{ articles: Article[]; losses: Losses }> {
  const losses: Losses = { rows: 0, contents: 0 }
  const articles: Article[] = []
  for await (const article of salvageArticles(name, losses)) articles.push(article)
  return { articles, losses }
}

async function filled(count: number): Promise<LibraryDb> {
  const db = freshDb()
  for (let number = 0; number < count; number++) await saveArticle(db, requestOf(`n${number}`), 1 + number)
  return db
}

describe('looking for what is readable', () => {
  it('reads everything of a sound library, and changes nothing', async () => {
    const db = await filled(3)
    const { articles, losses } = await salvaged(db.name)
    expect(articles.map(({ row }) => row.title).sort()).toEqual(['Title of n0', 'Title of n1', 'Title of n2'])
    expect(articles.every(({ content }) => content.text !== '')).toBe(true)
    expect(losses).toEqual({ rows: 0, contents: 0 })
    expect(await db.articles.count()).toBe(3)
  })

  it('passes over what cannot be read, row by row', async () => {
    const db = await filled(5)
    const [first = '', second = ''] = await db.articles.toCollection().primaryKeys()
    db.close()
    const real = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key: IDBValidKey | IDBKeyRange,
    ) {
      const isBroken =
        (this.name === 'articles' && key === first) || (this.name === 'contents' && key === second)
      if (isBroken) throw new DOMException('Failed to read large IndexedDB value', 'DataError')
      return real.call(this, key)
    })
    vi.spyOn(console, 'info').mockReturnValue()
    const { articles, losses } = await salvaged(db.name)
    vi.restoreAllMocks()
    expect(losses).toEqual({ rows: 1, contents: 1 })
    // The text whose row is lost is there, with its first line for a title.
    expect(articles.map(({ row }) => row.title).sort()).toEqual([
      'Text of n0.',
      'Title of n1',
      'Title of n2',
      'Title of n3',
      'Title of n4',
    ])
    expect(articles.filter(({ content }) => content.text === '')).toHaveLength(1)
  })

  it('finds texts whose rows are gone, and rows whose keys are damaged', async () => {
    const db = await filled(3)
    const [one, two] = await db.articles.toCollection().primaryKeys()
    await db.articles.delete(one ?? '')
    await db.table('articles').update(two, { places: 7 })
    db.close()
    const { articles } = await salvaged(db.name)
    expect(articles).toHaveLength(3)
    expect(articles.every(({ row }) => row.places.all)).toBe(true)
  })

  it('makes no database where there is none', async () => {
    await expect(salvaged('pressmark-77')).rejects.toMatchObject({ code: 'storage-failed' })
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('pressmark-77')
  })

  it('deletes a database for good when it is told to', async () => {
    const db = await filled(1)
    db.close()
    await deleteDatabase(db.name)
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name)
  })
})

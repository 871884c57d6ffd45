import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { eraseLibrary } from '../../../src/store/database/erase'
import { librarySizes } from '../../../src/store/database/sizes'
import { saveArticle } from '../../../src/store/lists/articles'
import { freshDb, imageOf, requestOf } from './samples'

describe('the sizes of the library', () => {
  it('are nothing for an empty one', async () => {
    const none = { count: 0, bytes: 0 }
    expect(await librarySizes(freshDb())).toEqual({
      articles: none,
      texts: none,
      pictures: none,
      index: none,
    })
  })
  it('follow what is stored: texts by their bytes, pictures by theirs', async () => {
    const db = freshDb()
    await saveArticle(db, requestOf('short', { over: { text: '가'.repeat(100), html: '' } }), 1)
    const small = await librarySizes(db)
    expect(small.texts).toMatchObject({ count: 1 })
    await saveArticle(db, requestOf('long', { over: { text: '나'.repeat(10_000), html: '' } }), 2)
    const large = await librarySizes(db)
    expect(large.articles.count).toBe(2)
    expect(large.texts.bytes - small.texts.bytes).toBeGreaterThanOrEqual(30_000)
    expect(large.texts.bytes - small.texts.bytes).toBeLessThan(31_000)
    await saveArticle(db, { ...requestOf('pictured'), image: imageOf('pictured') }, 3)
    const { pictures, index } = await librarySizes(db)
    expect(pictures.count).toBe(2)
    expect(pictures.bytes).toBeGreaterThan(0)
    expect(index.count).toBe(3)
  })
  it('are reckoned from both ends of a long table', async () => {
    const db = freshDb()
    const pad = (at: number) => String(at).padStart(5, '0')
    await db.contents.bulkAdd(
      Array.from({ length: 400 }, (_, at) => ({
        id: pad(at),
        v: 1 as const,
        html: '',
        text: 'x'.repeat(at < 200 ? 1000 : 3000),
        summary: null,
      })),
    )
    const { texts } = await librarySizes(db)
    expect(texts.count).toBe(400)
    expect(texts.bytes / 400).toBeGreaterThan(2000)
    expect(texts.bytes / 400).toBeLessThan(2100)
  })
})

describe('a deletion of everything', () => {
  it('empties every table and leaves a library that works', async () => {
    const db = freshDb()
    for (let at = 0; at < 5; at++) await saveArticle(db, { ...requestOf(`n${at}`), image: imageOf('n') }, at)
    await db.smartLists.put({ id: '1', name: 'x', query: 'x', list: 'all', createdAt: 1 })
    await eraseLibrary(db)
    for (const name of ['articles', 'contents', 'images', 'tombstones', 'unindexed', 'smartLists'])
      expect(await db.table(name).count(), name).toBe(0)
    await saveArticle(db, requestOf('after'), 9)
    expect(await db.articles.count()).toBe(1)
  })
})

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/domain/article/article'
import type { LibraryDb } from '../../../src/store/database/db'
import { changeArticles, saveArticle } from '../../../src/store/lists/articles'
import { announceChanges, articleChanges } from '../../../src/store/lists/live'
import { deleteForever } from '../../../src/store/lists/trash'
import { freshDb, requestOf } from './samples'

describe('articleChanges', () => {
  let db: LibraryDb
  let ids: ArticleId[]
  let told: ArticleId[][]
  let stop: () => void

  beforeEach(async () => {
    db = freshDb()
    ids = []
    for (const slug of ['a', 'b', 'c']) ids.push((await saveArticle(db, requestOf(slug), 1)).id)
    told = []
    stop = articleChanges(db, (isAmong) => told.push(ids.filter(isAmong)))
  })
  afterEach(() => stop())

  it('names the articles that are changed or deleted', async () => {
    const [a = '', b = ''] = ids
    await changeArticles(db, [a], { readAt: 2 }, 3)
    expect(told).toEqual([[a]])
    await deleteForever(db, [b], 4)
    expect(told.slice(1).flat()).toEqual([b])
  })

  it('says nothing of other libraries, and of what is no article', async () => {
    const other = freshDb()
    const { id } = await saveArticle(other, requestOf('a'), 1)
    ids.push(id)
    await changeArticles(other, [id], { readAt: 2 }, 3)
    await db.tagLooks.put({ tag: 'sea', colour: 'blue' })
    expect(told).toEqual([])
  })

  it('names all of them where nobody knows what was written', () => {
    announceChanges()
    expect(told).toEqual([ids])
  })

  it('ends', async () => {
    stop()
    await changeArticles(db, ids, { readAt: 2 }, 3)
    expect(told).toEqual([])
  })
})

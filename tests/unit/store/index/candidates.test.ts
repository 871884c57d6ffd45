import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LibraryDb } from '../../../../src/store/database/db'
import { maintainIndex } from '../../../../src/store/index/maintain'
import { saveArticle } from '../../../../src/store/lists/articles'
import { searchArticles, warmUp } from '../../../../src/store/search/search'
import { freshDb, requestOf } from '../samples'

/** More than are read as a list. */
const ARTICLES = 220

describe('the segments of the index', () => {
  afterEach(() => vi.restoreAllMocks())

  async function filled(): Promise<LibraryDb> {
    const db = freshDb()
    for (let at = 0; at < ARTICLES; at++) await saveArticle(db, requestOf(`n${at}`), at + 1)
    await maintainIndex(db)
    return db
  }
  /** Counts how often all segments are read. */
  function reads() {
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    return () => all.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'segments').length
  }
  const find = (db: LibraryDb, text: string) => searchArticles(db, text, { list: 'all', limit: 9 })

  it('are read by the first search, and by the first one after a step', async () => {
    const db = await filled()
    const count = reads()
    expect(await find(db, 'n219')).toHaveLength(1)
    expect(await find(db, 'n218')).toHaveLength(1)
    expect(count()).toBe(1)
    await saveArticle(db, requestOf('late'), 9999)
    await maintainIndex(db)
    const before = count()
    expect((await find(db, 'late')).map(({ title }) => title)).toEqual(['Title of late'])
    expect(count()).toBe(before + 1)
  })

  it('are there for the first search of a page that is ready for it', async () => {
    const db = await filled()
    await warmUp(db)
    const count = reads()
    expect(await find(db, 'n219')).toHaveLength(1)
    expect(count()).toBe(0)
  })
})

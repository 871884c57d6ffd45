import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { LibraryDb } from '../../../src/store/database/db'
import { guarded } from '../../../src/store/database/failures'
import { listArticles, saveArticle } from '../../../src/store/lists/articles'
import { listIds } from '../../../src/store/lists/order'
import { rowFromDraft } from '../../../src/store/rows/rows'
import { draftOf, freshDb, requestOf } from './samples'

function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

describe('the library’s versions', () => {
  it('gives way to a newer version and never comes back under the old shape', async () => {
    const db = freshDb()
    await saveArticle(db, requestOf('one'), 1)
    const newer = await openRaw(db.name, 90)
    await expect(saveArticle(db, requestOf('two'), 2)).rejects.toMatchObject({ code: 'storage-newer' })
    await expect(listArticles(db, { list: 'all', limit: 1 })).rejects.toMatchObject({ code: 'storage-newer' })
    expect(newer.transaction('articles').objectStore('articles').name).toBe('articles')
    newer.close()
  })

  it('refuses to open a library that is newer', async () => {
    const { name } = freshDb()
    const newer = new Dexie(name)
    newer.version(9).stores({ articles: 'id', other: 'id' })
    await newer.open()
    newer.close()
    const db = new LibraryDb(name)
    await expect(saveArticle(db, requestOf('two'), 2)).rejects.toMatchObject({ code: 'storage-newer' })
    const again = await openRaw(name, 90)
    expect([...again.objectStoreNames]).toEqual(['articles', 'other'])
    again.close()
  })

  it('says so when another page holds up the opening, and opens once it is gone', async () => {
    const { name } = freshDb()
    const holder = await openRaw(name, 1)
    const db = new LibraryDb(name)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const blocked = listArticles(db, { list: 'all', limit: 1 })
      const expected = expect(blocked).rejects.toMatchObject({ code: 'storage-blocked' })
      for (let turn = 0; turn < 50; turn++) {
        await new Promise((resolve) => setImmediate(resolve))
        await vi.advanceTimersByTimeAsync(100)
      }
      await expected
    } finally {
      vi.useRealTimers()
    }
    holder.close()
    expect(await listArticles(db, { list: 'all', limit: 1 })).toEqual([])
  })
})

describe('guarded', () => {
  it.each([
    [new Dexie.AbortError('a', new DOMException('full', 'QuotaExceededError')), 'storage-full'],
    [new DOMException('full', 'QuotaExceededError'), 'storage-full'],
    [new DOMException('Internal error opening backing store', 'UnknownError'), 'storage-failed'],
    [new DOMException('A mutation operation was attempted', 'InvalidStateError'), 'storage-failed'],
    [new Dexie.MissingAPIError('none'), 'storage-failed'],
    [new Dexie.VersionError('newer'), 'storage-newer'],
  ])('tells the reader of %s', async (thrown, code) => {
    await expect(guarded(freshDb(), () => Promise.reject(thrown))).rejects.toMatchObject({ code })
  })

  it('leaves a mistake in the program as it is', async () => {
    const mistake = new TypeError('x is not a function')
    await expect(guarded(freshDb(), () => Promise.reject(mistake))).rejects.toBe(mistake)
  })

  it('opens again after the disk was full', async () => {
    const db = freshDb()
    await saveArticle(db, requestOf('one'), 1)
    const full = new Dexie.AbortError('a', new DOMException('full', 'QuotaExceededError'))
    await expect(guarded(db, () => Promise.reject(full))).rejects.toMatchObject({ code: 'storage-full' })
    await saveArticle(db, requestOf('two'), 2)
    expect(await listArticles(db, { list: 'all', limit: 9 })).toHaveLength(2)
  })
})

describe('a library of before', () => {
  it('gets the keys that its orders go by', async () => {
    const { name } = freshDb()
    const before = new Dexie(name)
    before.version(1).stores({
      articles:
        'id, &canonicalUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags',
      contents: 'id',
      images: '[articleId+role]',
      tombstones: 'id, canonicalUrl',
      unindexed: '++seq',
      numbers: '++no, &id',
      segments: '++id',
      blocks: '[segment+at]',
      meta: 'key',
    })
    const row = rowFromDraft(draftOf('one'), { id: 'one', captureId: 'c', now: 5, before: null })
    delete row.sorts
    await before.table('articles').bulkAdd([row, { id: 'damaged' }])
    before.close()
    const db = new LibraryDb(name)
    expect(await listIds(db, { list: 'all', sort: 'title' })).toEqual(['one'])
    expect((await db.articles.get('one'))?.sorts).toMatchObject({
      title: 'title of one',
      site: 'news.example',
    })
  })
})

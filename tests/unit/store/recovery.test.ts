import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LibraryDb } from '../../../src/store/database/db'
import { guarded } from '../../../src/store/database/failures'
import { listArticles, saveArticle } from '../../../src/store/lists/articles'
import { live } from '../../../src/store/lists/live'
import { type Failure, failOpenings } from './failing-factory'
import { freshDb, requestOf } from './samples'

const rows = (db: LibraryDb) => listArticles(db, { list: 'all', limit: 9 })

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => vi.restoreAllMocks())

describe('a library that failed to open', () => {
  it.each<[Failure, string]>([
    ['UnknownError', 'storage-failed'],
    ['AbortError', 'storage-failed'],
    ['InvalidStateError', 'storage-failed'],
    ['QuotaExceededError', 'storage-full'],
    ['throws', 'storage-failed'],
  ])('opens at the next call after %s', async (failure, code) => {
    const db = freshDb()
    const mend = failOpenings(failure)
    await expect(saveArticle(db, requestOf('one'), 1)).rejects.toMatchObject({ code })
    await expect(rows(db)).rejects.toMatchObject({ code })
    mend()
    await saveArticle(db, requestOf('two'), 2)
    expect(await rows(db)).toHaveLength(1)
  })

  it('opens when the first four openings fail, whoever asks', async () => {
    const db = freshDb()
    failOpenings('UnknownError', 4)
    const first = await Promise.allSettled([saveArticle(db, requestOf('one'), 1), rows(db)])
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await saveArticle(db, requestOf('two'), 2)
    expect(await rows(db)).toHaveLength(1)
  })

  it('is told of when the browser never answers, and opens at the next call', async () => {
    const db = freshDb()
    const mend = failOpenings('hangs', 1)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const asked = expect(rows(db)).rejects.toMatchObject({ code: 'storage-failed' })
      for (let turn = 0; turn < 40; turn++) {
        await new Promise((resolve) => setImmediate(resolve))
        await vi.advanceTimersByTimeAsync(1000)
      }
      await asked
    } finally {
      vi.useRealTimers()
    }
    mend()
    expect(await rows(db)).toEqual([])
  })

  it('is not held up by the opening that was given up, when that comes through after all', async () => {
    const db = freshDb()
    const holder = await openRaw(db.name, 1)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const blocked = expect(rows(db)).rejects.toMatchObject({ code: 'storage-blocked' })
      for (let turn = 0; turn < 50; turn++) {
        await new Promise((resolve) => setImmediate(resolve))
        await vi.advanceTimersByTimeAsync(100)
      }
      await blocked
    } finally {
      vi.useRealTimers()
    }
    holder.close()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await rows(db)).toEqual([])
    await saveArticle(db, requestOf('one'), 1)
    expect(await rows(db)).toHaveLength(1)
  })
})

describe('a connection that stops working', () => {
  it('is renewed when the browser closes it', async () => {
    const db = freshDb()
    await saveArticle(db, requestOf('one'), 1)
    closedByBrowser(db)
    expect(await rows(db)).toHaveLength(1)
  })

  it('is renewed when it is closed without a word', async () => {
    const db = freshDb()
    await saveArticle(db, requestOf('one'), 1)
    db.backendDB().close()
    expect(await rows(db)).toHaveLength(1)
  })

  it.each(['UnknownError', 'AbortError', 'InvalidStateError'])('is renewed after %s', async (name) => {
    const db = freshDb()
    await saveArticle(db, requestOf('one'), 1)
    const connection = db.backendDB()
    const failing = guarded(db, () => Promise.reject(new DOMException('Internal error.', name)))
    await expect(failing).rejects.toMatchObject({ code: 'storage-failed' })
    expect(await rows(db)).toHaveLength(1)
    expect(db.backendDB()).not.toBe(connection)
  })
})

describe('a page that follows the library', () => {
  it('is answered once the library opens for anybody', async () => {
    const db = freshDb()
    const mend = failOpenings('UnknownError')
    const told = follow(db)
    await vi.waitFor(() => expect(told).toEqual(['storage-failed']))
    mend()
    await saveArticle(db, requestOf('one'), 1)
    await vi.waitFor(() => expect(told.at(-1)).toBe(1))
  })

  it('tries again by itself', async () => {
    const db = freshDb()
    failOpenings('UnknownError', 4)
    const told = follow(db)
    await vi.waitFor(() => expect(told).toEqual(['storage-failed', 0]), { timeout: 4000 })
  })

  it('asks again when the browser closed the connection', async () => {
    const db = freshDb()
    const told = follow(db)
    await vi.waitFor(() => expect(told).toEqual([0]))
    closedByBrowser(db)
    await vi.waitFor(() => expect(told).toEqual([0, 0]))
    await saveArticle(db, requestOf('one'), 1)
    await vi.waitFor(() => expect(told.at(-1)).toBe(1))
  })

  it('asks no more once it was ended', async () => {
    const db = freshDb()
    const mend = failOpenings('UnknownError')
    const told: unknown[] = []
    const stop = live(db, () => rows(db)).subscribe(
      (value) => told.push(value.length),
      () => told.push('failed'),
    )
    await vi.waitFor(() => expect(told).toEqual(['failed']))
    stop()
    mend()
    await saveArticle(db, requestOf('one'), 1)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(told).toEqual(['failed'])
  })
})

function follow(db: LibraryDb): unknown[] {
  const told: unknown[] = []
  live(db, () => rows(db)).subscribe(
    (value) => told.push(value.length),
    (thrown) => told.push((thrown as { code: string }).code),
  )
  return told
}

/** As a browser does: the connection is gone, and says so. */
function closedByBrowser(db: LibraryDb): void {
  forceCloseDatabase(db.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0])
}

function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { LibraryMark } from '../../../src/domain/library/library-mark'
import type { LibraryDb, MarkPort } from '../../../src/store/database/db'
import { eraseLibrary } from '../../../src/store/database/erase'
import { openLibrary, recountMark } from '../../../src/store/database/mark'
import { listArticles, saveArticle } from '../../../src/store/lists/articles'
import { deleteForever } from '../../../src/store/lists/trash'
import { requestOf } from './samples'

/** The mark, kept as storage keeps it: what is read is a copy, and nothing is written where it fails. */
class KeptMark implements MarkPort {
  now: LibraryMark | null = null
  writes = 0
  failing = false

  async read(): Promise<LibraryMark | null> {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return structuredClone(this.now)
  }

  async update(change: (mark: LibraryMark | null) => LibraryMark | null): Promise<void> {
    const before = await this.read()
    if (this.failing) throw new Error('The disk is full.')
    const after = change(before)
    if (after !== before) this.writes++
    this.now = structuredClone(after)
  }
}

let mark: KeptMark
beforeEach(() => {
  mark = new KeptMark()
})

const open = (name = 'pressmark'): Promise<LibraryDb> => openLibrary(name, mark)
const count = (db: LibraryDb) => listArticles(db, { list: 'all', limit: 1000 }).then((rows) => rows.length)

/** A library of some articles, closed. */
async function filled(articles: number): Promise<void> {
  const db = await open()
  for (let number = 0; number < articles; number++)
    await saveArticle(db, requestOf(`n${number}`), 1000 + number)
  db.close()
}

/** As a browser does with a damaged disk: the database is gone, and nobody says so. */
async function loseDatabase(name = 'pressmark'): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = resolve
    request.onerror = reject
    request.onblocked = reject
  })
}

beforeEach(() => loseDatabase())

describe('the mark of the library', () => {
  it('is made at the first opening, without an alarm', async () => {
    const db = await open()
    expect(await count(db)).toBe(0)
    expect(mark.now).toMatchObject({
      name: 'pressmark',
      articles: 0,
      lastSavedAt: null,
      lost: null,
      kept: [],
    })
    expect(mark.now?.id).toBe(((await db.facts.get('library')) as { id: string }).id)
  })

  it('takes over a library of before', async () => {
    await filled(3)
    mark = new KeptMark()
    const db = await open()
    await db.table('meta').delete('library')
    db.close()
    expect(await count(await open())).toBe(3)
    expect(mark.now).toMatchObject({ articles: 3, lastSavedAt: 1002, lost: null })
  })

  it('follows saves and deletions', async () => {
    await filled(3)
    expect(mark.now).toMatchObject({ articles: 3, lastSavedAt: 1002 })
    const db = await open()
    await saveArticle(db, requestOf('n1', { captureId: 'again' }), 5000)
    expect(mark.now).toMatchObject({ articles: 3, lastSavedAt: 5000 })
    const ids = (await db.articles.toCollection().primaryKeys()).slice(1)
    await deleteForever(db, ids, 6000)
    expect(mark.now).toMatchObject({ articles: 1 })
  })

  it('is not written when a library is opened that answers', async () => {
    await filled(2)
    const { writes } = mark
    await count(await open())
    expect(mark.writes).toBe(writes)
  })

  it('tells a lost library from an empty one', async () => {
    await filled(5)
    await loseDatabase()
    const db = await open()
    expect(await count(db)).toBe(0)
    expect(mark.now?.lost).toMatchObject({ articles: 5, lastSavedAt: 1004 })
    await saveArticle(db, requestOf('new'), 9000)
    db.close()
    await count(await open())
    expect(mark.now).toMatchObject({ articles: 1, lastSavedAt: 9000, lost: { articles: 5 } })
  })

  it('tells it also when the browser closes the database and gives an empty one at the next opening', async () => {
    const db = await open()
    await saveArticle(db, requestOf('one'), 1000)
    forceCloseDatabase(db.backendDB() as never)
    await loseDatabase()
    expect(await count(db)).toBe(0)
    expect(mark.now?.lost).toMatchObject({ articles: 1 })
  })

  it('adds up what was lost one after the other', async () => {
    await filled(5)
    await loseDatabase()
    await filled(2)
    await loseDatabase()
    await count(await open())
    expect(mark.now?.lost).toMatchObject({ articles: 7 })
  })

  it('tells when the tables were emptied, and when many articles are missing', async () => {
    await filled(30)
    const db = await open()
    const ids = await db.articles.toCollection().primaryKeys()
    await db.articles.bulkDelete(ids.slice(0, 12))
    await recountMark(db, 7000)
    expect(mark.now).toMatchObject({ articles: 18, lost: { articles: 12 } })
    await db.articles.clear()
    db.close()
    await count(await open())
    expect(mark.now).toMatchObject({ articles: 0, lost: { articles: 30 } })
  })

  it('raises no alarm when only its record inside is damaged', async () => {
    await filled(3)
    const db = await open()
    await db.table('meta').put({ key: 'library', id: 7 })
    db.close()
    expect(await count(await open())).toBe(3)
    expect(mark.now).toMatchObject({ articles: 3, lost: null })
  })
})

describe('no false alarm', () => {
  it.each([
    ['everything was deleted on purpose', (db: LibraryDb) => eraseLibrary(db)],
    [
      'all articles were deleted',
      async (db: LibraryDb) => deleteForever(db, await db.articles.toCollection().primaryKeys(), 7000),
    ],
  ])('when %s', async (_what, empty) => {
    await filled(5)
    const db = await open()
    await empty(db)
    db.close()
    const again = await open()
    expect(await count(again)).toBe(0)
    await recountMark(again, 8000)
    expect(mark.now).toMatchObject({ articles: 0, lost: null })
  })

  it.each([
    ['a save', async (db: LibraryDb) => void (await saveArticle(db, requestOf('last'), 9000))],
    [
      'a deletion',
      async (db: LibraryDb) => deleteForever(db, await db.articles.toCollection().primaryKeys(), 9000),
    ],
    ['erasing', (db: LibraryDb) => eraseLibrary(db)],
  ])('when the worker ends in the middle of %s', async (_what, work) => {
    // Between any two writes: of the mark, and of the database.
    for (const stopAt of ['before the mark', 'after the mark'] as const) {
      await loseDatabase()
      mark = new KeptMark()
      await filled(4)
      const db = await open()
      await count(db)
      const real = mark.update.bind(mark)
      vi.spyOn(mark, 'update').mockImplementation(async (change) => {
        if (stopAt === 'after the mark') await real(change)
        db.close()
        await new Promise(() => {})
      })
      void work(db).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 40))
      vi.restoreAllMocks()
      const again = await open()
      await count(again)
      await recountMark(again, 10_000)
      expect(mark.now?.lost, stopAt).toBeNull()
      again.close()
    }
  })

  it('when the mark cannot be written, and the save is safe all the same', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const db = await open()
    await count(db)
    mark.failing = true
    await saveArticle(db, requestOf('one'), 1000)
    expect(await count(db)).toBe(1)
    vi.restoreAllMocks()
  })
})

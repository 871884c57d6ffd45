/** What every library answers (`domain/library/library`): the array of the tests as well as the store behind the port of the pages. */
import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { browserDouble } from '../platform/browser-double'

const double = vi.hoisted(() => ({ browser: {} as ReturnType<typeof browserDouble>['browser'] }))
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
Object.assign(double.browser, browserDouble().browser)

import type { ArticleRow } from '../../../src/domain/article/article'
import type { LibraryPort } from '../../../src/domain/library/library'
import { lately, lazyLibrary } from '../../../src/pages/lazy-port'
import { createLibraryPort } from '../../../src/pages/library-port'
import { emptyContent } from '../../../src/store/rows/rows'
import { freshDb } from '../store/samples'
import { FakeLibrary, rowOf } from '../ui/list/fake-library'

const ROWS = [
  rowOf('a', 100, { title: 'The harbour opens', tags: ['sea'], favouritedAt: 5 }),
  rowOf('b', 200, { title: 'Bridge closed', tags: ['sea', 'road'] }),
  rowOf('c', 300, { title: 'An old harbour', readAt: 310 }),
  rowOf('d', 400, { title: 'Zebra crossing', archivedAt: 410, tags: ['road'] }),
  rowOf('e', 500, { title: 'Harbour dues', trashedAt: 510, tags: ['sea'] }),
]

async function overStore(rows: ArticleRow[]): Promise<LibraryPort> {
  const db = freshDb()
  await db.articles.bulkAdd(rows)
  await db.contents.bulkAdd(rows.map(({ id, title }) => ({ ...emptyContent(id), text: title })))
  await db.unindexed.bulkAdd(rows.map(({ id }) => ({ id })))
  return createLibraryPort(db, () => undefined)
}

const LIBRARIES: [string, (rows: ArticleRow[]) => Promise<LibraryPort>][] = [
  ['the array of the tests', async (rows) => new FakeLibrary(rows)],
  ['the store', overStore],
  [
    'the store, loaded late',
    async (rows) =>
      lazyLibrary(
        lately(async () => ({ library: await overStore(rows) })),
        async () => [],
      ),
  ],
]

const idsOf = (rows: ArticleRow[]) => rows.map(({ id }) => id).join('')

describe.each(LIBRARIES)('%s', (_name, libraryOf) => {
  it('lists the newest first, and goes on behind a key', async () => {
    const library = await libraryOf(ROWS)
    const [first, second] = await library.list({ list: 'all', limit: 2 })
    expect([first?.id, second?.id]).toEqual(['d', 'c'])
    const before = second?.places.all
    expect(idsOf(await library.list({ list: 'all', limit: 9, ...(before && { before }) }))).toBe('ba')
    expect(idsOf(await library.list({ list: 'unread', limit: 9 }))).toBe('ba')
    expect(idsOf(await library.list({ list: 'trash', limit: 9 }))).toBe('e')
    expect(idsOf(await library.list({ list: 'all', tag: 'road', limit: 9 }))).toBe('db')
    expect(idsOf(await library.list({ list: 'all', tag: 'none', limit: 9 }))).toBe('')
  })

  it('gives whole lists as ids, in order', async () => {
    const library = await libraryOf(ROWS)
    expect(await library.ids({ list: 'all', sort: 'newest' })).toEqual(['d', 'c', 'b', 'a'])
    expect(await library.ids({ list: 'all', sort: 'oldest' })).toEqual(['a', 'b', 'c', 'd'])
    expect(await library.ids({ list: 'all', tag: 'sea', sort: 'newest' })).toEqual(['b', 'a'])
  })

  it('gives rows by their ids, without those that are gone', async () => {
    const library = await libraryOf(ROWS)
    expect(idsOf(await library.rowsOf(['c', 'gone', 'e', 'a']))).toBe('cea')
  })

  it('searches within a list and a tag, and says where it found', async () => {
    const library = await libraryOf(ROWS)
    expect(idsOf(await library.search('harbour', { list: 'all', limit: 9 }))).toBe('ca')
    expect(idsOf(await library.search('harbour', { list: 'all', limit: 1 }))).toBe('c')
    expect(idsOf(await library.search('harbour', { list: 'all', tag: 'sea', limit: 9 }))).toBe('a')
    expect(idsOf(await library.search('harbour', { list: 'trash', limit: 9 }))).toBe('e')
    const [row] = await library.rowsOf(['a'])
    const snippets = await library.snippets(row ? [row] : [], 'harbour')
    expect(snippets.get('a')?.title.filter(({ found }) => found)).toHaveLength(1)
  })

  it('ends a search by its signal', async () => {
    const library = await libraryOf(ROWS)
    const signal = AbortSignal.abort()
    const search = library.search('harbour', { list: 'all', limit: 9, signal })
    await expect(search).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('counts lists and tags, the trash apart', async () => {
    const library = await libraryOf(ROWS)
    expect(await library.counts()).toEqual({ unread: 2, all: 4, favourite: 1, archive: 1, trash: 1 })
    expect(await library.tagCounts()).toEqual([
      { tag: 'road', count: 2 },
      { tag: 'sea', count: 2 },
    ])
    expect(await library.tagColours()).toEqual(new Map())
    expect(await library.values('site')).toEqual(['harbour.example'])
    expect(await library.thumbnails(['a', 'b'])).toEqual(new Map())
  })

  it('changes articles alike or each for itself, and takes it back', async () => {
    const library = await libraryOf(ROWS)
    const back = await library.change(['a', 'b', 'gone'], { archivedAt: 900 })
    expect(idsOf(await library.list({ list: 'archive', limit: 9 }))).toBe('dba')
    await back()
    expect(idsOf(await library.list({ list: 'archive', limit: 9 }))).toBe('d')
    const backEach = await library.changeEach([
      { id: 'a', fields: { note: 'Read it.' } },
      { id: 'c', fields: { tags: ['old'] } },
    ])
    expect((await library.rowsOf(['a', 'c'])).map(({ note, tags }) => [note, tags])).toEqual([
      ['Read it.', ['sea']],
      [undefined, ['old']],
    ])
    await backEach()
    expect((await library.rowsOf(['a', 'c'])).map(({ note = '', tags }) => [note, tags])).toEqual([
      ['', ['sea']],
      ['', []],
    ])
  })

  it('edits in steps that are told of, all or none', async () => {
    const library = await libraryOf(ROWS)
    const told: number[] = []
    const edit = { tags: { add: ['new'], remove: ['sea'] } }
    const back = await library.edit(['a', 'b', 'c'], edit, { onProgress: (done) => told.push(done) })
    expect(told).toEqual([3])
    const tagged = async () => (await library.rowsOf(['a', 'b', 'c'])).map(({ tags }) => tags.join())
    expect(await tagged()).toEqual(['new', 'road,new', 'new'])
    await back({ onProgress: (done) => told.push(done) })
    expect(told).toEqual([3, 3])
    expect(await tagged()).toEqual(['sea', 'sea,road', ''])
    const stopped = library.edit(['a'], edit, { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(await tagged()).toEqual(['sea', 'sea,road', ''])
  })

  it('deletes for good, of the trash only what is still in it', async () => {
    const library = await libraryOf(ROWS)
    await library.deleteTrashed(['a', 'e'])
    expect(idsOf(await library.rowsOf(['a', 'b', 'e']))).toBe('ab')
    await library.deleteForever(['b', 'gone'])
    expect(await library.ids({ list: 'all', sort: 'newest' })).toEqual(['d', 'c', 'a'])
  })

  it('answers a watched question again after each change, until it is stopped', async () => {
    const library = await libraryOf(ROWS)
    const told: number[] = []
    const stop = library.watch(
      async () => (await library.counts()).unread,
      (unread) => told.push(unread),
      () => told.push(-1),
    )
    await vi.waitFor(() => expect(told).toEqual([2]))
    await library.change(['a'], { readAt: 900 })
    await vi.waitFor(() => expect(told).toEqual([2, 1]))
    stop()
    await library.change(['b'], { readAt: 900 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(told).toEqual([2, 1])
  })

  it('tells a watcher that its question failed', async () => {
    const library = await libraryOf(ROWS)
    const failures: unknown[] = []
    const stop = library.watch(
      () => Promise.reject(new Error('no answer')),
      () => undefined,
      (thrown) => failures.push(thrown),
    )
    await vi.waitFor(() => expect(failures).toHaveLength(1))
    stop()
  })

  it('tells which articles change, and nothing once it is stopped', async () => {
    const library = await libraryOf(ROWS)
    await library.counts()
    const told = new Set<string>()
    const stop = library.changes((isAmong) => {
      for (const { id } of ROWS) if (isAmong(id)) told.add(id)
    })
    await library.change(['a'], { readAt: 900 })
    await library.deleteForever(['b'])
    await vi.waitFor(() => expect([...told].sort()).toEqual(['a', 'b']))
    stop()
    await library.change(['c'], { readAt: null })
    expect([...told].sort()).toEqual(['a', 'b'])
  })

  it('tells what is known of the library outside itself', async () => {
    const library = await libraryOf(ROWS)
    const told: unknown[] = []
    const stop = library.standing((mark) => told.push(mark))
    await vi.waitFor(() => expect(told).toEqual([null]))
    stop()
  })
})

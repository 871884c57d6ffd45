import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDouble } from '../platform/browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))

const { currentLibrary } = await import('../../../src/background/current-library')
const { saveArticle } = await import('../../../src/store/lists/articles')
const { requestOf } = await import('../store/samples')

const MARK = { name: 'pressmark', id: '', articles: 0, lastSavedAt: null, lost: null, kept: [] }

beforeEach(() => {
  double.kept.clear()
  // Node has no locks; one context needs none.
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } })
})
afterEach(() => vi.unstubAllGlobals())

describe('the worker’s library', () => {
  it('is one connection as long as its name stays', async () => {
    const library = currentLibrary()
    const db = await library()
    expect(db.name).toBe('pressmark')
    await saveArticle(db, requestOf('one'), 1000)
    expect(double.kept.get('libraryMark')).toMatchObject({
      name: 'pressmark',
      articles: 1,
      lastSavedAt: 1000,
    })
    expect(await library()).toBe(db)
  })

  it('is another one from the next piece of work on, once the reader has begun another', async () => {
    const library = currentLibrary()
    const before = await library()
    double.kept.set('libraryMark', { ...MARK, name: 'pressmark-2' })
    const after = await library()
    expect(after.name).toBe('pressmark-2')
    expect(before.isOpen()).toBe(false)
    await saveArticle(after, requestOf('two'), 1000)
    expect(await after.articles.count()).toBe(1)
  })

  it('is the one that was begun last where the mark is lost or damaged', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    double.kept.set('libraryMark', { ...MARK, name: 'pressmark-3' })
    const db = await currentLibrary()()
    await saveArticle(db, requestOf('one'), 1000)
    for (const damaged of [undefined, 7, { ...MARK, name: 'pressmark-3', articles: 'x' }]) {
      if (damaged === undefined) double.kept.delete('libraryMark')
      else double.kept.set('libraryMark', damaged)
      expect((await currentLibrary()()).name).toBe('pressmark-3')
    }
    vi.restoreAllMocks()
  })

  it('is never one of a name that is not ours', async () => {
    double.kept.set('libraryMark', { ...MARK, name: 'other' })
    expect((await currentLibrary()()).name).toBe('pressmark')
  })
})

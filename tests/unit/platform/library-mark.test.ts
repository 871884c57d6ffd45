import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LibraryMark } from '../../../src/domain/library/library-mark'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))

const { forgetLostRows, readLostRows, readMark, updateMark } = await import(
  '../../../src/platform/storage/library-mark'
)

const MARK: LibraryMark = {
  name: 'pressmark',
  id: 'x',
  articles: 3,
  lastSavedAt: 5,
  lost: null,
  kept: [{ name: 'pressmark', articles: 1, lastSavedAt: null, keptAt: 4 }],
}

beforeEach(() => {
  double.kept.clear()
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the mark of the library', () => {
  it('is read as it was written', async () => {
    expect(await readMark()).toBeNull()
    await updateMark(() => MARK)
    expect(await readMark()).toEqual(MARK)
    await updateMark(() => null)
    expect(await readMark()).toBeNull()
  })

  it.each([
    7,
    [],
    { ...MARK, id: null },
    { ...MARK, articles: Number.NaN },
    { ...MARK, lost: 'x' },
    { ...MARK, kept: [{}] },
  ])('is none where it is damaged: %j', async (value) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    double.kept.set('libraryMark', value)
    expect(await readMark()).toBeNull()
  })

  it('keeps the rows that pages showed last when the library is lost, once', async () => {
    const row = { id: 'one', title: 'One' }
    double.kept.set('firstRows', { all: [row], unread: [row, { id: 'two' }] })
    await updateMark(() => MARK)
    const lost = { ...MARK, lost: { articles: 3, lastSavedAt: 5, noticedAt: 9 } }
    await updateMark(() => lost)
    expect(await readLostRows()).toEqual([row, { id: 'two' }])
    double.kept.set('firstRows', { all: [], unread: [] })
    await updateMark((mark) => mark && { ...mark, articles: 1 })
    expect(await readLostRows()).toHaveLength(2)
    await forgetLostRows()
    expect(await readLostRows()).toEqual([])
  })
})

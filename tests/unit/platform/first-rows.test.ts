import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))

const { forgetFirstRows, keepFirstRows, readFirstRows } = await import(
  '../../../src/platform/storage/first-rows'
)

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => void vi.restoreAllMocks())

describe('the first rows', () => {
  it('are kept for two lists, until they are forgotten', async () => {
    expect(await readFirstRows('all')).toEqual([])
    await keepFirstRows({ unread: [{ id: 'a' }], all: [{ id: 'a' }, { id: 'b' }] })
    expect(await readFirstRows('unread')).toEqual([{ id: 'a' }])
    expect(await readFirstRows('all')).toHaveLength(2)
    await forgetFirstRows()
    expect(await readFirstRows('all')).toEqual([])
  })

  it.each([7, null, 'x', { all: 7 }, []])('are none where %j is kept in their place', async (value) => {
    await double.browser.storage.local.set({ firstRows: value })
    expect(await readFirstRows('all')).toEqual([])
  })

  it('fail without a word to the reader', async () => {
    vi.spyOn(double.browser.storage.local, 'get').mockRejectedValue(new Error('gone'))
    vi.spyOn(double.browser.storage.local, 'remove').mockRejectedValue(new Error('gone'))
    double.browser.storage.local.set.mockRejectedValueOnce(new Error('disk full'))
    expect(await readFirstRows('all')).toEqual([])
    await keepFirstRows({ unread: [], all: [] })
    await forgetFirstRows()
    expect(console.warn).toHaveBeenCalledTimes(3)
  })
})

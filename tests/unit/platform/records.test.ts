/** Small records in the extension's own storage: counts of requests, the log of failures, and what a deletion leaves. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDouble } from './browser-double'

const double = browserDouble()
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
const { countRequest, readRequestCounts } = await import('../../../src/platform/storage/request-counts')
const { logError, readErrorLog } = await import('../../../src/platform/storage/error-log')
const { forgetAllButSettings } = await import('../../../src/platform/storage/own-storage')

const warn = vi.spyOn(console, 'warn')
/** As the browser's locks: one after the other. */
let last: Promise<unknown> = Promise.resolve()
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, work: () => Promise<void>) => {
      last = last.catch(() => undefined).then(work)
      return last
    },
  },
})

beforeEach(() => {
  double.kept.clear()
  warn.mockReset().mockReturnValue(undefined)
})

describe('the counts of requests', () => {
  it('are none at first, and lose none of many at once', async () => {
    expect(await readRequestCounts()).toEqual({ picture: 0, model: 0 })
    await Promise.all([countRequest('picture'), countRequest('model'), countRequest('picture')])
    expect(await readRequestCounts()).toEqual({ picture: 2, model: 1 })
  })
  it('stop nothing where they cannot be kept, and begin anew where they are damaged', async () => {
    double.browser.storage.local.set.mockRejectedValueOnce(new Error('full'))
    await countRequest('picture')
    double.kept.set('requests', { picture: -1, model: 'x' })
    expect(await readRequestCounts()).toEqual({ picture: 0, model: 0 })
    expect(warn).toHaveBeenCalledTimes(2)
  })
})

describe('the log of failures', () => {
  it('keeps the last fifty codes and nothing else', async () => {
    for (let count = 0; count < 60; count++) await logError(count < 59 ? 'page-timed-out' : 'storage-full')
    const log = await readErrorLog()
    expect(log).toHaveLength(50)
    expect(log.at(-1)).toEqual({ code: 'storage-full', at: expect.any(Number) })
  })
  it('is empty where it is damaged', async () => {
    double.kept.set('errorLog', [{ code: 'https://news.example/secret', at: 1 }])
    expect(await readErrorLog()).toEqual([])
  })
})

describe('a deletion of everything', () => {
  it('leaves the settings, and the mark by which an emptied library is no lost one', async () => {
    for (const key of [
      'setting.theme',
      'localModel',
      'libraryMark',
      'firstRows',
      'unseen:1',
      'requests',
      'errorLog',
    ])
      double.kept.set(key, 1)
    await forgetAllButSettings()
    expect([...double.kept.keys()]).toEqual(['setting.theme', 'localModel', 'libraryMark'])
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDouble } from '../platform/browser-double'

const double = browserDouble()
const drawn = { bytes: [] as number[][], parts: [] as unknown[] }
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
vi.mock('../../../src/platform/storage/request-counts', () => ({ countRequest: async () => {} }))
vi.mock('../../../src/background/re-encode', () => ({
  bytesOf: (base64: string) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)),
  reEncoded: async (sourceUrl: string, bytes: Uint8Array, partOf?: (size: object) => unknown) => {
    drawn.bytes.push([...bytes])
    if (String.fromCharCode(...bytes) === 'TINY') return null
    drawn.parts.push(partOf?.({ width: 2000, height: 1600 }))
    return { sourceUrl }
  },
}))
const { takeLeadImage } = await import('../../../src/background/lead-image')

const TARGET = { captureId: 'capture-1', tabId: 7, url: 'https://news.example/a', clickedAt: 1000 }
const IMAGE = { url: 'https://img.example/a.jpg', width: null, height: null, alt: '' }
const BOX = { left: 10, top: 20, width: 300, height: 200, viewportWidth: 1000, viewportHeight: 800 }
const TAKEN = { image: { sourceUrl: IMAGE.url }, missing: null }
const UNREACHABLE = { image: null, missing: 'unreachable' }
const SHOT = `data:image/png;base64,${btoa('shot')}`

/** What the page answers to the fetch, and, one after the other, to where its picture stands. */
function page(fetched: unknown, ...boxes: unknown[]) {
  double.executeScript.mockImplementation(async (injection: { func: { name: string } }) => [
    { result: injection.func.name === 'fetchImageInPage' ? fetched : boxes.shift() },
  ])
}

beforeEach(() => {
  double.executeScript.mockClear()
  drawn.bytes = []
  drawn.parts = []
  double.tabs.set(7, { id: 7, windowId: 1, active: true, url: TARGET.url, title: '' })
  double.browser.tabs.captureVisibleTab.mockReset().mockResolvedValue(SHOT)
})

describe('takeLeadImage', () => {
  it('takes the bytes that the page could fetch', async () => {
    page({ type: 'image/png', base64: btoa('AB') })
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual(TAKEN)
    expect(drawn.bytes).toEqual([[65, 66]])
    expect(double.browser.tabs.captureVisibleTab).not.toHaveBeenCalled()
  })

  it('cuts it out of the window otherwise', async () => {
    page(null, BOX, BOX)
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual(TAKEN)
    expect(drawn.parts).toEqual([{ x: 20, y: 40, width: 600, height: 400 }])
  })

  it.each([
    ['is not in view', [null]],
    ['moved meanwhile', [BOX, { ...BOX, top: 0 }]],
    ['says nonsense', [{ left: 'x' }]],
    ['says what cannot be', [{ ...BOX, width: Number.POSITIVE_INFINITY }]],
  ])('gives none where the picture %s', async (_how, boxes) => {
    page(null, ...boxes)
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual(UNREACHABLE)
    expect(drawn.bytes).toEqual([])
  })

  it('gives none where the tab is not in front, or the browser refuses', async () => {
    page(null, BOX, BOX)
    double.browser.tabs.captureVisibleTab.mockRejectedValue(new Error('quota'))
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual(UNREACHABLE)
    page(null, BOX, BOX)
    double.tabs.set(7, { id: 7, windowId: 1, active: false, url: TARGET.url, title: '' })
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual(UNREACHABLE)
  })

  it.each([
    ['http://192.168.0.1/a.jpg', TARGET.url, 'private-address'],
    ['http://0.0.0.0/a.jpg', TARGET.url, 'private-address'],
    ['http://printer.local/a.jpg', 'http://192.168.0.1/', 'private-address'],
    ['http://192.168.0.1/a.jpg', 'http://192.168.0.1/post', null],
  ])(
    'asks the reader’s own network only for a page that is there: %s from %s',
    async (url, pageUrl, missing) => {
      page({ type: 'image/png', base64: btoa('AB') }, null)
      expect(await takeLeadImage({ ...TARGET, url: pageUrl }, { ...IMAGE, url })).toMatchObject({ missing })
      const injected = double.executeScript.mock.calls as unknown as [{ func: { name: string } }][]
      const asked = injected.filter(([{ func }]) => func.name === 'fetchImageInPage')
      expect(asked).toHaveLength(missing === null ? 1 : 0)
    },
  )

  it('says that what came is no picture to keep', async () => {
    page({ type: 'image/png', base64: btoa('TINY') }, null)
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual({ image: null, missing: 'unusable' })
  })

  it('gives none where the page is gone', async () => {
    double.executeScript.mockRejectedValue(new Error('Frame with ID 0 was removed.'))
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual(UNREACHABLE)
  })
})

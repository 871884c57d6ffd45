import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDouble } from '../platform/browser-double'

const double = browserDouble()
const drawn = { bytes: [] as number[][], parts: [] as unknown[] }
vi.mock('../../../src/platform/browser', () => ({ default: double.browser }))
vi.mock('../../../src/background/re-encode', () => ({
  bytesOf: (base64: string) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)),
  reEncoded: async (sourceUrl: string, bytes: Uint8Array, partOf?: (size: object) => unknown) => {
    drawn.bytes.push([...bytes])
    drawn.parts.push(partOf?.({ width: 2000, height: 1600 }))
    return { sourceUrl }
  },
}))
const { takeLeadImage } = await import('../../../src/background/lead-image')

const TARGET = { captureId: 'capture-1', tabId: 7, url: 'https://news.example/a', clickedAt: 1000 }
const IMAGE = { url: 'https://img.example/a.jpg', width: null, height: null, alt: '' }
const BOX = { left: 10, top: 20, width: 300, height: 200, viewportWidth: 1000, viewportHeight: 800 }
const SHOT = `data:image/png;base64,${btoa('shot')}`

/** What the page answers to the fetch, and, one after the other, to where its picture stands. */
function page(fetched: unknown, ...boxes: unknown[]) {
  double.executeScript.mockImplementation(async (injection: { func: { name: string } }) => [
    { result: injection.func.name === 'fetchImageInPage' ? fetched : boxes.shift() },
  ])
}

beforeEach(() => {
  drawn.bytes = []
  drawn.parts = []
  double.tabs.set(7, { id: 7, windowId: 1, active: true, url: TARGET.url, title: '' })
  double.browser.tabs.captureVisibleTab.mockReset().mockResolvedValue(SHOT)
})

describe('takeLeadImage', () => {
  it('takes the bytes that the page could fetch', async () => {
    page({ type: 'image/png', base64: btoa('AB') })
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual({ sourceUrl: IMAGE.url })
    expect(drawn.bytes).toEqual([[65, 66]])
    expect(double.browser.tabs.captureVisibleTab).not.toHaveBeenCalled()
  })

  it('cuts it out of the window otherwise', async () => {
    page(null, BOX, BOX)
    expect(await takeLeadImage(TARGET, IMAGE)).toEqual({ sourceUrl: IMAGE.url })
    expect(drawn.parts).toEqual([{ x: 20, y: 40, width: 600, height: 400 }])
  })

  it.each([
    ['is not in view', [null]],
    ['moved meanwhile', [BOX, { ...BOX, top: 0 }]],
    ['says nonsense', [{ left: 'x' }]],
    ['says what cannot be', [{ ...BOX, width: Number.POSITIVE_INFINITY }]],
  ])('gives null where the picture %s', async (_how, boxes) => {
    page(null, ...boxes)
    expect(await takeLeadImage(TARGET, IMAGE)).toBeNull()
    expect(drawn.bytes).toEqual([])
  })

  it('gives null where the tab is not in front, or the browser refuses', async () => {
    page(null, BOX, BOX)
    double.browser.tabs.captureVisibleTab.mockRejectedValue(new Error('quota'))
    expect(await takeLeadImage(TARGET, IMAGE)).toBeNull()
    page(null, BOX, BOX)
    double.tabs.set(7, { id: 7, windowId: 1, active: false, url: TARGET.url, title: '' })
    expect(await takeLeadImage(TARGET, IMAGE)).toBeNull()
  })

  it('gives null where the page is gone', async () => {
    double.executeScript.mockRejectedValue(new Error('Frame with ID 0 was removed.'))
    expect(await takeLeadImage(TARGET, IMAGE)).toBeNull()
  })
})

import { mayBeAsked } from '../domain/address/public-address'
import type { LeadImage } from '../domain/article/article'
import type { CapturedImage, CaptureTarget, TakenImage } from '../domain/message/capture'
import { amount, nullable, parsed, record, text } from '../domain/message/schema'
import { fetchImageInPage, locateImageInPage } from '../platform/page/in-page'
import { injectFunction } from '../platform/page/inject'
import { screenshotOf } from '../platform/page/screenshot'
import { countRequest } from '../platform/storage/request-counts'
import { inScreenshot } from './frames'
import { bytesOf, reEncoded } from './re-encode'

/** Largest picture that is fetched. Bytes. */
const MOST_BYTES = 8 * 1024 * 1024

/** How long a picture's host may take. Milliseconds. */
const FETCH_MS = 8000

/** How long a page may take to locate its picture. Milliseconds. */
const LOCATE_MS = 2000

/** Largest plausible side of a window. CSS pixels. */
const LARGEST = 100_000

const PICTURE = nullable(record({ base64: text(Math.ceil(MOST_BYTES / 3) * 4) }))
const SIZE = amount(LARGEST)
const BOX = nullable(record({ left: SIZE, top: SIZE, width: SIZE, height: SIZE, viewportWidth: SIZE }))

/**
 * Takes the lead image without any permission: the page fetches it, if it has the same origin
 * or allows it; else it is cropped from a screenshot. Never fetches an address of the reader's own network for a page outside
 * it. Never throws: a picture must not cost the article.
 */
export async function takeLeadImage(target: CaptureTarget, { url }: LeadImage): Promise<TakenImage> {
  const isAllowed = mayBeAsked(url, target.url)
  const bytes = isAllowed ? await attempt('fetched', () => fetched(target, url)) : null
  const image =
    (bytes && (await attempt('decoded', () => reEncoded(url, bytes)))) ??
    (await attempt('cut out', () => pictured(target, url)))
  if (image) return { image, missing: null }
  return { image: null, missing: !isAllowed ? 'private-address' : bytes ? 'unusable' : 'unreachable' }
}

async function attempt<T>(what: string, way: () => Promise<T | null>): Promise<T | null> {
  try {
    return await way()
  } catch (thrown) {
    console.info(`lead image not ${what}`, thrown)
    return null
  }
}

async function fetched(target: CaptureTarget, url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const args: [string, number, number] = [url, MOST_BYTES, FETCH_MS]
  void countRequest('picture')
  const found = await injectFunction(target, fetchImageInPage, args, FETCH_MS + LOCATE_MS)
  const picture = parsed(PICTURE, found, 'picture')
  return picture && bytesOf(picture.base64)
}

async function pictured(target: CaptureTarget, url: string): Promise<CapturedImage | null> {
  const box = await locate(target, url)
  if (!box) return null
  const screenshot = await screenshotOf(target.tabId)
  if (!screenshot) return null
  // If the page has scrolled since, the screenshot shows something else there.
  const after = await locate(target, url)
  if (JSON.stringify(after) !== JSON.stringify(box)) return null
  return await reEncoded(url, new Uint8Array(await screenshot.arrayBuffer()), (size) =>
    inScreenshot(box, size),
  )
}

async function locate(target: CaptureTarget, url: string) {
  const found = await injectFunction(target, locateImageInPage, [url], LOCATE_MS)
  const box = parsed(BOX, found, 'box')
  return box && { ...box, viewportWidth: Math.max(1, box.viewportWidth) }
}

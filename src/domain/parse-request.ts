/** What pages of the extension ask of the worker, read field by field. Each throws PressmarkError `bad-message`. */
import type { LeadImage } from './article'
import { ANSWERS, type CapturedImage, type CaptureTarget, type ImageBytes, type SaveRequest } from './capture'
import { PressmarkError } from './errors'
import { integerAt, numberAt, objectAt, oneOf, orNull, textAt } from './parse'
import { parseLeadImage, parseReadPage } from './parse-page'
import { cleanLine } from './text'

/** An address as the browser gives it: a `data:` tab may have a long one, and is refused later with its reason. */
const LONGEST_TAB_URL = 10_000_000

/** Base64 of one re-encoded picture: far above what the sizes of `domain/capture` need. */
const LONGEST_BASE64 = 4_000_000

/** Largest side of a stored picture. Pixels. */
const LARGEST_SIDE = 4096

const CAPTURE_ID = /^[\w-]{8,64}$/
const IMAGE_TYPES = ['image/webp', 'image/jpeg', 'image/png'] as const

/** The document that a gesture meant. */
export function parseTarget(value: unknown): CaptureTarget {
  const target = objectAt(value, 'target')
  const captureId = textAt(target.captureId, 'captureId', 64)
  if (!CAPTURE_ID.test(captureId)) throw new PressmarkError('bad-message', 'captureId is not an id')
  return {
    captureId,
    tabId: integerAt(target.tabId, 'tabId'),
    url: textAt(target.url, 'url', LONGEST_TAB_URL),
    clickedAt: numberAt(target.clickedAt, 'clickedAt'),
  }
}

/** A lead image to be taken from the page of a target. */
export function parseImageRequest(value: unknown): { target: CaptureTarget; image: LeadImage } {
  const request = objectAt(value, 'request')
  return { target: parseTarget(request.target), image: parseLeadImage(request.image) }
}

/** A page to be read and stored in one. */
export function parseTakeRequest(value: unknown): { target: CaptureTarget; title: string } {
  const request = objectAt(value, 'request')
  return {
    target: parseTarget(request.target),
    title: cleanLine(textAt(request.title, 'title', LONGEST_TAB_URL)) ?? '',
  }
}

/** A page to be stored. */
export function parseSaveRequest(value: unknown): SaveRequest {
  const request = objectAt(value, 'request')
  return {
    target: parseTarget(request.target),
    page: parseReadPage(request.page),
    image: orNull(request.image, parseCapturedImage),
    ...(request.answer !== undefined && { answer: oneOf(request.answer, 'answer', ANSWERS) }),
  }
}

function parseCapturedImage(value: unknown): CapturedImage {
  const image = objectAt(value, 'image')
  return {
    sourceUrl: textAt(image.sourceUrl, 'sourceUrl', 8000),
    card: parseBytes(image.card, 'card'),
    thumbnail: parseBytes(image.thumbnail, 'thumbnail'),
  }
}

function parseBytes(value: unknown, field: string): ImageBytes {
  const bytes = objectAt(value, field)
  const base64 = textAt(bytes.base64, `${field}.base64`, LONGEST_BASE64)
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) {
    throw new PressmarkError('bad-message', `${field}.base64 is not base64`)
  }
  return {
    type: oneOf(bytes.type, `${field}.type`, IMAGE_TYPES),
    base64,
    width: integerAt(bytes.width, `${field}.width`, LARGEST_SIDE),
    height: integerAt(bytes.height, `${field}.height`, LARGEST_SIDE),
  }
}

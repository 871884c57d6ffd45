/** What pages of the extension ask of the worker, read by schemas. Each function throws PressmarkError `bad-message`. */
import type { LeadImage } from '../article/article'
import { LIMITS } from '../limits'
import { cleanLine } from '../text/text'
import { ANSWERS, type CaptureTarget, type SaveRequest } from './capture'
import { LEAD_IMAGE, READ_PAGE } from './parse-page'
import {
  amount,
  check,
  count,
  exactOptional,
  nullable,
  oneOf,
  parsed,
  pipe,
  record,
  text,
  transform,
} from './schema'

/** An address as the browser gives it: a `data:` tab may have a long one, and is refused later with its reason. */
const LONGEST_TAB_URL = 10_000_000

/** Base64 of one re-encoded picture: far above what the sizes of `domain/message/capture` need. */
const LONGEST_BASE64 = 4_000_000

/** Largest side of a stored picture. Pixels. */
const LARGEST_SIDE = 4096

const CAPTURE_ID = /^[\w-]{8,64}$/
const IMAGE_TYPES = ['image/webp', 'image/jpeg', 'image/png'] as const

const TARGET = record({
  captureId: pipe(
    text(64),
    check((id) => CAPTURE_ID.test(id), 'an id'),
  ),
  tabId: count(),
  url: text(LONGEST_TAB_URL),
  clickedAt: amount(),
})

const BYTES = record({
  type: oneOf(IMAGE_TYPES),
  base64: pipe(
    text(LONGEST_BASE64),
    check((bytes) => bytes.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bytes), 'base64'),
  ),
  width: count(LARGEST_SIDE),
  height: count(LARGEST_SIDE),
})

const IMAGE_REQUEST = record({ target: TARGET, image: LEAD_IMAGE })

const TAKE_REQUEST = record({
  target: TARGET,
  title: pipe(
    text(LONGEST_TAB_URL),
    transform((title) => cleanLine(title) ?? ''),
  ),
})

const SAVE_REQUEST = record({
  target: TARGET,
  page: READ_PAGE,
  image: nullable(record({ sourceUrl: text(LIMITS.url), card: BYTES, thumbnail: BYTES })),
  answer: exactOptional(oneOf(ANSWERS)),
})

/** The document that a gesture meant. */
export function parseTarget(value: unknown): CaptureTarget {
  return parsed(TARGET, value, 'target')
}

/** A lead image to be taken from the page of a target. */
export function parseImageRequest(value: unknown): { target: CaptureTarget; image: LeadImage } {
  return parsed(IMAGE_REQUEST, value, 'request')
}

/** A page to be read and stored in one. */
export function parseTakeRequest(value: unknown): { target: CaptureTarget; title: string } {
  return parsed(TAKE_REQUEST, value, 'request')
}

/** A page to be stored. */
export function parseSaveRequest(value: unknown): SaveRequest {
  return parsed(SAVE_REQUEST, value, 'request')
}

/** Parses by schema what pages of the extension ask of the worker. Each function throws PressmarkError `bad-message`. */
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

/** Long enough for a `data:` tab: its address passes here and is refused later with its reason. */
const LONGEST_TAB_URL = 10_000_000

/** Base64 of one re-encoded picture: far above the sizes that `domain/message/capture` needs. */
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

/** Parses the document that a click meant. */
export function parseTarget(value: unknown): CaptureTarget {
  return parsed(TARGET, value, 'target')
}

/** Parses a request for the lead image of a target's page. */
export function parseImageRequest(value: unknown): { target: CaptureTarget; image: LeadImage } {
  return parsed(IMAGE_REQUEST, value, 'request')
}

/** Parses a request to read and save a page in one step. */
export function parseTakeRequest(value: unknown): { target: CaptureTarget; title: string } {
  return parsed(TAKE_REQUEST, value, 'request')
}

/** Parses a request to save a page. */
export function parseSaveRequest(value: unknown): SaveRequest {
  return parsed(SAVE_REQUEST, value, 'request')
}

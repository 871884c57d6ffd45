import {
  array,
  boolean,
  finite,
  integer,
  is,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  string,
} from 'valibot'
import {
  type ArticleContent,
  type ArticleId,
  type PageDetails,
  SOURCES,
  STOPPED,
  type Summary,
  type WrittenSummary,
} from '../../domain/article/article'
import { hasSoundShape } from '../../domain/article/body-shape'
import { LIMITS } from '../../domain/limits'
import { unpackHtml } from './packed-html'
import { emptyContent } from './rows'
import { isRecord } from './sound-fields'

/**
 * The content of an article as it may be shown and written out, from a record that may be lost, damaged or foreign:
 * what is no text becomes an empty one, a summary that is damaged anywhere is none. A sound record whose body is not packed
 * comes back as it is.
 */
export function soundContent(id: ArticleId, record: unknown): ArticleContent {
  if (!isRecord(record)) return emptyContent(id)
  const { text, summary, written, details } = record
  const html = soundHtml(record.html, text)
  const isSound =
    html !== null &&
    record.v === 1 &&
    typeof text === 'string' &&
    text.length <= LIMITS.content &&
    (summary === null || isSummary(summary)) &&
    (written === undefined || written === null || isWritten(written)) &&
    (details === undefined || isDetails(details))
  if (isSound) {
    return (html === record.html ? record : { ...record, html }) as unknown as ArticleContent
  }
  return {
    ...emptyContent(id),
    html: html ?? '',
    text: typeof text === 'string' ? text.slice(0, LIMITS.content) : '',
    summary: isSummary(summary) ? summary : null,
    ...(isWritten(written) ? { written } : {}),
    ...(isDetails(details) ? { details } : {}),
  }
}

/** The body, or none where it would stop the page that shows it: the text is shown then. Null for what is no body. */
function soundHtml(stored: unknown, text: unknown): string | null {
  const html = unpackHtml(stored, text)
  return html === null || hasSoundShape(html) ? html : ''
}

const time = pipe(number(), finite())
const place = pipe(number(), integer())
const textOrNull = nullable(string())

const SUMMARY = object({
  engine: string(),
  lang: textOrNull,
  createdAt: time,
  sentences: array(object({ text: string(), start: place, end: place })),
})

const WRITTEN = object({
  text: string(),
  engine: string(),
  model: textOrNull,
  lang: textOrNull,
  createdAt: time,
})

const DETAILS = object({
  sources: record(string(), picklist(SOURCES)),
  keywords: array(string()),
  paywalled: nullable(boolean()),
  confidence: optional(time),
  stopped: optional(picklist(STOPPED)),
  version: optional(string()),
})

const isSummary = (value: unknown): value is Summary => is(SUMMARY, value)
const isWritten = (value: unknown): value is WrittenSummary => is(WRITTEN, value)
const isDetails = (value: unknown): value is PageDetails => is(DETAILS, value)

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
 * Returns an article's content in a form that is safe to show and export, from a record that may be lost, damaged or foreign.
 * A field that is no text becomes empty; a summary with any damage becomes none. A sound, unpacked record is
 * returned unchanged.
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

/** Returns the body; empty if it would freeze the page, which then shows the text. Null if it is no body. */
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

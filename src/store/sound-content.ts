import {
  type ArticleContent,
  type ArticleId,
  type PageDetails,
  SOURCES,
  STOPPED,
  type Summary,
  type WrittenSummary,
} from '../domain/article'
import { hasSoundShape } from '../domain/body-shape'
import { LIMITS } from '../domain/limits'
import { unpackHtml } from './packed-html'
import { emptyContent } from './rows'

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

function isSummary(value: unknown): value is Summary {
  return (
    isRecord(value) &&
    typeof value.engine === 'string' &&
    (value.lang === null || typeof value.lang === 'string') &&
    Number.isFinite(value.createdAt) &&
    Array.isArray(value.sentences) &&
    value.sentences.every(isSentence)
  )
}

function isDetails(value: unknown): value is PageDetails {
  return (
    isRecord(value) &&
    isRecord(value.sources) &&
    Object.values(value.sources).every((source) => SOURCES.some((each) => each === source)) &&
    Array.isArray(value.keywords) &&
    value.keywords.every((keyword) => typeof keyword === 'string') &&
    (value.paywalled === null || typeof value.paywalled === 'boolean') &&
    (value.confidence === undefined || Number.isFinite(value.confidence)) &&
    (value.stopped === undefined || STOPPED.some((each) => each === value.stopped)) &&
    (value.version === undefined || typeof value.version === 'string')
  )
}

function isWritten(value: unknown): value is WrittenSummary {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    typeof value.engine === 'string' &&
    (value.model === null || typeof value.model === 'string') &&
    (value.lang === null || typeof value.lang === 'string') &&
    Number.isFinite(value.createdAt)
  )
}

function isSentence(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    Number.isInteger(value.start) &&
    Number.isInteger(value.end)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

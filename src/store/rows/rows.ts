/** The records of an article: how they come from a draft. */
import type {
  ArticleContent,
  ArticleId,
  ArticleRow,
  Draft,
  Millis,
  ReadPage,
} from '../../domain/article/article'
import { emptyFields } from '../../domain/article/empty-draft'
import { namesOf, PAGE_FIELDS, picked, READER_FIELDS } from '../../domain/article/fields'
import { placesOf } from '../../domain/article/places'
import { sortsOf } from './sorts'

/** What a row has besides its draft. */
export interface RowOrigin {
  id: ArticleId
  captureId: string
  now: Millis
  /** The row that stands already: its reader's fields and its age are kept. */
  before: ArticleRow | null
}

/** The row of a captured draft. Pure. */
export function rowFromDraft(draft: Draft, { id, captureId, now, before }: RowOrigin): ArticleRow {
  return withKeys({
    ...picked(draft, namesOf(PAGE_FIELDS)),
    ...(before ? picked(before, namesOf(READER_FIELDS)) : emptyFields(READER_FIELDS)),
    id,
    v: 1,
    captureId,
    savedAt: before?.savedAt ?? now,
    createdAt: before?.createdAt ?? now,
    capturedAt: now,
    fieldTimes: before?.fieldTimes ?? {},
  })
}

/** A row whose days, fields or title changed, with the keys that lists and orders go by. */
export function withKeys(row: Omit<ArticleRow, 'places' | 'sorts'>): ArticleRow {
  return { ...row, places: placesOf(row), sorts: sortsOf(row) }
}

const MARKS = [...namesOf(READER_FIELDS), 'savedAt', 'createdAt', 'fieldTimes'] as const

/** A row with the reader's fields, their times and the days of another. */
export function withMarksOf(row: ArticleRow, from: ArticleRow): ArticleRow {
  const page: Partial<ArticleRow> = { ...row }
  for (const mark of MARKS) delete page[mark]
  return withKeys({ ...(page as ArticleRow), ...picked(from, MARKS) })
}

/** The heavy part of a captured page. */
export function contentFromPage(id: ArticleId, { draft, summary }: ReadPage): ArticleContent {
  const { html, text, details } = draft
  return { id, v: 1, html, text, summary, ...(details && { details }) }
}

/** The content of an article whose own record is lost. */
export function emptyContent(id: ArticleId): ArticleContent {
  return { id, v: 1, html: '', text: '', summary: null }
}

/** Makes the records of an article from a draft. */
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

/** The values of a row that do not come from its draft. */
export interface RowOrigin {
  id: ArticleId
  captureId: string
  now: Millis
  /** The existing row: its reader fields and save date are kept. */
  before: ArticleRow | null
}

/** Makes the row of a captured draft. Pure. */
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

/** Derives the keys for lists and orders of a row whose dates, fields or title changed. */
export function withKeys(row: Omit<ArticleRow, 'places' | 'sorts'>): ArticleRow {
  return { ...row, places: placesOf(row), sorts: sortsOf(row) }
}

const MARKS = [...namesOf(READER_FIELDS), 'savedAt', 'createdAt', 'fieldTimes'] as const

/** Returns a row with the reader's fields, their times and the dates of another row. */
export function withMarksOf(row: ArticleRow, from: ArticleRow): ArticleRow {
  const page: Partial<ArticleRow> = { ...row }
  for (const mark of MARKS) delete page[mark]
  return withKeys({ ...(page as ArticleRow), ...picked(from, MARKS) })
}

/** Makes the content record of a captured page. */
export function contentFromPage(id: ArticleId, { draft, summary }: ReadPage): ArticleContent {
  const { html, text, details } = draft
  return { id, v: 1, html, text, summary, ...(details && { details }) }
}

/** Makes the content of an article whose own record is lost. */
export function emptyContent(id: ArticleId): ArticleContent {
  return { id, v: 1, html: '', text: '', summary: null }
}

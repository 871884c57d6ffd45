/**
 * CSV as spreadsheets read it: UTF-8 with a byte order mark, RFC 4180, the columns in one order for good. Without
 * texts: a cell of Excel ends at 32,767 characters.
 */
import Papa from 'papaparse'
import type { Article, ArticleRow } from '../domain/article/article'
import { fieldText } from '../domain/article/field-text'
import { fieldsWith, ROW_FIELDS } from '../domain/article/fields'
import { guardCell } from './csv-guard'
import { exportFileName } from './file-name'
import type { Exporter } from './format'
import { ordered } from './ordered'
import { TextBlob } from './text-blob'
import { exporting, walk } from './walk'

type Column = readonly [name: string, value: (article: Article) => string]

/** Later columns follow these, as the table of fields has them. */
const FIRST = [
  'title',
  'url',
  'source_url',
  'site',
  'author',
  'published',
  'saved',
  'read',
  'archived',
  'favourite',
  'trashed',
  'tags',
  'categories',
  'lang',
  'kind',
  'words',
  'minutes',
  'image',
  'excerpt',
  'summary',
  'id',
  'note',
]

const COLUMNS = ordered<Column>(
  [
    ...fieldsWith(ROW_FIELDS, 'csv').map(
      (field): Column => [ROW_FIELDS[field].csv, ({ row }) => fieldText(row, field)],
    ),
    ['summary', ({ content }) => content.summary?.sentences.map((each) => each.text).join('\n') ?? ''],
  ],
  FIRST,
)

const BYTE_ORDER_MARK = '\uFEFF'

export const csv: Exporter = {
  id: 'csv',
  extension: 'csv',
  mimeType: 'text/csv',
  write: (articles, options) =>
    exporting(options, async () => {
      const out = new TextBlob()
      let count = 0
      let only: ArticleRow | null = null
      out.add(BYTE_ORDER_MARK + line(COLUMNS.map(([name]) => name)))
      for await (const article of walk(articles, options)) {
        out.add(line(COLUMNS.map(([, value]) => guardCell(value(article).toWellFormed()))))
        only = count === 0 ? article.row : null
        count++
      }
      const name = exportFileName(only, options.now, 'csv')
      return { name, blob: out.finish('text/csv;charset=utf-8'), count, problems: [] }
    }),
}

function line(cells: string[]): string {
  return `${Papa.unparse([cells], { quotes: true, newline: '\r\n' })}\r\n`
}

/**
 * CSV as spreadsheets read it: UTF-8 with a byte order mark, RFC 4180, the columns below in that order for good. Without
 * texts: a cell of Excel ends at 32,767 characters.
 */
import Papa from 'papaparse'
import type { Article, ArticleRow, Millis } from '../domain/article'
import { guardCell } from './csv-guard'
import { exportFileName } from './file-name'
import type { Exporter } from './format'
import { TextBlob } from './text-blob'
import { exporting, walk } from './walk'

type Column = readonly [name: string, value: (article: Article) => string]

const COLUMNS: readonly Column[] = [
  ['title', ({ row }) => row.title],
  ['url', ({ row }) => row.canonicalUrl],
  ['source_url', ({ row }) => row.url],
  ['site', ({ row }) => row.siteName ?? ''],
  ['author', ({ row }) => row.byline ?? ''],
  ['published', ({ row }) => row.publishedAt ?? ''],
  ['saved', ({ row }) => isoTime(row.savedAt)],
  ['read', ({ row }) => isoTime(row.readAt)],
  ['archived', ({ row }) => isoTime(row.archivedAt)],
  ['favourite', ({ row }) => isoTime(row.favouritedAt)],
  ['trashed', ({ row }) => isoTime(row.trashedAt)],
  ['tags', ({ row }) => row.tags.join('|')],
  ['categories', ({ row }) => row.categories.join('|')],
  ['lang', ({ row }) => row.lang ?? ''],
  ['kind', ({ row }) => row.kind],
  ['words', ({ row }) => String(row.wordCount)],
  ['minutes', ({ row }) => String(row.readingMinutes)],
  ['image', ({ row }) => row.leadImage?.url ?? ''],
  ['excerpt', ({ row }) => row.excerpt ?? ''],
  ['summary', ({ content }) => content.summary?.sentences.map((each) => each.text).join('\n') ?? ''],
  ['id', ({ row }) => row.id],
  ['note', ({ row }) => row.note ?? ''],
]

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

function isoTime(time: Millis | null): string {
  return time === null ? '' : new Date(time).toISOString()
}

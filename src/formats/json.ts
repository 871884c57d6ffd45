/**
 * JSON, lossless: every field of every article as the library holds it, in a stable order, to be read back equal. A lone
 * surrogate is written as its escape, so not even that is lost.
 */
import type { ArticleContent, ArticleRow } from '../domain/article/article'
import { exportFileName } from './file-name'
import type { Exporter } from './format'
import { TextBlob } from './text-blob'
import { exporting, walk } from './walk'

export const JSON_FORMAT = 'pressmark'
export const JSON_VERSION = 1

/** An article in the file: its row, and its content without the id that the row holds already. */
export type JsonArticle = ArticleRow & { content: Omit<ArticleContent, 'id'> }

/** The file as a whole. */
export interface JsonLibrary {
  format: typeof JSON_FORMAT
  version: typeof JSON_VERSION
  /** ISO 8601, UTC. */
  exportedAt: string
  articles: JsonArticle[]
}

export const json: Exporter = {
  id: 'json',
  extension: 'json',
  mimeType: 'application/json',
  write: (articles, options) =>
    exporting(options, async () => {
      const out = new TextBlob()
      let count = 0
      let only: ArticleRow | null = null
      const head = {
        format: JSON_FORMAT,
        version: JSON_VERSION,
        exportedAt: new Date(options.now).toISOString(),
      }
      out.add(`${JSON.stringify(head).slice(0, -1)},"articles":[`)
      for await (const { row, content } of walk(articles, options)) {
        const { id: _, ...rest } = content
        out.add(`${count === 0 ? '' : ','}\n${JSON.stringify(sorted({ ...row, content: rest }))}`)
        only = count === 0 ? row : null
        count++
      }
      out.add('\n]}\n')
      const name = exportFileName(only, options.now, 'json')
      return { name, blob: out.finish('application/json'), count, problems: [] }
    }),
}

/** The same value with the keys of every object in code unit order: two exports of one library are equal but for the date. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  // JSON has no bigint: only a damaged record holds one.
  if (typeof value === 'bigint') return `${value}`
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

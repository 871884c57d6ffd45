import type { Article, ArticleRow } from '../../domain/article/article'

/** Everything of an article that a search looks into. */
export function textsOf({ row, content }: Article): string[] {
  return [...rowTexts(row), content.text]
}

/** The part of it that needs no second read. */
export function rowTexts(row: ArticleRow): string[] {
  return [row.title, row.excerpt, row.siteName, row.byline, ...row.tags, row.note || null].filter(
    (text) => text !== null,
  )
}

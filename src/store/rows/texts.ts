import type { Article, ArticleRow } from '../../domain/article/article'

/** Returns all texts of an article that a search looks into. */
export function textsOf({ row, content }: Article): string[] {
  return [...rowTexts(row), content.text]
}

/** Returns the searched texts of the row itself, which need no second read. */
export function rowTexts(row: ArticleRow): string[] {
  return [row.title, row.excerpt, row.siteName, row.byline, ...row.tags, row.note || null].filter(
    (text) => text !== null,
  )
}

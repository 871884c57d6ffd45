/** Derives the sort keys of a list. Pure. */

import { hostOf } from '../../domain/address/url'
import type { ArticleRow, SortKeys } from '../../domain/article/article'
import { folded } from '../../domain/text/fold'

/** UTF-16 units of the title and host in a key; equal keys sort by id. Short, because each is stored in an index. */
const TITLE_UNITS = 24
const SITE_UNITS = 16

/** A day that no calendar has: rows without one sort by the day they were saved. */
type Sorted = Pick<ArticleRow, 'title' | 'canonicalUrl' | 'publishedAt' | 'savedAt'>

/** Derives the sort keys of a row. */
export function sortsOf(row: Sorted): SortKeys {
  const published = Date.parse(row.publishedAt ?? '')
  return {
    // Drops the bracket or quotation mark that opens a title: readers look it up by its first letter.
    title: folded(row.title.slice(0, 200))
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .slice(0, TITLE_UNITS),
    site: hostOf(row.canonicalUrl).slice(0, SITE_UNITS),
    published: Number.isNaN(published) ? row.savedAt : published,
  }
}

/** Adds the sort keys to a stored row. A damaged row gets none and sorts last. */
export function addSorts(row: ArticleRow): void {
  if (typeof row.title === 'string' && typeof row.canonicalUrl === 'string') row.sorts = sortsOf(row)
}

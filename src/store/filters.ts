/** The operators of a query, held against a row. Pure. */

import type { ArticleRow } from '../domain/article'
import { localDay } from '../domain/day'
import { folded } from '../domain/fold'
import type { Query, QueryFilter } from '../domain/query'
import { hostOf } from '../domain/url'

/** True where the row passes every filter and none of those that must not hold. */
export function passesFilters(row: ArticleRow, { filters, withoutFilters }: Query): boolean {
  return filters.every((each) => passes(row, each)) && !withoutFilters.some((each) => passes(row, each))
}

function passes(row: ArticleRow, { field, value }: QueryFilter): boolean {
  switch (field) {
    case 'tag':
      return row.tags.some((tag) => folded(tag) === folded(value))
    case 'site':
      return isOfHost(row.canonicalUrl, value) || contains(row.siteName, value)
    case 'author':
      return contains(row.byline, value)
    case 'lang': {
      const lang = row.lang?.toLowerCase()
      return lang === value.toLowerCase() || lang?.startsWith(`${value.toLowerCase()}-`) === true
    }
    case 'is':
      return isIn(row, value)
    case 'has':
      return value === 'image' ? row.leadImage !== null : Boolean(row.note)
    case 'before':
      return publishedDay(row) < value
    case 'after':
      return publishedDay(row) >= value
    case 'saved':
      return localDay(row.savedAt).startsWith(value)
  }
}

function isIn(row: ArticleRow, state: Extract<QueryFilter, { field: 'is' }>['value']): boolean {
  switch (state) {
    case 'unread':
      return row.readAt === null && row.archivedAt === null
    case 'read':
      return row.readAt !== null
    case 'archived':
      return row.archivedAt !== null
    case 'favourite':
      return row.favouritedAt !== null
    case 'trashed':
      return row.trashedAt !== null
  }
}

function contains(text: string | null, value: string): boolean {
  return text !== null && folded(text).includes(folded(value))
}

/** Hosts below the one that is asked for are of it. It may be written as a reader has it: with its `www.`, as an address. */
export function isOfHost(url: string, written: string): boolean {
  const host = hostOf(written.includes('://') ? written : `http://${written}`)
  const found = URL.canParse(url) ? new URL(url).hostname : ''
  return host !== '' && (found === host || found.endsWith(`.${host}`))
}

/** The day it was published, `2024-06-19`; the day it was saved where the publisher names none. */
function publishedDay(row: ArticleRow): string {
  return row.publishedAt?.slice(0, 10) ?? localDay(row.savedAt)
}

/** Checks a row against the operators of a query. Pure. */

import { hostOf } from '../../domain/address/url'
import type { ArticleRow } from '../../domain/article/article'
import type { QueryFilter, WordOf } from '../../domain/search/operators'
import type { Query } from '../../domain/search/query'
import { localDay } from '../../domain/text/day'
import { folded } from '../../domain/text/fold'

/** True if the row passes every filter and no negated one. */
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
      return IS[value](row)
    case 'has':
      return HAS[value](row)
    case 'before':
      return publishedDay(row) < value
    case 'after':
      return publishedDay(row) >= value
    case 'saved':
      return localDay(row.savedAt).startsWith(value)
  }
}

const IS: Readonly<Record<WordOf<'is'>, (row: ArticleRow) => boolean>> = {
  unread: (row) => row.readAt === null && row.archivedAt === null,
  read: (row) => row.readAt !== null,
  archived: (row) => row.archivedAt !== null,
  favourite: (row) => row.favouritedAt !== null,
  trashed: (row) => row.trashedAt !== null,
}

const HAS: Readonly<Record<WordOf<'has'>, (row: ArticleRow) => boolean>> = {
  note: (row) => Boolean(row.note),
  image: (row) => row.leadImage !== null,
}

function contains(text: string | null, value: string): boolean {
  return text !== null && folded(text).includes(folded(value))
}

/** True for the host and its subdomains. The reader may write it with `www.` or as an address. */
export function isOfHost(url: string, written: string): boolean {
  const host = hostOf(written.includes('://') ? written : `http://${written}`)
  const found = URL.canParse(url) ? new URL(url).hostname : ''
  return host !== '' && (found === host || found.endsWith(`.${host}`))
}

/** Returns the publication day, `2024-06-19`; the day of the save if the publisher names none. */
function publishedDay(row: ArticleRow): string {
  return row.publishedAt?.slice(0, 10) ?? localDay(row.savedAt)
}

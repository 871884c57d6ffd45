/** Shortcuts to the articles that the operators of a query let through. Each returns too many rather than too few. */
import type { ArticleId, ListName, Millis } from '../../domain/article/article'
import type { QueryFilter } from '../../domain/search/operators'
import type { Query } from '../../domain/search/query'
import { asksForTrash } from '../../domain/search/query'
import { folded } from '../../domain/text/fold'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { isOfHost } from './filters'
import { originsOf } from './origins'

/** Up to this many articles are checked one by one; of more, walking down the list soon finds the newest. */
export const FEW = 500

const DAY = 24 * 60 * 60 * 1000
/** A publisher's day begins up to 14 hours before or after the same day in Greenwich. */
const ZONES = 2 * DAY

/** Returns the list to search: for `is:favourite` in all articles, only the favourites. */
export function placeOf(query: Query, list: ListName): ListName {
  if (asksForTrash(query)) return 'trash'
  if (list !== 'all') return list
  for (const { field, value } of query.filters) {
    if (field !== 'is') continue
    if (value === 'favourite' || value === 'unread') return value
    if (value === 'archived') return 'archive'
  }
  return list
}

/** Returns the dates of saving that a query asks for; null if it names none. Not for the trash, which is sorted otherwise. */
export function savedWithin({ filters }: Query): { from: Millis; before: Millis } | null {
  const spans = valuesOf(filters, 'saved').map(spanOf)
  if (spans.length === 0) return null
  return {
    from: Math.max(...spans.map(({ from }) => from)),
    before: Math.min(...spans.map(({ before }) => before)),
  }
}

/** Returns folded words that are in the texts of every matching article, because of its tags or author. */
export function filterWords({ filters }: Query): string[] {
  return [...valuesOf(filters, 'tag'), ...valuesOf(filters, 'author')].map(folded)
}

/** Returns the site that a query asks for; null if none. */
export function siteFilterOf({ filters }: Query): string | null {
  return valuesOf(filters, 'site')[0] ?? null
}

/** Returns every article of a host, or null if there are many. */
export function fewOfHost(db: LibraryDb, site: string): Promise<ArticleId[] | null> {
  return guarded(db, async () => {
    const origins = await originsOf(db, FEW + 1)
    if (origins.length > FEW) return null
    const those = origins.filter((origin) => isOfHost(origin, site)).map((origin) => `${origin}/`)
    return few(
      await db.articles
        .where('canonicalUrl')
        .startsWithAnyOf(those)
        .limit(FEW + 1)
        .primaryKeys(),
    )
  })
}

/** Returns every article of the dates that a query asks for, or null if there are many or it names none. */
export function fewOfDays(db: LibraryDb, { filters }: Query): Promise<ArticleId[] | null> {
  const ends = valuesOf(filters, 'before').map((value) => spanOf(value).from + ZONES)
  const starts = valuesOf(filters, 'after').map((value) => spanOf(value).from - ZONES)
  if (ends.length + starts.length === 0) return Promise.resolve(null)
  const from = Math.max(Number.MIN_SAFE_INTEGER, ...starts)
  const before = Math.min(Number.MAX_SAFE_INTEGER, ...ends)
  if (from >= before) return Promise.resolve([])
  return guarded(db, async () =>
    few(
      await db.articles
        .where('sorts.published')
        .between(from, before)
        .limit(FEW + 1)
        .primaryKeys(),
    ),
  )
}

function few(ids: ArticleId[]): ArticleId[] | null {
  return ids.length > FEW ? null : ids
}

function valuesOf(filters: readonly QueryFilter[], field: QueryFilter['field']): string[] {
  return filters.filter((filter) => filter.field === field).map(({ value }) => value)
}

/** Returns the span of a year, month or day in the reader's time zone. */
function spanOf(value: string): { from: Millis; before: Millis } {
  const [year = 0, month, day] = value.split('-').map(Number)
  const from = startOf(year, month ?? 1, day ?? 1)
  if (month === undefined) return { from, before: startOf(year + 1, 1, 1) }
  if (day === undefined) return { from, before: startOf(year, month + 1, 1) }
  return { from, before: startOf(year, month, day + 1) }
}

function startOf(year: number, month: number, day: number): Millis {
  const date = new Date(2000, 0, 1)
  // The constructor would take years below 100 for 19xx.
  date.setFullYear(year, month - 1, day)
  return date.getTime()
}

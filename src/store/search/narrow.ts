/** Shorter ways to what the operators of a query let through than all of a list. Each names too much rather than too little. */
import type { ArticleId, ListName, Millis } from '../../domain/article/article'
import type { QueryFilter } from '../../domain/search/operators'
import type { Query } from '../../domain/search/query'
import { asksForTrash } from '../../domain/search/query'
import { folded } from '../../domain/text/fold'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { isOfHost } from './filters'
import { originsOf } from './origins'

/** So many articles are looked at one by one; of more, the newest are met soon on the way down the list. */
export const FEW = 500

const DAY = 24 * 60 * 60 * 1000
/** A day of the publisher begins up to 14 hours before or after the same day in Greenwich. */
const ZONES = 2 * DAY

/** Where the articles stand that a query asks for: `is:favourite` of all articles is the list of favourites. */
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

/** When what a query asks for was saved; null where it names no day. Not for the trash, whose order is another. */
export function savedWithin({ filters }: Query): { from: Millis; before: Millis } | null {
  const spans = valuesOf(filters, 'saved').map(spanOf)
  if (spans.length === 0) return null
  return {
    from: Math.max(...spans.map(({ from }) => from)),
    before: Math.min(...spans.map(({ before }) => before)),
  }
}

/** Words that stand in the texts of every article that a query asks for, because of its tags or author; folded. */
export function filterWords({ filters }: Query): string[] {
  return [...valuesOf(filters, 'tag'), ...valuesOf(filters, 'author')].map(folded)
}

/** The site that a query asks for; null for none. */
export function siteFilterOf({ filters }: Query): string | null {
  return valuesOf(filters, 'site')[0] ?? null
}

/** Every article of a host, or null where they are many. */
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

/** Every article of the days that a query asks for, or null where they are many or no day is named. */
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

/** A year, month or day of the reader's own. */
function spanOf(value: string): { from: Millis; before: Millis } {
  const [year = 0, month, day] = value.split('-').map(Number)
  const from = startOf(year, month ?? 1, day ?? 1)
  if (month === undefined) return { from, before: startOf(year + 1, 1, 1) }
  if (day === undefined) return { from, before: startOf(year, month + 1, 1) }
  return { from, before: startOf(year, month, day + 1) }
}

function startOf(year: number, month: number, day: number): Millis {
  const date = new Date(2000, 0, 1)
  // The constructor takes years below 100 for those of the century before.
  date.setFullYear(year, month - 1, day)
  return date.getTime()
}

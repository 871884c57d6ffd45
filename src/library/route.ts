/**
 * What an address of the library page shows: `#/unread?tag=…&q=…&sort=…`, an article (`#/article/<id>`) beside the list that the
 * same parameters name, with `in` for its place and `at` for a place in its text, or a page of its own (`#/tags`, `#/duplicates`, `#/settings`,
 * `#/rescue`).
 */
import type { ArticleId } from '../domain/article/article'
import { LISTS } from '../domain/article/places'
import { type FoundSort, isSortName } from '../domain/article/shelf'
import type { View } from '../ui/list/source/view'

const PAGES = ['tags', 'duplicates', 'settings', 'rescue'] as const

/** What fills the library page: the list, or a page of its own. */
export type Page = 'list' | (typeof PAGES)[number]

export interface Route {
  page: Page
  /** Null if the address names no view: the list stays as it is. */
  view: View | null
  article: ArticleId | null
  /** Where in the stored text a sentence of the summary begins, to be shown at once; null for the article's head. */
  at: number | null
}

/** Longest search that an address carries. UTF-16 units. */
const LONGEST = 2000

/** The route of a location's hash; all articles for what is none. Never throws. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?')
  const parameters = new URLSearchParams(search)
  const page = PAGES.find((each) => each === path)
  if (page) return { page, view: null, article: null, at: null }
  const article = articleIn(path)
  const place = LISTS.find((list) => list === (article === null ? path : parameters.get('in')))
  const written = parameters.get('at') ?? ''
  const at = article !== null && /^\d{1,9}$/.test(written) ? Number(written) : null
  if (article !== null && !place) return { page: 'list', view: null, article, at }
  const sort = parameters.get('sort')
  const view: View = {
    list: place ?? 'all',
    tag: parameters.get('tag') || null,
    query: (parameters.get('q') ?? '').slice(0, LONGEST).trim(),
    sort: isSortName(sort) || sort === 'relevance' ? sort : 'newest',
  }
  return { page: 'list', view, article, at }
}

/** True for a hash that does not say what to show. */
export function isBare(hash: string): boolean {
  return hash === '' || hash === '#' || hash === '#/'
}

/** The hash of a route. */
export function hashOf({ page, view, article, at }: Route): string {
  if (page !== 'list') return `#/${page}`
  const parameters = new URLSearchParams()
  if (article !== null && view) parameters.set('in', view.list)
  if (view?.tag) parameters.set('tag', view.tag)
  if (view?.query) parameters.set('q', view.query)
  if (view && isNamed(view.sort)) parameters.set('sort', view.sort)
  if (article !== null && at !== null) parameters.set('at', `${at}`)
  const path = article === null ? (view?.list ?? 'all') : `article/${encodeURIComponent(article)}`
  const search = parameters.toString()
  return `#/${path}${search === '' ? '' : `?${search}`}`
}

function isNamed(sort: FoundSort): boolean {
  return sort !== 'newest'
}

function articleIn(path: string): ArticleId | null {
  const written = /^article\/([^/]+)$/.exec(path)?.[1]
  if (written === undefined) return null
  try {
    return decodeURIComponent(written)
  } catch (thrown) {
    // A broken escape is no id; anything but that is a mistake of ours.
    if (thrown instanceof URIError) return null
    throw thrown
  }
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)]
}

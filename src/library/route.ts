/** What an address of the library page shows. */
import type { ArticleId } from '../domain/article'

/** `at`: where in the stored text a sentence of the summary begins, to be shown at once; null for the article's head. */
export type Route = { page: 'list' } | { page: 'article'; id: ArticleId; at: number | null }

/** The route of a location's hash (`#/article/<id>`, `#/article/<id>?at=120`); the list for anything else. Never throws. */
export function routeOf(hash: string): Route {
  const [, written, at] = /^#\/article\/([^/?#]+)(?:\?at=(\d{1,9}))?$/.exec(hash) ?? []
  if (written === undefined) return { page: 'list' }
  try {
    return { page: 'article', id: decodeURIComponent(written), at: at === undefined ? null : Number(at) }
  } catch (thrown) {
    // A broken escape is no id; anything but that is a mistake of ours.
    if (thrown instanceof URIError) return { page: 'list' }
    throw thrown
  }
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  if (route.page === 'list') return '#/'
  return `#/article/${encodeURIComponent(route.id)}${route.at === null ? '' : `?at=${route.at}`}`
}

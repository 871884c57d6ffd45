/** What an address of the library page shows. */
import type { ArticleId } from '../domain/article'

export type Route = { page: 'list' } | { page: 'article'; id: ArticleId }

/** The route of a location's hash (`#/article/<id>`); the list for anything else. Never throws. */
export function routeOf(hash: string): Route {
  const written = /^#\/article\/([^/?#]+)$/.exec(hash)?.[1]
  if (written === undefined) return { page: 'list' }
  try {
    return { page: 'article', id: decodeURIComponent(written) }
  } catch (thrown) {
    // A broken escape is no id; anything but that is a mistake of ours.
    if (thrown instanceof URIError) return { page: 'list' }
    throw thrown
  }
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  return route.page === 'article' ? `#/article/${encodeURIComponent(route.id)}` : '#/'
}

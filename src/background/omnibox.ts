import { hostOf } from '../domain/address/url'
import { libraryPage } from '../platform/extension-url'
import type { OmniboxActs } from '../platform/omnibox'
import { findByCanonicalUrl } from '../store/lists/articles'
import { searchArticles } from '../store/search/search'
import type { GetLibrary } from './current-library'

/** The number of lines that browsers show. */
const LINES = 6

/** Searches for the keyword of the address bar; Enter opens the chosen article, else the library with that search. */
export function omniboxOf(library: GetLibrary): OmniboxActs {
  return {
    async suggest(text) {
      try {
        const rows = await searchArticles(await library(), text, { list: 'all', limit: LINES })
        return rows.map((row) => ({
          content: row.canonicalUrl,
          title: row.title || row.canonicalUrl,
          detail: row.siteName?.trim() || hostOf(row.canonicalUrl),
        }))
      } catch (thrown) {
        // Enter opens the library page, which reports the failure.
        console.warn('The library could not be searched.', thrown)
        return []
      }
    },
    async address(text) {
      const chosen = await findByCanonicalUrl(await library(), text.trim()).catch(() => undefined)
      const hash = chosen
        ? `#/article/${encodeURIComponent(chosen.id)}`
        : `#/all?${new URLSearchParams({ q: text.trim() })}`
      return libraryPage(hash)
    },
  }
}

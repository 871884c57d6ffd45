import { hostOf } from '../domain/address/url'
import { libraryPage } from '../platform/extension-url'
import type { OmniboxActs } from '../platform/omnibox'
import { findByCanonicalUrl } from '../store/lists/articles'
import { searchArticles } from '../store/search/search'
import type { GetLibrary } from './current-library'

/** As many as a browser shows. */
const LINES = 6

/** What the keyword of the address bar finds, and where it leads: to the chosen article, else to the library at that search. */
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
        // The library page that Enter opens says what is wrong.
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

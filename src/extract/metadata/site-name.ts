/** The name of the site. */
import { cleanLine } from '../../domain/text'
import { firstMeta, type Page } from '../page'

/** The site's own name for itself, or null. */
export function readSiteName(page: Page): string | null {
  const declared = firstMeta(page, 'og:site_name', 'application-name', 'apple-mobile-web-app-title')
  return cleanLine(declared ?? page.jsonLd.publisher, 200)
}

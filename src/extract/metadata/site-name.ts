/** The name of the site. */
import { cleanLine } from '../../domain/text/text'
import { firstMeta, type Page } from '../page/page'
import { type Found, found } from './found'

/** The site's own name for itself, or null. */
export function readSiteName(page: Page): Found<string> | null {
  const declared = firstMeta(page, 'og:site_name', 'application-name', 'apple-mobile-web-app-title')
  return found(cleanLine(declared ?? page.jsonLd.publisher, 200), declared ? 'meta' : 'json-ld')
}

/** The publisher's own description of the article. */
import { cleanLine } from '../../domain/text'
import { firstMeta, type Page } from '../page'
import { type Found, found } from './found'

const GRAPHEMES = 2000

/** The description, on one line, or null. */
export function readExcerpt(page: Page): Found<string> | null {
  const declared = firstMeta(page, 'og:description', 'description', 'twitter:description', 'dc.description')
  return found(cleanLine(declared ?? page.jsonLd.description, GRAPHEMES), declared ? 'meta' : 'json-ld')
}

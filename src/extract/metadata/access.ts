/** What the publisher says of who may read the article, and by which words it is filed. */
import { cleanLine } from '../../domain/text/text'
import { elementsOf, firstMeta, type Page } from '../page/page'

const MOST = 30
const LONGEST = 60
const KEYWORDS = /^(?:(?:news_)?keywords|article:tag)$/i

/** True behind a paywall, false where the page says that it is free, null where it does not say. */
export function readPaywalled(page: Page): boolean | null {
  if (page.jsonLd.isFree !== null) return !page.jsonLd.isFree
  const said = firstMeta(page, 'isaccessibleforfree', 'article:content_tier')?.toLowerCase()
  if (said === 'free' || said === 'true') return false
  return said === 'locked' || said === 'metered' || said === 'false' ? true : null
}

/** Keywords as the page writes them, without repeats. */
export function readKeywords(page: Page): string[] {
  const metas = elementsOf(page, 'meta').filter((each) =>
    KEYWORDS.test(each.getAttribute('property') ?? each.getAttribute('name') ?? ''),
  )
  const stated =
    page.jsonLd.keywords.length > 0
      ? page.jsonLd.keywords
      : metas.slice(0, MOST).map((each) => each.getAttribute('content'))
  const words = stated
    .flatMap((each) => (each ?? '').split(/[,;、，]/))
    .map((each) => cleanLine(each, LONGEST))
    .filter((each) => each !== null)
  return [...new Set(words)].slice(0, MOST)
}

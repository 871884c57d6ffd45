/** What kind of page it is: an article, or one to keep as a link, or one that nothing can be read of. */
import type { KindReason, PageKind } from '../domain/article'
import { isHomePage } from '../domain/url'
import { ARTICLE_TYPE } from './metadata/json-ld'
import { firstMeta, type Page } from './page'

export interface Verdict {
  kind: PageKind
  reason: KindReason | null
}

/** Enough text to be an article without any other sign, in UTF-16 units; a Han or Hangul character says more. */
const ENOUGH = 250
const ENOUGH_CJK = 100

/** Judges by what the page says of itself and by the text that was found. */
export function judge(page: Page, title: string, text: string): Verdict {
  if (text === '')
    return title === '' ? { kind: 'unreadable', reason: 'no-text' } : { kind: 'link', reason: 'no-text' }
  return isNoArticle(page, text)
    ? { kind: 'link', reason: 'not-an-article' }
    : { kind: 'article', reason: null }
}

function isNoArticle(page: Page, text: string): boolean {
  const types = page.jsonLd.types
  const type = firstMeta(page, 'og:type')?.toLowerCase() ?? ''
  const isDeclared =
    types.some((each) => ARTICLE_TYPE.test(each)) ||
    type === 'article' ||
    page.meta.has('article:published_time')
  if (isHomePage(page.url)) return true
  if (isDeclared) return false
  if (types.some((each) => /^(?:SearchResultsPage|CollectionPage)$/.test(each))) return true
  if (isSearch(page.url)) return true
  const isShort = text.length < (/[\p{Script=Han}\p{Script=Hangul}]/u.test(text) ? ENOUGH_CJK : ENOUGH)
  const isVideo = type.startsWith('video') || types.includes('VideoObject')
  return isShort || (isVideo && text.length < 4 * ENOUGH)
}

function isSearch(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return (
    url !== null &&
    /\/(?:search|suche|recherche|buscar?)(?:\/|\.\w+)?$/i.test(url.pathname) &&
    url.search.length > 1
  )
}

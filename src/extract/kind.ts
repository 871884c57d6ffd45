/** What kind of page it is: an article, or one to keep as a link, or one that nothing can be read of. */
import type { KindReason, PageKind } from '../domain/article'
import { isHomePage } from '../domain/url'
import { ARTICLE_TYPE } from './metadata/json-ld'
import { firstMeta, type Page } from './page'
import { type CleanNode, rawText } from './tree'

export interface Verdict {
  kind: PageKind
  reason: KindReason | null
}

/** Enough text to be an article without any other sign, in UTF-16 units; a Han or Hangul character says more. */
const ENOUGH = 250
const ENOUGH_CJK = 100

/** Shares of the text that stands in links: an article's is seldom over the first, a list's seldom under the second. */
const FEW_LINKS = 0.15
const MANY_LINKS = 0.6

/** Judges by what the page says of itself and by the text that was found. */
export function judge(page: Page, title: string, text: string, body: readonly CleanNode[]): Verdict {
  if (text === '')
    return title === '' ? { kind: 'unreadable', reason: 'no-text' } : { kind: 'link', reason: 'no-text' }
  const isNone = isNoArticle(page, text, linkShare(body))
  return isNone ? { kind: 'link', reason: 'not-an-article' } : { kind: 'article', reason: null }
}

function isNoArticle(page: Page, text: string, links: number): boolean {
  const types = page.jsonLd.types
  const type = firstMeta(page, 'og:type')?.toLowerCase() ?? ''
  const isDeclared =
    types.some((each) => ARTICLE_TYPE.test(each)) ||
    type === 'article' ||
    page.meta.has('article:published_time')
  // Sites of one page keep their article at the entrance; a front page there is made of links.
  if (isHomePage(page.url) && links > FEW_LINKS) return true
  if (isDeclared) return false
  if (links > MANY_LINKS) return true
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

/** The share, 0 to 1, of the body's letters that stand in links. */
function linkShare(body: readonly CleanNode[]): number {
  let all = 0
  let linked = 0
  const walk = (nodes: readonly CleanNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') all += node.trim().length
      else if (node.tag === 'a') {
        const letters = rawText(node).trim().length
        all += letters
        linked += letters
      } else walk(node.children)
    }
  }
  walk(body)
  return all === 0 ? 0 : linked / all
}

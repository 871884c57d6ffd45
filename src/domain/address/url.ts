/** Addresses: the one gate for what may become a link, and the address by which an article is known. */

import { LIMITS } from '../limits'
import { isEntrance } from './address-names'
import { namesSameArticle } from './declared-address'
import { normalised } from './normal-address'

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** A host that is the same site in other clothes: www, mobile, AMP. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp)\./

/**
 * The one gate for addresses that come from a page, a file or a message.
 * @returns the absolute `http:`, `https:` or `mailto:` address, or null for anything else. Never throws.
 */
export function safeUrl(text: string, base?: string): string | null {
  const url = parse(text, base)
  if (!url || !LINK_PROTOCOLS.has(url.protocol) || url.href.length > LIMITS.url) return null
  return url.href
}

/** As `safeUrl`, for pictures and documents: `http:` and `https:` only. */
export function safeWebUrl(text: string, base?: string): string | null {
  const url = safeUrl(text, base)
  return url && !url.startsWith('mailto:') ? url : null
}

/**
 * The canonical URL: the first trustworthy one that the page declares, else the page's own, in one spelling.
 *
 * A declared address is trusted when it is of the same site and still names the article: no home page, no section, nothing
 * that drops or changes the id, the slug, the route or the parameter that tells this page from its neighbours. In doubt it
 * is not: two rows can be merged, a lost one is lost.
 * Idempotent: the result is its own canonical URL. Never throws; returns an address outside the web unchanged.
 */
export function canonicalUrlOf(pageUrl: string, ...declared: (string | null)[]): string {
  const page = parse(pageUrl)
  if (!page || !isWeb(page)) return pageUrl.slice(0, LIMITS.url)
  const own = normalised(page)
  for (const each of declared) {
    const other = each ? parse(each, page.href) : null
    if (!other || !isWeb(other)) continue
    const address = normalised(other)
    if (isSameSite(address.hostname, own.hostname) && namesSameArticle(address, own)) return address.href
  }
  return own.href
}

/** The host as a reader knows it: no `www.`, no mobile or AMP prefix. Empty for what is no web address. */
export function hostOf(text: string): string {
  const url = parse(text)
  return url && isWeb(url) ? url.hostname.replace(VARIANT_HOST, '') : ''
}

/** True for the entrance of a site: `/`, `/index.html`, `/ko/`. */
export function isHomePage(text: string): boolean {
  const url = parse(text)
  return url !== null && isWeb(url) && isEntrance(normalised(url))
}

function parse(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

/**
 * Same host but for www, mobile and AMP prefixes. Not one below the other: on hosts of many owners, one of them could take
 * the place of a saved article of another.
 */
function isSameSite(one: string, other: string): boolean {
  return one.replace(VARIANT_HOST, '') === other.replace(VARIANT_HOST, '')
}

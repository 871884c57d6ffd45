/** Checks and canonicalises addresses: `safeUrl` decides what may become a link, `canonicalUrlOf` identifies an article. */

import { LIMITS } from '../limits'
import { isEntrance } from './address-names'
import { namesSameArticle } from './declared-address'
import { normalised } from './normal-address'

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** Host prefixes that name the same site: www, mobile, AMP. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp)\./

/**
 * Checks an address that comes from a page, a file or a message. Every such address passes through here.
 * @returns the absolute `http:`, `https:` or `mailto:` address, or null for anything else. Never throws.
 */
export function safeUrl(text: string, base?: string): string | null {
  const url = parse(text, base)
  if (!url || !LINK_PROTOCOLS.has(url.protocol) || url.href.length > LIMITS.url) return null
  return url.href
}

/** Like `safeUrl`, for pictures and documents: `http:` and `https:` only. */
export function safeWebUrl(text: string, base?: string): string | null {
  const url = safeUrl(text, base)
  return url && !url.startsWith('mailto:') ? url : null
}

/**
 * Returns the canonical URL: the first trustworthy one that the page declares, else the page's own, normalised.
 *
 * A declared address is trusted if it is on the same site and still names the article. It must not be a home page or section,
 * nor
 * drop or change the id, slug, route or parameter that identifies the page. In doubt it is not trusted: two rows can be merged
 * later, but an overwritten one is lost.
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

/** Returns the host as readers know it, without `www.` and mobile or AMP prefixes. Empty if the text is no web address. */
export function hostOf(text: string): string {
  const url = parse(text)
  return url && isWeb(url) ? url.hostname.replace(VARIANT_HOST, '') : ''
}

/** True for the home page of a site: `/`, `/index.html`, `/ko/`. */
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
 * True if two hosts differ at most in www, mobile and AMP prefixes. Other subdomains count as other sites: on a host with many
 * owners, one owner could otherwise overwrite another's saved article.
 */
function isSameSite(one: string, other: string): boolean {
  return one.replace(VARIANT_HOST, '') === other.replace(VARIANT_HOST, '')
}

/** Computes the keys under which earlier versions of Pressmark may have saved a page. Pure. */

/** The prefixes and names that earlier versions treated as tracking. */
const TRACKING_PREFIX = /^(?:(?:utm|mtm|pk|hsa|vero|fb|ns|amp)_.|at_(?:campaign|medium|custom\d))/i
const TRACKING =
  /^(?:[a-z0-9_]{1,2}clid|[gw]braid|gclsrc|_hs(?:enc|mi)|mc_[ce]id|igsh(?:id)?|cmpid|ocid|xtor|ref_(?:src|url)|spm|_g[al]|amp|outputtype)$/i

/** Paths with more steps than this name no article. */
const MAX_STEPS = 12

/**
 * Returns the addresses under which an article may have been saved before decision 0015: without its route, with other
 * tracking
 * parameters removed, or under a section above it if the page declared that. A row found by one of them is the same article
 * only
 * if its own address is the same.
 */
export function formerAddressesOf(address: string): string[] {
  if (!URL.canParse(address)) return []
  const url = new URL(address)
  const { origin } = url
  const steps = url.pathname.split('/').filter(Boolean).slice(0, MAX_STEPS)
  const above = steps.map((_, count) => `${origin}/${steps.slice(0, count + 1).join('/')}`)
  return [...new Set([formerCanonicalUrl(url), `${origin}/`, ...above, ...above.map((each) => `${each}/`)])]
}

function formerCanonicalUrl(from: URL): string {
  const url = new URL(from.href)
  url.username = ''
  url.password = ''
  if (!url.hash.startsWith('#!')) url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  for (let last = ''; last !== url.pathname; ) {
    last = url.pathname
    url.pathname = last.replace(/[/.]amp(\/?)$/i, '$1') || '/'
  }
  const parameters = url.search.slice(1).split('&')
  const kept = parameters.filter((each) => each !== '' && !wasTracking(each.split('=', 1)[0] ?? ''))
  if (kept.length !== parameters.length) url.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  return url.href
}

function wasTracking(name: string): boolean {
  return TRACKING.test(name) || (TRACKING_PREFIX.test(name) && !/\W/.test(name))
}

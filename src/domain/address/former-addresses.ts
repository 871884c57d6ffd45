/** The keys under which earlier versions may have kept a page. Pure. */

/** What earlier versions took for tracking: any name that begins so, and these. */
const TRACKING_PREFIX = /^(?:(?:utm|mtm|pk|hsa|vero|fb|ns|amp)_.|at_(?:campaign|medium|custom\d))/i
const TRACKING =
  /^(?:[a-z0-9_]{1,2}clid|[gw]braid|gclsrc|_hs(?:enc|mi)|mc_[ce]id|igsh(?:id)?|cmpid|ocid|xtor|ref_(?:src|url)|spm|_g[al]|amp|outputtype)$/i

/** Deeper paths are no articles. */
const MAX_STEPS = 12

/**
 * Addresses by which an article at this address may have been kept before decision 0015: without its route and with other
 * tracking, or, where its page declared that, by a section above it. A row that is found by one is the same article only
 * where its own address is.
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

/** Addresses: the one gate for what may become a link, and the address by which an article is known. */

/** Longest address that is kept; longer ones are data in disguise. UTF-16 units. */
const LONGEST = 8000

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** Parameters that name the way a reader came, never what they read. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|hsa|vero|fb|ns)_\w+|at_(?:campaign|medium|custom\d)\w*|\w{1,2}clid|[gw]braid|gclsrc|_hs(?:enc|mi)|mc_[ce]id|igsh(?:id)?|cmpid|ocid|xtor|ref_(?:src|url)|spm|_g[al]|amp(?:_\w+)?|outputtype)$/i

/** Names of pages that show any article, and of the parameters that say which. */
const SCRIPT = /(?:view|read|article|detail|content|show|index|news)\w*(?:\.\w+)?$/i
const NUMBER = /^(?:(?:article|news|story|post)_?(?:id|no)|a?id|idx(?:no)?|no|seq)$/i

/** A host that is the same site in other clothes: www, mobile, AMP. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp)\./

/**
 * The one gate for addresses that come from a page, a file or a message.
 * @returns the absolute `http:`, `https:` or `mailto:` address, or null for anything else. Never throws.
 */
export function safeUrl(text: string, base?: string): string | null {
  const url = parse(text, base)
  if (!url || !LINK_PROTOCOLS.has(url.protocol) || url.href.length > LONGEST) return null
  return url.href
}

/** As `safeUrl`, for pictures and documents: `http:` and `https:` only. */
export function safeWebUrl(text: string, base?: string): string | null {
  const url = safeUrl(text, base)
  return url && !url.startsWith('mailto:') ? url : null
}

/**
 * The address by which an article is known: the first of those its page declares that is believable, without
 * tracking parameters, fragment (but `#!` routes), credentials, AMP marks.
 *
 * A declared address is refused when it leads to a home page from below it, or to another site.
 * Idempotent: the result is its own canonical address. Never throws; what is no web address comes back as it is.
 */
export function canonicalUrlOf(pageUrl: string, ...declared: (string | null)[]): string {
  const page = parse(pageUrl)
  if (!page || !isWeb(page)) return pageUrl.slice(0, LONGEST)
  const others = declared.map((each) => (each ? parse(each, page.href) : null))
  return normalised(others.find((each) => each && isBelievable(each, page)) ?? page)
}

/** The host as a reader knows it: no `www.`, no mobile or AMP prefix. Empty for what is no web address. */
export function hostOf(text: string): string {
  const url = parse(text)
  return url && isWeb(url) ? url.hostname.replace(VARIANT_HOST, '') : ''
}

/** True for the entrance of a site: `/`, `/index.html`, `/ko/`. */
export function isHomePage(text: string): boolean {
  const url = parse(text)
  return url !== null && isWeb(url) && !url.hash.startsWith('#!') && isEntrance(url)
}

function parse(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

function isEntrance(url: URL): boolean {
  return (
    url.search === '' &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|(?:index|home|default)\.\w+)?$/i.test(url.pathname)
  )
}

function isBelievable(declared: URL, page: URL): boolean {
  if (!isWeb(declared) || !isSameSite(declared.hostname, page.hostname)) return false
  return (!isEntrance(declared) || isEntrance(page)) && !saysLess(declared, page)
}

/**
 * True for what leaves out what names the article: the number that a script is asked for, the last step in words. Where a whole
 * section declares it, its articles would be one.
 */
function saysLess(declared: URL, page: URL): boolean {
  const [steps, own] = [stepsOf(declared), stepsOf(page)]
  const name = own.at(-1) ?? ''
  if (declared.pathname === page.pathname) {
    const isOther = ([key, value]: [string, string]) =>
      NUMBER.test(key) && declared.searchParams.get(key) !== value
    return SCRIPT.test(name) && [...page.searchParams].some(isOther)
  }
  const isAbove = steps.length < own.length && steps.every((step, at) => step === own[at])
  return isAbove && name.split(/[-_]/).length > 2
}

function stepsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean)
}

/**
 * Same host but for www, mobile and AMP prefixes. Not one below the other: on hosts of many owners, one of them could take
 * the place of a saved article of another.
 */
function isSameSite(one: string, other: string): boolean {
  return one.replace(VARIANT_HOST, '') === other.replace(VARIANT_HOST, '')
}

function normalised(from: URL): string {
  const url = new URL(from.href)
  url.username = ''
  url.password = ''
  if (!url.hash.startsWith('#!')) url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  // Until nothing goes: what one mark leaves can end with another.
  for (let last = ''; last !== url.pathname; ) {
    last = url.pathname
    url.pathname = last.replace(/(?:\/amp|\.amp)+(\/?)$/i, '$1') || '/'
  }
  const parameters = url.search.slice(1).split('&')
  const kept = parameters.filter((each) => each !== '' && !TRACKING.test(each.split('=', 1)[0] ?? ''))
  // Set only when something went: the setter would re-encode what the publisher wrote.
  if (kept.length !== parameters.length) url.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  return url.href
}

/** Groups addresses that probably lead to one page, to find duplicates in a library. Looser than the rule for saving. Pure. */
import { isDisplay, isLeftOut, parametersOf, stepsOf } from './address-names'
import { noiseOf } from './tracking'
import { canonicalUrlOf, hostOf } from './url'

/** A route to a place on the same page, such as its comments or a picture of its gallery. */
const PLACE =
  /^#\/?(?:comments?|respond|replies|discussion|reactions|share|top|slides?|gallery|carousel|lightbox)(?:\/\d{1,4})?$/i

/**
 * Returns a key that two addresses share if they probably lead to one article. It ignores scheme, `www.`, mobile and AMP
 * variants,
 * tracking, fragment, index files, trailing slashes and the order of parameters; hosts are in Punycode. Only offers to merge
 * use
 * it; saving uses `canonicalUrlOf`. Null if the text is no web address.
 */
export function samePageKey(address: string): string | null {
  const canonical = canonicalUrlOf(address, null)
  const host = hostOf(canonical)
  if (host === '' || !URL.canParse(canonical)) return null
  const url = new URL(canonical)
  const path = url.pathname
    .replace(/^\/(?:amp|mobile|m)(?=\/)/i, '')
    .replace(/\/(?:index|default)\.\w{3,5}$/i, '/')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\/amp$/i, '')
  const port = url.port === '' ? '' : `:${url.port}`
  return `${host}${port}${path}?${parametersKey(url)}${routeKey(url.hash, path)}`
}

/** Returns the sorted parameters, without those that probably only say how the reader came. */
function parametersKey(url: URL): string {
  const step = stepsOf(url).at(-1) ?? ''
  return parametersOf(url.search)
    .filter(({ name, value }) => {
      const isDoubtful = noiseOf(name, value) === 'beside-a-name'
      return !isDisplay(name, value, step) && !(isDoubtful && isLeftOut(value, step))
    })
    .map(({ raw }) => raw)
    .sort()
    .join('&')
}

/** Returns the hash route in one spelling; empty if it is only a `PLACE` on a page that the path names. */
function routeKey(hash: string, path: string): string {
  const route = hash.replace(/^#!/, '#').replace(/(?<!\/)\/+$/, '')
  return path !== '' && PLACE.test(route) ? '' : route
}

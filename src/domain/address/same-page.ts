/** Which addresses are taken for one page when a library is put in order: more than a save may take for one. Pure. */
import { isDisplay, isLeftOut, parametersOf, stepsOf } from './address-names'
import { noiseOf } from './tracking'
import { canonicalUrlOf, hostOf } from './url'

/** A route that is a place of the page, not a page: its comments, a picture of its gallery. */
const PLACE =
  /^#\/?(?:comments?|respond|replies|discussion|reactions|share|top|slides?|gallery|carousel|lightbox)(?:\/\d{1,4})?$/i

/**
 * A text that two addresses have in common where they most likely lead to one article: without scheme, `www.`, mobile and AMP
 * variants, tracking, fragment, index files and slashes at the end; hosts in the form of the wire, parameters in order. An
 * offer to merge, never a decision: a save goes by `canonicalUrlOf`. Null for what is no web address.
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

/** The parameters in order, without those that most likely say only how the reader came. */
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

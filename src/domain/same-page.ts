/** Which addresses are taken for one page when a library is put in order: more than a save may take for one. Pure. */
import { canonicalUrlOf, hostOf } from './url'

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
  const parameters = url.search.slice(1).split('&').filter(Boolean).sort().join('&')
  const port = url.port === '' ? '' : `:${url.port}`
  return `${host}${port}${path}?${parameters}${url.hash}`
}

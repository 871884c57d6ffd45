/** Addresses of a model server on the reader's own computer. */

/** Names that a computer has for itself. Any other name may belong to another computer. */
const HOSTS = new Set(['localhost', '127.0.0.1'])

export interface LocalAddress {
  /** The address to which `/chat/completions` is appended. */
  base: string
  /** The match pattern that the browser asks the reader to allow: this host on any port, because patterns cannot name a port. */
  pattern: string
}

/**
 * Parses the address of an OpenAI-compatible server as the reader wrote it, with or without `/v1` or the whole path. Returns
 * null
 * unless it is a plain HTTP address on this computer.
 */
export function localAddress(written: string): LocalAddress | null {
  const text = written.trim()
  const full = /^[a-z]+:\/\//i.test(text) ? text : `http://${text}`
  if (full.length > 200 || !URL.canParse(full)) return null
  const url = new URL(full)
  if (url.protocol !== 'http:' || !HOSTS.has(url.hostname) || url.username !== '' || url.password !== '')
    return null
  const path = url.pathname.replace(/(?<!\/)\/+$/, '').replace(/\/chat\/completions$/, '')
  return { base: `${url.origin}${path === '' ? '/v1' : path}`, pattern: `http://${url.hostname}/*` }
}

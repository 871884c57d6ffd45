/** Addresses of a model server on the reader's own computer. */

/** The names of this computer for itself. Others may be somebody else's. */
const HOSTS = new Set(['localhost', '127.0.0.1'])

export interface LocalAddress {
  /** Where `/chat/completions` is appended. */
  base: string
  /** What the browser is asked to allow: this host, on any port, since patterns know no ports. */
  pattern: string
}

/**
 * The address of an OpenAI-compatible server as the reader wrote it, with or without `/v1` or the whole path; null for what
 * is no plain HTTP address of this very computer.
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

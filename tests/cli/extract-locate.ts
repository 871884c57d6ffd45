/**
 * At which address a loose file is read. A saved page names its own. A Markdown source stands, under its own
 * name, at the address of the page made from it, when that page lies beside it under the same name: so it is
 * served on code hosts and in site repositories, where the path carries the day.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'

/** Where a file without any address is placed: `.example` leads nowhere. */
const NOWHERE = 'https://files.example/'

/** The address of a loose file. */
export function addressOfFile(path: string): string {
  const extension = extname(path)
  const beside = path.slice(0, -extension.length)
  const page = /^\.x?html?$/i.test(extension)
    ? path
    : [`${beside}.html`, `${beside}.htm`].find((each) => existsSync(each))
  const own = page && declaredAddress(readFileSync(page, 'utf8'))
  if (own && page === path) return own
  if (own) return new URL(encodeURIComponent(basename(path)), own.endsWith('/') ? own : `${own}/`).href
  return new URL(encodeURIComponent(basename(path)), NOWHERE).href
}

/** The http(s) address that a page declares in its head. */
export function declaredAddress(html: string): string | null {
  const tags = html.slice(0, 200_000).match(/<(?:link|meta)\b[^>]*>/gi) ?? []
  const tag =
    tags.find((each) => /\brel=["']?canonical\b/i.test(each)) ??
    tags.find((each) => /\bproperty=["']?og:url\b/i.test(each))
  const address = /\b(?:href|content)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag ?? '')
  const text = address?.[1] ?? address?.[2] ?? address?.[3] ?? ''
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text.replaceAll('&amp;', '&') : null
}

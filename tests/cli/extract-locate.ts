/**
 * At which address a loose file is read. A saved page names its own. A Markdown source stands, under its own
 * name, at the address of the page made from it, when that page lies beside it under the same name: so it is
 * served on code hosts and in site repositories, where the path carries the day.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'

/** Where a file without any address is placed: `.example` leads nowhere. */
const NOWHERE = 'https://files.example/'

/** The address at which a file is read; `text` is what it holds. */
export function addressOfFile(path: string, text: string): string {
  const own = /<html|<head|<meta|<link/i.test(text.slice(0, 5000)) ? declaredAddress(text) : null
  if (own) return own
  const name = encodeURIComponent(basename(path))
  const page = pageBeside(path)
  return new URL(name, page ? page.replace(/\/?$/, '/') : NOWHERE).href
}

/** The address of the page that was made from a source and lies beside it under the same name. */
function pageBeside(path: string): string | null {
  const stem = path.slice(0, path.length - extname(path).length)
  const beside = [`${stem}.html`, `${stem}.htm`].find((each) => each !== path && existsSync(each))
  return beside ? declaredAddress(readFileSync(beside, 'utf8')) : null
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

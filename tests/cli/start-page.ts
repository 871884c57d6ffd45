import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { KOREAN, SITE } from '../helpers/sample-site'
import { file, type Web } from '../helpers/web'

/** What `npm start` opens: a page of the real web, or one that is served from this machine. */
export interface StartPage {
  url: string
  /** True when it needs the real web. */
  remote: boolean
}

/**
 * Makes a page out of what was asked for: a URL, a file, or nothing (the sample page). A file is served below
 * the path that its page gives as its own address, as its site would; a text lies beside the page of its name.
 * @throws Error when there is no such file.
 */
export function startPage(wish: string | undefined, web: Web): StartPage {
  if (wish === undefined) return { url: KOREAN, remote: false }
  if (/^https?:\/\//i.test(wish)) return { url: wish, remote: true }
  const path = resolve(process.env.INIT_CWD ?? '.', wish)
  if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`There is no file ${path}.`)
  const url = SITE + servedPath(path)
  web.host(new URL(SITE).hostname, { [new URL(url).pathname]: file(path) })
  return { url, remote: false }
}

function servedPath(path: string): string {
  const name = encodeURIComponent(basename(path))
  if (isPage(path)) return declaredPath(path) ?? `/${name}`
  // The source of a post, next to the page that was made of it: its folder tells the day, as on its site.
  const page = [`${withoutExtension(path)}.html`, `${withoutExtension(path)}.htm`].find((each) =>
    existsSync(each),
  )
  const folder = page ? declaredPath(page) : null
  return folder ? join(folder, name) : `/${name}`
}

/** Path of the canonical address that a page declares. */
function declaredPath(path: string): string | null {
  const link = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(readFileSync(path, 'utf8'))?.[0] ?? ''
  const href = /\bhref=["']?([^"'\s>]+)/i.exec(link)?.[1]
  return href && URL.canParse(href, SITE) ? new URL(href, SITE).pathname : null
}

function isPage(path: string): boolean {
  return /^\.x?html?$/i.test(extname(path))
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length)
}

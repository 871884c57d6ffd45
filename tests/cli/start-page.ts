import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { KOREAN, SITE } from '../helpers/sample-site'
import { file, type Web } from '../helpers/web'
import { addressOfFile } from './extract-locate'

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
  // Under the path that its page gives as its own address, as its site would serve it.
  const { pathname } = new URL(addressOfFile(path, readFileSync(path, 'utf8')))
  web.host(new URL(SITE).hostname, { [pathname]: file(path) })
  return { url: SITE + pathname, remote: false }
}

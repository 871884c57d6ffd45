/** What the readers in real browsers share: the built files, and how long a page may take. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReadPage } from './extract-jsdom'

/** Milliseconds to load a page, and to read it. */
export const DEADLINE = 30_000

export interface BrowserReader {
  read: (text: string, url: string, contentType: string) => Promise<ReadPage>
  close: () => Promise<void>
}

/** Gives the built file that is injected into a document of a type. @throws Error when the extension is not built. */
export function builtScripts(target: 'chrome' | 'firefox'): (contentType: string) => string {
  const folder = resolve(import.meta.dirname, '../../dist', target, 'src/content')
  const page = readFileSync(resolve(folder, 'extract.js'), 'utf8')
  const text = readFileSync(resolve(folder, 'extract-text.js'), 'utf8')
  return (contentType) => (contentType === 'text/plain' || contentType === 'text/markdown' ? text : page)
}

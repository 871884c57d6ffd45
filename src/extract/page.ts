/** What the steps share about a page: its safe copy, its address, what it says of itself. */
import { collapseWhitespace, wellFormed } from '../domain/text'
import { safeWebUrl } from '../domain/url'
import { showLatePictures } from './late-pictures'
import { type JsonLdArticle, readJsonLd } from './metadata/json-ld'
import { unescaped } from './metadata/unescape'

export interface Page {
  /** The safe copy; the steps change it. */
  document: Document
  url: string
  /** What relative addresses stand against. */
  base: string
  /** First content of each `<meta>`, by lower-case name, property or itemprop. */
  meta: ReadonlyMap<string, string>
  jsonLd: JsonLdArticle
  /** Its scripts, out of the document: their data is read, never run. */
  scripts: readonly Element[]
  /** The address that the page declares as its own, as it stands there. */
  canonical: string | null
}

/** A hostile page may hold millions. */
const MAX_METAS = 500
const MAX_SCRIPTS = 200

/** Reads what the head says. The document is a safe copy. */
export function openPage(document: Document, url: string): Page {
  const jsonLd = readJsonLd(document)
  // Their text is no text: what reads an element's words would find it.
  const scripts = [...document.querySelectorAll('script')].slice(0, MAX_SCRIPTS)
  for (const element of document.querySelectorAll('script, style')) element.remove()
  showLatePictures(document)
  const declaredBase = document.querySelectorAll('base[href]')[0]?.getAttribute('href')
  return {
    document,
    url,
    base: (declaredBase && safeWebUrl(declaredBase, url)) || url,
    meta: readMeta(document),
    jsonLd,
    scripts,
    canonical: document.querySelectorAll('link[rel~=canonical][href]')[0]?.getAttribute('href') ?? null,
  }
}

/** The first of these `<meta>` names that says something. */
export function firstMeta(page: Page, ...names: string[]): string | null {
  for (const name of names) {
    const content = page.meta.get(name)
    if (content) return content
  }
  return null
}

/** The text of an element on one line. */
export function lineOf(element: Element | null | undefined): string {
  return collapseWhitespace(wellFormed(element?.textContent ?? ''))
}

function readMeta(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of [...document.querySelectorAll('meta[content]')].slice(0, MAX_METAS)) {
    const content = wellFormed(unescaped(element.getAttribute('content') ?? '')).trim()
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

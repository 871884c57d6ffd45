/** What the steps share about a page: its safe copy, its address, what it says of itself. */
import { collapseWhitespace, wellFormed } from '../domain/text'
import { safeWebUrl } from '../domain/url'
import { showLatePictures } from './late-pictures'
import { type JsonLdArticle, readJsonLd } from './metadata/json-ld'
import { unescaped } from './metadata/unescape'
import { elementsIn, named, namesOf } from './near'

export interface Page {
  /** The safe copy; the steps change it. */
  document: Document
  url: string
  /** What relative addresses stand against. */
  base: string
  /** First content of each `<meta>`, by lower-case name, property or itemprop. */
  meta: ReadonlyMap<string, string>
  jsonLd: JsonLdArticle
  /** Every element of the copy, in document order, until the steps change it. */
  elements: readonly Element[]
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
  const scripts = [...document.getElementsByTagName('script')]
  const jsonLd = readJsonLd(scripts)
  // Their text is no text: what reads an element's words would find it.
  for (const element of [...scripts, ...document.getElementsByTagName('style')]) element.remove()
  showLatePictures(document)
  const declared = [...document.getElementsByTagName('base')].find((each) => each.hasAttribute('href'))
  const declaredBase = declared?.getAttribute('href')
  const canonical = [...document.getElementsByTagName('link')].find(
    (each) => hasWord(each, 'rel', 'canonical') && each.hasAttribute('href'),
  )
  return {
    document,
    url,
    base: (declaredBase && safeWebUrl(declaredBase, url)) || url,
    meta: readMeta(document),
    jsonLd,
    elements: elementsIn(document),
    scripts: scripts.slice(0, MAX_SCRIPTS),
    canonical: canonical?.getAttribute('href') ?? null,
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

/** The elements of the page that have one of the names, `h1 h2`, in document order. Only before the steps change it. */
export function elementsOf({ elements }: Page, names: string): Element[] {
  return named(elements, namesOf(names))
}

/** Whether an attribute that is a list of words, as `rel` and `itemprop` are, holds this one. */
export function hasWord(element: Element, attribute: string, word: string): boolean {
  return element.getAttribute(attribute)?.split(/\s+/).includes(word) ?? false
}

/** The text of an element on one line. */
export function lineOf(element: Element | null | undefined): string {
  return collapseWhitespace(wellFormed(element?.textContent ?? ''))
}

function readMeta(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  const metas = [...document.getElementsByTagName('meta')].filter((each) => each.hasAttribute('content'))
  for (const element of metas.slice(0, MAX_METAS)) {
    const content = wellFormed(unescaped(element.getAttribute('content') ?? '')).trim()
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

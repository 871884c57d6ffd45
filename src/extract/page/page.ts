/** What the steps share about a page: its safe copy, its address, what it says of itself. */

import { safeWebUrl } from '../../domain/address/url'
import { collapseWhitespace, sharedWords, wellFormed } from '../../domain/text/text'
import { elementsIn, named, namesOf } from '../dom/near'
import { writeInline } from '../inline/inline'
import { type JsonLdArticle, readJsonLd } from './json-ld'
import { showLatePictures } from './late-pictures'
import { unescaped } from './unescape'

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
  /** The addresses that the page declares as its own, the likeliest first; absolute. */
  canonicals: readonly string[]
}

/** A hostile page may hold millions. */
const MAX_METAS = 500
const MAX_SCRIPTS = 200
const MAX_CANONICALS = 20

const SCRIPTS = namesOf('script')
const UNREAD = namesOf('script style')
const NOSCRIPTS = namesOf('noscript')
const METAS = namesOf('meta')
const LINKED = namesOf('base link')

/** Reads what the head says. The document is a safe copy, `all` its elements. */
export function openPage(
  document: Document,
  url: string,
  all: readonly Element[] = elementsIn(document),
): Page {
  const scripts = named(all, SCRIPTS)
  writeInline(url, all)
  // Their text is no text: what reads an element's words would find it.
  for (const element of named(all, UNREAD)) element.remove()
  showLatePictures(document, named(all, NOSCRIPTS))
  const elements = elementsIn(document)
  const linked = named(elements, LINKED).filter((each) => each.hasAttribute('href'))
  const declaredBase = linked.find((each) => each.localName === 'base')?.getAttribute('href')
  const base = (declaredBase && safeWebUrl(declaredBase, url)) || url
  let meta = readMeta(named(elements, METAS))
  let canonicals = linked
    .filter((each) => each.localName === 'link' && hasWord(each, 'rel', 'canonical'))
    .slice(0, MAX_CANONICALS)
    .map((each) => each.getAttribute('href') ?? '')
  const shared = meta.get('og:url') ?? ''
  const isNamed = (address: string) => lastStep(address) === lastStep(url)
  // Applications leave that of another page, or say the same of all: two articles would be one.
  if (isNamed(shared)) canonicals.push(shared)
  // Or the whole head, but for the tab's title.
  const tab = lineOf(document.head?.getElementsByTagName('title')[0])
  const stated = meta.get('og:title') ?? ''
  const isLeft = tab && stated && sharedWords(stated, tab) === 0 && canonicals[0] && !canonicals.some(isNamed)
  if (isLeft) {
    meta = new Map()
    canonicals = []
  }
  const jsonLd = readJsonLd(isLeft ? [] : scripts)
  return {
    document,
    url,
    base,
    meta,
    jsonLd,
    elements,
    scripts: scripts.slice(0, MAX_SCRIPTS),
    canonicals: canonicals.flatMap((each) => (each && safeWebUrl(each, base)) || []),
  }
}

/** The last step of an address' path. */
function lastStep(url: string): string {
  return url.split(/[?#]/, 1)[0]?.toLowerCase().split('/').findLast(Boolean) ?? ''
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

function readMeta(metas: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of metas.filter((each) => each.hasAttribute('content')).slice(0, MAX_METAS)) {
    const content = wellFormed(unescaped(element.getAttribute('content') ?? '')).trim()
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

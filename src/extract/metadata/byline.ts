/** Who wrote it: people before companies, what is stated before what is only shown. */
import { textKey } from '../../domain/text'
import { lineOf, type Page } from '../page'
import { parseDate } from './date-text'
import { isLikePeople, tidyName } from './names'

export { tidyName } from './names'

const METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'citation_author',
  'article:author_name',
]
/** What a labelled card calls the writer. */
const WRITTEN_BY =
  /written by|author|geschrieben von|verfasst von|écrit par|escrito por|scritto da|geschreven door|skrevet av|skriven av|написано|작성자|글쓴이|作者|執筆者/i
/** The surest first. */
const PLACES = [
  '[itemprop~=author] [itemprop~=name]',
  '[rel~=author]',
  '[itemprop~=author]',
  '[class*=byline i] a, [class*=author-name i], [class*=authorname i], [class*=author_name i], [class*=byline-name i]',
  '[class*=author i] a[href*=author i], a[href*="/author/" i], a[href*="/authors/" i], a[href*="/autor/" i]',
  '[class~=byline i], [class*=byline i], [class~=author i], [class*=author i]',
]
/** Here others are named: commenters, writers of other articles. */
const ELSEWHERE = /comment|related|teaser|recommend|sidebar|widget/i
const ELSEWHERE_ID = /^(?:comment|related|teaser|recommend|sidebar|widget)/i
/** Some attribute of every place, or of what is around it, says so. */
const MARKED = /author|autor|byline/i
const MAX_ELEMENTS = 20
const MAX_NAMES = 20
/** Elements after the headline that are looked at, and the longest line among them. */
const NEAR = 60
const LINE = 90
const EXPLICIT =
  /^(?:(?:written |posted |published )?by|von|ein .{3,20} von|par|por|di|door|av|af|przez|autor(?:in)?|text|文|作者|記者|记者)[\s:：●/／]+\p{L}/iu

/** Names as a reader would write them, comma between them, or null. */
export function readByline(page: Page, siteName: string | null): string | null {
  const sites = new Set([siteName, page.jsonLd.publisher].map((name) => textKey(name ?? '')))
  const isPerson = (name: string) => !sites.has(textKey(name))
  const stated = [tidied(page.jsonLd.authors), tidied(metaAuthors(page)), tidied([labelled(page)])]
  for (const names of stated) if (names.some(isPerson)) return joined(names.filter(isPerson))
  return (
    shown(page, isPerson) ??
    nearHeadline(page, isPerson) ??
    joined(stated.find((names) => names.length > 0) ?? [])
  )
}

function tidied(names: (string | null)[]): string[] {
  return names.map(tidyName).filter((name) => name !== null)
}

function metaAuthors(page: Page): (string | null)[] {
  return METAS.map((name) => page.meta.get(name) ?? null)
    .filter((content) => tidyName(content) !== null)
    .slice(0, 1)
}

/** `twitter:label1` names what `twitter:data1` says. */
function labelled(page: Page): string | null {
  const number = ['1', '2'].find((each) => WRITTEN_BY.test(page.meta.get(`twitter:label${each}`) ?? ''))
  return number ? (page.meta.get(`twitter:data${number}`) ?? null) : null
}

function shown(page: Page, isPerson: (name: string) => boolean): string | null {
  const candidates = markedElements(page.document)
  for (const place of PLACES) {
    const names: string[] = []
    let box: Element | null = null
    for (const element of candidates.filter((each) => each.matches(place)).slice(0, MAX_ELEMENTS)) {
      if (isElsewhere(element)) continue
      const found = namesIn(element).filter((name) => isLikePeople(name) && isPerson(name))
      if (found.length === 0) continue
      // Several authors stand side by side; a name elsewhere is another article's.
      const holder: Element | null = element.parentElement?.parentElement ?? null
      if (box && box !== holder && !box.contains(element)) break
      box ??= holder
      names.push(...found)
    }
    if (names.length > 0) return joined(names)
  }
  return null
}

/** Elements that a place can mean, in document order: far fewer than those that a selector would be tried on. */
function markedElements(document: Document): Element[] {
  const marked = new Set<Element>()
  const isMarked = (element: Element) =>
    ['class', 'itemprop', 'rel', 'href'].some((name) => MARKED.test(element.getAttribute(name) ?? ''))
  return [...document.querySelectorAll('*')].filter((element) => {
    if (isMarked(element)) {
      marked.add(element)
      return true
    }
    if (!element.parentElement || !marked.has(element.parentElement)) return false
    marked.add(element)
    return element.localName === 'a' || element.hasAttribute('itemprop')
  })
}

function isElsewhere(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { localName } = each
    if (/^(?:nav|footer|aside)$/.test(localName) || ELSEWHERE_ID.test(each.getAttribute('id') ?? ''))
      return true
    if (/^(?:div|section|ul|ol)$/.test(localName) && ELSEWHERE.test(each.getAttribute('class') ?? ''))
      return true
  }
  return false
}

/** The name an element says, or those of its parts where each part is one. */
function namesIn(element: Element): string[] {
  const parts = [...element.children].filter((each) => lineOf(each) !== '')
  const names = tidied(parts.map(lineOf))
  const isWhole = textKey(names.join('')) === textKey(lineOf(element))
  return parts.length > 1 && isWhole ? names : tidied([element.getAttribute('content') ?? lineOf(element)])
}

/** A line near the headline that says "by", or a name beside a date. */
function nearHeadline(page: Page, isPerson: (name: string) => boolean): string | null {
  const headline = page.document.querySelector('h1')
  if (!headline) return null
  const lines = [
    ...page.document.querySelectorAll('p, span, div, a, li, address, em, i, small, strong, b, td'),
  ]
  const start = lines.findIndex((each) => follows(each, headline))
  for (const element of start < 0 ? [] : lines.slice(start, start + NEAR)) {
    if ((element.textContent?.length ?? 0) > 3 * LINE) continue
    const line = lineOf(element)
    if (line.length > LINE) continue
    const said = EXPLICIT.test(line) ? line : parseDate(line) ? besideDate(line) : null
    const name = tidyName(said)
    if (name && isLikePeople(name) && isPerson(name) && !isElsewhere(element)) return name
  }
  return null
}

/** "Name | role | day", "day - Name": the first part that is two to four words, each with a capital. */
function besideDate(line: string): string | null {
  const parts = line.split(/\s*[|•·–—]\s*|\s+-\s+/u)
  return (
    parts.find(
      (part) =>
        parts.length > 1 &&
        /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(part) &&
        !parseDate(part),
    ) ?? null
  )
}

function follows(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & other.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function joined(names: string[]): string | null {
  // Beside full names a lone lower-case word is a section or a button.
  const full = names.filter((name) => /\s|^[^\p{Ll}]/u.test(name))
  return [...new Set(full.length > 0 ? full : names)].slice(0, MAX_NAMES).join(', ') || null
}

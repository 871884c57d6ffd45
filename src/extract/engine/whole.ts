/**
 * The whole text of a page: all but what surrounds it on every page of its site. Manuals, shops and fronts have their text in many boxes,
 * of which the engine would keep one; and what the engine keeps is measured against it.
 */
import { collapseWhitespace } from '../../domain/text/text'
import { holds, namesOf } from '../dom/near'
import { isFrame, isMain, marksOf } from '../page/marks'

/** Elements and roles that surround the text wherever they stand. */
const AROUND = namesOf('nav dialog aside select button')
const ROLES = namesOf(
  'navigation banner contentinfo complementary dialog alertdialog search menu menubar toolbar tooltip tablist status alert',
)
/** Those of an article are its own. */
const EDGES = namesOf('header footer')
const NAMED = new RegExp(
  `[ -](?:${[
    '(?:site|page|main|global|top|sub)?-?(?:nav(?:bar|igation)?|menu|footer|masthead|topbar)s?',
    'mega-?menu|side-?bar|breadcrumbs?|pagination|pager|cart|drawer|off-?canvas|modal|pop-?up|overlay|tooltip',
    'cookies?|consent|gdpr|onetrust|newsletters?|related|recommend\\w*|social|share|sharing|sr-only',
    'visually-?hidden|screen-?reader\\w*|skip-?\\w*|filters?|facets?|sort(?:ing)?|login|sign-?(?:in|up)|search|toolbar|signature',
  ].join('|')})[ -]`,
)
const BOXES = namesOf('div section ul ol form p span table dl header footer li')
const HEADLINE = namesOf('h1')

/** What holds more of a page's text surrounds nothing, however it is called. */
const MOST = 0.5
/** A main part with so much of the text that is left is where it stands. */
const MAIN = 0.6

/** Lists of short links lead elsewhere: at least so many, with so much of the text, of so many UTF-16 units each on average. */
const LISTS = namesOf('ul ol div section table dl p')
const FEWEST_LINKS = 3
const LINKED = 0.8
const SHORT_LINK = 25
/** A list with more of the text is what the page is about. */
const LARGEST_LIST = 0.3

/** Text below an element in UTF-16 units, and what of it stands in links. */
interface Measure {
  size: number
  linked: number
  links: number
}

export interface Whole {
  /** The part of the page in which the text stands. */
  root: Element
  /** Length of the text in UTF-16 units. */
  size: number
  /** What surrounds the text, within the root and outside it. */
  around: ReadonlySet<Element>
}

/** Finds the whole text of a page, which is not changed. Null where there is no body. */
export function findWhole({ body }: Document): Whole | null {
  if (!body) return null
  const around = new Set<Element>()
  const all = sizesIn(body, around)
  const most = sizeOf(body, all) * MOST
  collect(body, around, (each) => !isFrame(each) && sizeOf(each, all) <= most && isAround(each))
  const left = sizesIn(body, around)
  let root: Element = body
  for (const each of left.keys())
    if (isMain(each) && root.contains(each) && sizeOf(each, left) >= sizeOf(body, left) * MAIN) root = each
  const largest = sizeOf(body, left) * LARGEST_LIST
  collect(root, around, (each) => LISTS.has(each.localName) && isListOfLinks(left.get(each), largest))
  return { root, size: sizeOf(root, sizesIn(root, around)), around }
}

/** The part of the page with its whole text, without what surrounds it. Changes the document. */
export function takeWhole(document: Document): Element | null {
  const whole = findWhole(document)
  for (const each of whole?.around ?? []) each.remove()
  return whole?.root ?? null
}

/** Adds the outermost elements inside that are asked for, but none in those that are there already. */
function collect(root: Element, found: Set<Element>, isWanted: (element: Element) => boolean): void {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (found.has(child)) continue
    if (isWanted(child)) found.add(child)
    else collect(child, found, isWanted)
  }
}

/** Measures every element in document order, without those left out and what is in them. */
function sizesIn(root: Element, out: ReadonlySet<Element>): Map<Element, Measure> {
  const sizes = new Map<Element, Measure>()
  const walk = (element: Element): Measure => {
    const own: Measure = { size: 0, linked: 0, links: 0 }
    sizes.set(element, own)
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) own.size += collapseWhitespace(child.nodeValue ?? '').length
      else if (child.nodeType === 1 && !out.has(child as Element)) {
        const inner = walk(child as Element)
        own.size += inner.size
        own.linked += inner.linked
        own.links += inner.links
      }
    }
    if (element.localName === 'a') {
      own.linked = own.size
      own.links = 1
    }
    return own
  }
  walk(root)
  return sizes
}

function sizeOf(element: Element, sizes: ReadonlyMap<Element, Measure>): number {
  return sizes.get(element)?.size ?? 0
}

function isAround(element: Element): boolean {
  const { localName } = element
  if (AROUND.has(localName) || ROLES.has(element.getAttribute('role') ?? '')) return true
  if (element.getAttribute('aria-modal') === 'true') return true
  if (EDGES.has(localName)) return !holds(element, HEADLINE) && !isInMain(element)
  return BOXES.has(localName) && NAMED.test(marksOf(element)) && !holds(element, HEADLINE)
}

function isInMain(element: Element): boolean {
  for (let each = element.parentElement; each; each = each.parentElement) if (isMain(each)) return true
  return false
}

function isListOfLinks(found: Measure | undefined, largest: number): boolean {
  if (!found || found.size === 0 || found.size > largest || found.links < FEWEST_LINKS) return false
  return found.linked >= found.size * LINKED && found.linked < found.links * SHORT_LINK
}

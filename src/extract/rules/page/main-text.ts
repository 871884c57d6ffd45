/** Where the page's running text stands: what is elsewhere goes, and what holds it is looked at however it is called or folded. */

import { allAfter, holds, holdsParagraphs, isNotDrawn, namesOf, nearest } from '../../dom/near'
import { isMain, makeOf, unname } from '../../page/marks'
import { runningText } from '../../page/running-text'
import { isEastAsian } from '../../text/east-asian'
import type { PageRule } from '../rule'
import { titleHeadingOf } from '../stand-first/find'

/** A main part with this share of the running text is the article, with or without its surroundings. */
const MAIN = 0.6
const ARTICLE = namesOf('article')
const HEADINGS = namesOf('h1 h2')
/** UTF-16 units of an article that can stand for itself among others, and the share of them all together. */
const ENOUGH = 300
const MAIN_AND_OTHERS = 0.8
/** Boxes with this share, alone or with their like beside them, hold the article. */
const MAIN_SHARE = 0.4
/** Words of layout under which the engine looks for no article. Comments are what they are called. */
const LAYOUT = new RegExp(
  [
    '-ad-|banner|community|extra|header|menu|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental',
    'pagination|pager|popup|hidden|masthead|media|meta|promo|scroll|share|shopping|tags|widget',
  ].join('|'),
  'i',
)

export const mainText: PageRule = {
  id: 'main-text',
  scope: 'page',
  why: 'The engine must look only where the running text is, and must not be misled by the names of the boxes that hold it.',
  apply({ page, title, elements }) {
    const { document } = page
    const { sizes, all } = runningText(document, isEastAsian(document))
    if (all === 0) return
    const headline = titleHeadingOf(page, title)
    const first = nearest(headline, ARTICLE)
    const main =
      first && isFirstOfMany(first, sizes, all)
        ? first
        : elements.findLast(
            (each) =>
              (sizes.get(each) ?? 0) >= all * MAIN && isMainPart(each) && (!first || each.contains(headline)),
          )
    if (main) isolate(main, document)
    const alike = new Map<string, number>()
    for (const [element, size] of sizes) {
      const make = makeOf(element)
      alike.set(make, Math.max(size, (alike.get(make) ?? 0) + size))
    }
    for (const [element, size] of sizes) {
      if (isHidden(element) && (size >= all * MAIN_SHARE || isFolded(element, size, sizes))) show(element)
      if ((alike.get(makeOf(element)) ?? 0) < all * MAIN_SHARE) continue
      if (LAYOUT.test(`${element.getAttribute('class')} ${element.id}`)) unname(element)
    }
  },
}

function isMainPart(element: Element): boolean {
  return isMain(element) || element.getAttribute('itemprop') === 'articleBody'
}

/** True when what is outside the article stands in further articles below, each under a headline of its own. */
function isFirstOfMany(first: Element, sizes: ReadonlyMap<Element, number>, all: number): boolean {
  const own = sizes.get(first) ?? 0
  if (own < ENOUGH) return false
  let others = 0
  for (const each of allAfter([...first.ownerDocument.getElementsByTagName('article')], first)) {
    if (!first.contains(each) && holds(each, HEADINGS) && !nearest(each.parentElement, ARTICLE))
      others += sizes.get(each) ?? 0
  }
  return own + others >= all * MAIN_AND_OTHERS
}

/** True for paragraphs that follow one of theirs, with more text around them: a button unfolds them. */
function isFolded(box: Element, size: number, sizes: ReadonlyMap<Element, number>): boolean {
  const { parentElement, previousElementSibling } = box
  return (
    holdsParagraphs(box, 2) &&
    previousElementSibling?.localName === 'p' &&
    (sizes.get(parentElement as Element) ?? 0) > size
  )
}

/** So many go at once: a browser looks through the whole page for each form that leaves it. */
const MANY = 1000

/** Each box from the part up to the body keeps nothing but the one below it. */
function isolate(part: Element, document: Document): void {
  for (let each: Element = part; each !== document.body && each.parentElement; each = each.parentElement) {
    const parent: Element = each.parentElement
    if (parent.childElementCount > MANY) parent.replaceChildren(each)
    for (let child = parent.firstChild; child; ) {
      const next: ChildNode | null = child.nextSibling
      if (child !== each && !isBlank(child)) child.remove()
      child = next
    }
  }
}

/** White space and comments say nothing wherever they stand, and half of a page's nodes are that. */
function isBlank(node: Node): boolean {
  return node.nodeType !== 1 && (node.nodeType !== 3 || !/\S/.test(node.nodeValue ?? ''))
}

function isHidden(element: Element): boolean {
  return (
    isNotDrawn(element) ||
    element.getAttribute('aria-hidden') === 'true' ||
    /visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

function show(element: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name)
}

/** Cards: parts beside each other that each begin with a link onward. Fronts, results and shops are made of them. */
import { hostOf } from '../../domain/address/url'
import { elementsOf, lineOf, type Page } from '../page/page'

interface Cards {
  count: number
  /** Their words on one line. */
  words: string
}

const MOST_LINKS = 1500
const MOST_UNITS = 200_000

/** What may stand before the link in its card: a time, a number, a section's name. UTF-16 units. */
const MOST_BEFORE = 40
const SHORTEST_NAME = 4

const CARD = /^(?:article|section|div|li|tr|dl|a|h\d|dt)$/

/** The cards of a page: at least three of one element in one parent, leading on within the site or, if asked, anywhere. */
export function readCards(page: Page, anywhere: boolean): Cards {
  const host = hostOf(page.url)
  const groups = new Map<Element, Set<Element>>()
  const names = new Map<Element, Map<string, number>>()
  for (const link of elementsOf(page, 'a').filter(isLink).slice(0, MOST_LINKS)) {
    const href = link.getAttribute('href') ?? ''
    if (/^(?:#|\w+:(?!\/))/.test(href) || (!anywhere && /^[^?#]*\/\//.test(href) && !href.includes(host)))
      continue
    const card = lineOf(link).length < SHORTEST_NAME ? null : cardOf(link, names)
    const parent = card?.parentElement
    if (parent) groups.set(parent, (groups.get(parent) ?? new Set()).add(card))
  }
  let count = 0
  let words = ''
  for (const group of groups.values()) {
    if (group.size < 3) continue
    const each = [...group].map(wordsOf)
    // Half of what stands in all of them is no card among cards: it is the article that begins with a link.
    const most = each.join('').length / 2
    for (const card of each) {
      if (card.length > most || words.length > MOST_UNITS) continue
      count++
      words += `${card} `
    }
  }
  return { count, words }
}

function isLink(element: Element): boolean {
  return element.hasAttribute('href')
}

/** The innermost part that begins with the link and has two others of its sort beside it. */
function cardOf(link: Element, names: Map<Element, Map<string, number>>): Element | null {
  let before = 0
  for (let node = link; before < MOST_BEFORE && node.localName !== 'p'; ) {
    const parent = node.parentElement
    if (!parent) break
    if (CARD.test(node.localName) && likes(node, parent, names) > 2) return node
    for (let left = node.previousSibling; left; left = left.previousSibling)
      before += left.textContent?.trim().length ?? 0
    node = parent
  }
  return null
}

/** How many of the parent's children are the element that this one is. Counted once a parent: a list may hold thousands. */
function likes(node: Element, parent: Element, names: Map<Element, Map<string, number>>): number {
  let counts = names.get(parent)
  if (!counts) {
    counts = new Map()
    for (let each = parent.firstElementChild; each; each = each.nextElementSibling)
      counts.set(each.localName, (counts.get(each.localName) ?? 0) + 1)
    names.set(parent, counts)
  }
  return counts.get(node.localName) ?? 0
}

/** A heading's card reaches to the next heading of its sort. */
function wordsOf(card: Element): string {
  let words = lineOf(card)
  if (!/^[hd]\w$/.test(card.localName)) return words
  for (let next = card.nextElementSibling; next && next.localName !== card.localName; ) {
    words += ` ${lineOf(next)}`
    next = next.nextElementSibling
  }
  return words
}

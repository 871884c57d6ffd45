/** The paragraph under the headline that says what the article is about, as papers set it: found before the engine drops it. */
import { collapseWhitespace, sharedWords, shareOf, textKey, unitsOf } from '../../../domain/text/text'
import { allAfter, holds, isNotDrawn, namesOf, nearest } from '../../dom/near'
import { cleanTree } from '../../output/clean'
import { marksOf } from '../../page/marks'
import { elementsOf, firstMeta, lineOf, type Page } from '../../page/page'
import { parseDate } from '../../text/date-text'
import { isNote } from '../../text/notes'
import { type CleanNode, rawText } from '../../text/tree'

/** A block that stands near the headline and may be the stand-first. */
export interface HeadBlock {
  /** Letters and digits of its text. */
  key: string
  /** Empty where it is surely none. */
  nodes: CleanNode[]
  /** How sure it is to be one: 2 it says what the page's description says, 1 it calls itself so, 0 it is none. */
  sureness: 0 | 1 | 2
}

/** What the page says that the article is about, taken apart once for all blocks. */
interface Description {
  length: number
  units: string[]
  words: ReadonlySet<string>
}

/** What stand-firsts are called, in the languages of those who build papers' pages. */
const NAMES = new RegExp(
  `[ -](?:${[
    'stand-?firsts?|leads?|lede|lead-?(?:text|in)|deks?|decks?|sub-?(?:title|titulo|head(?:line|ing)?|line)',
    'under-?title|teaser|intro(?:duction|text)?|excerpt|summary|abstract|synopsis|description|desc',
    'chapo|chapeau|accroche|bajada|entradilla|epigraph|sumario|ingress|manchet|vorspann|einleitung|anriss',
    'perex|zajawka|spot|sottotitolo|occhiello|sommario|catenaccio|linha-fina|preamble|nut-?graf',
    'tagline|strapline',
  ].join('|')})s?[ -]`,
)
/** Inside these nothing is the article's own. */
const ELSEWHERE = namesOf('h1 nav aside footer figure figcaption form button dialog table')
const HEADINGS = namesOf('h1 h2')
const BLOCKS = 'p h2 h3 h4 div span strong b ul section'
const HOLDS_BLOCKS = namesOf('p h1 h2 h3 h4 div ul ol section table img figure article form')
/** Elements after the headline that are looked at, and blocks among them. */
const MAX_ELEMENTS = 2000
const MAX_BLOCKS = 30
/** UTF-16 units; a Han, Kana or Hangul character says as much as two. */
const SHORTEST_STAND_FIRST = 30
const LONGEST_STAND_FIRST = 900
/** A shorter line with a date says when, not what. */
const DATED = 120
const SAME = 0.7

/** The blocks from the headline on, in document order, each with how sure it is to be the stand-first. */
export function findHeadBlocks(page: Page, title: string): HeadBlock[] {
  const descriptions = [
    ...new Set([firstMeta(page, 'og:description'), firstMeta(page, 'description'), page.jsonLd.description]),
  ].flatMap((each) => (each && each.length >= SHORTEST_STAND_FIRST / 2 ? descriptionOf(each) : []))
  const blocks: HeadBlock[] = []
  for (const element of elementsAfter(titleHeadingOf(page, title), page)) {
    if (blocks.length >= MAX_BLOCKS) break
    const block = blockOf(element, page.base, title, descriptions)
    if (block && block.key !== '' && blocks.at(-1)?.key !== block.key) blocks.push(block)
  }
  return blocks
}

/** The heading that says the title: the same first, else an `h1` with half its words. */
export function titleHeadingOf(page: Page, title: string): Element | null {
  const key = textKey(title)
  const headings = elementsOf(page, 'h1 h2')
    .filter((each) => each.isConnected)
    .slice(0, 100)
  return (
    headings.find((each) => textKey(lineOf(each)) === key) ??
    headings.find((each) => each.localName === 'h1' && sharedWords(title, lineOf(each)) >= 0.5) ??
    null
  )
}

function elementsAfter(headline: Element | null, page: Page): Element[] {
  return allAfter(elementsOf(page, BLOCKS), headline).slice(0, MAX_ELEMENTS)
}

function blockOf(
  element: Element,
  base: string,
  title: string,
  descriptions: readonly Description[],
): HeadBlock | null {
  if (nearest(element, ELSEWHERE) || isUnseen(element)) return null
  const isList = element.localName === 'ul'
  if (!isList && holds(element, HOLDS_BLOCKS)) return null
  const text = lineOf(element)
  if (isNote(text)) return null
  const size =
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0)
  if (size < SHORTEST_STAND_FIRST || size > LONGEST_STAND_FIRST || textKey(text) === textKey(title))
    return null
  const words = new Set(descriptions.length > 0 ? unitsOf(text) : [])
  const isSaid = descriptions.some((each) => isLike(text, words, each))
  const isNamed = isNamedSo(element) && !(text.length < DATED && parseDate(text) !== null)
  const isLinks = isList && element.getElementsByTagName('a').length > 0
  const sureness = isLinks ? 0 : isSaid ? 2 : isNamed ? 1 : 0
  if (sureness === 0) return { key: textKey(text), nodes: [], sureness }
  const nodes = cleanTree(element, base).children
  return { key: textKey(nodes.map(rawText).join(' ')), nodes, sureness }
}

/** In a box that is not drawn and is not the article that a script will show. */
function isUnseen(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement)
    if (isNotDrawn(each)) return !holds(each, HEADINGS)
  return false
}

/** True when the element, or a box that holds little else, calls itself a stand-first. */
function isNamedSo(element: Element): boolean {
  let each: Element | null = element
  for (let level = 0; each && level < 3; level++, each = each.parentElement) {
    const isNamed =
      NAMES.test(marksOf(each)) ||
      /description|alternativeHeadline/i.test(each.getAttribute('itemprop') ?? '')
    if (isNamed) return unitsIn(each) <= unitsIn(element) * 1.5 + 50
  }
  return false
}

function unitsIn(element: Element): number {
  return element.textContent?.length ?? 0
}

function descriptionOf(text: string): Description {
  const shown = collapseWhitespace(text).replace(/(?:\.{3}|…)$/u, '')
  const units = unitsOf(shown)
  return { length: shown.length, units, words: new Set(units) }
}

function isLike(text: string, words: ReadonlySet<string>, description: Description): boolean {
  return (
    shareOf(description.units, words) >= SAME &&
    shareOf(unitsOf(text.slice(0, description.length + 20)), description.words) >= SAME
  )
}

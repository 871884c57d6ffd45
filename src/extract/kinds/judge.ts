/**
 * What kind of page it is: an article or another, with the word for it. The kind says what a page is called, never whether its text is kept.
 *
 * What a page says of itself comes first, its build second, the amount of running text last. A page that says it is
 * an article is believed, unless its text is made of links to others.
 */

import { isHomePage } from '../../domain/address/url'
import type { KindReason, PageKind } from '../../domain/article/article'
import { isNoteLink } from '../../domain/text/footnote'
import { collapseWhitespace } from '../../domain/text/text'
import { namesOf, nearest } from '../dom/near'
import { ARTICLE_TYPE } from '../page/json-ld'
import { elementsOf, firstMeta, lineOf, type Page } from '../page/page'
import { groupBy } from '../text/group'
import { type CleanNode, rawText } from '../text/tree'
import { readCards } from './cards'
import { saysError } from './error-page'
import { isSearch } from './search'
import { readSigns } from './signs'

export interface Verdict {
  kind: PageKind
  reason: KindReason | null
}

/** The kinds of pages that are no article and may have a text all the same. */
const WITH_BODY: Partial<Record<KindReason, PageKind>> = {
  forum: 'thread',
  'section-front': 'list',
  'search-page': 'list',
  shop: 'page',
  video: 'page',
  audio: 'page',
  gallery: 'page',
  'login-wall': 'page',
  'not-an-article': 'page',
  'no-text': 'page',
}

/** What was found of a page. */
interface Found {
  title: string
  text: string
  body: readonly CleanNode[]
}

/** Enough text to be an article without any other sign, in UTF-16 units; a Han, Kana or Hangul character says more. */
const ENOUGH = 250
const WEIGHT_CJK = 2.5
const CJK = /[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}]/u
/** Text below which a page with a video, pictures or goods is about those. */
const MUCH = 4 * ENOUGH

/** Shares of the text that stands in links: an article's is seldom over the first, a list's seldom under the second. */
const FEW_LINKS = 0.15
const MANY_LINKS = 0.6

/** Share of the text that stands in cards or posts, from which the page is made of them. */
const MADE_OF = 0.6
const FEW = 3
const MANY = 10

/** Text that a picture may have beside it without being more than its caption. */
const CAPTION = 60

/** Longest text of a table's cell that is no running text. */
const FIGURE = 30

const MOST = 300
const LINK = namesOf('a')

/** An address of discussions: `forum.host`, `/threads/`, `/viewtopic.php`. */
const FORUM = /[/.](?:view|show)?(?:forum|thread|topic|discussion|comment|question)s?(?:[/.?]|$)/i

/** Reads the signs of a page before the engine takes its copy apart; what it gives judges by them and by what was found. */
export function readKind(page: Page): (found: Found) => Verdict {
  const { url, jsonLd, meta } = page
  const signs = readSigns(page)
  const stated = jsonLd.types.filter((type) => ARTICLE_TYPE.test(type)).length
  const isStated = stated > 0 || meta.has('article:published_time')
  const types = ['', firstMeta(page, 'og:type'), ...jsonLd.types, ...signs.types].join(' ').toLowerCase()
  const name = lineOf(elementsOf(page, 'title')[0])
  const headings = [name, ...elementsOf(page, 'h1 h2 h3').slice(0, 2).map(lineOf)].join('\n')
  const posts = postsOf(signs.posts)
  const isAnswer = isSearch(page, name)
  const cards = readCards(page, isAnswer)
  const isShop = signs.isShop || meta.has('product:price:amount')
  const player = meta.has('og:video')
    ? 'video'
    : elementsOf(page, 'video audio iframe').find(isPlayer)?.localName
  const pictures = elementsOf(page, 'img')
    .slice(0, MOST)
    .filter((picture) => lineOf(nearest(picture, LINK)) === '').length
  const isForum = FORUM.test(url)

  const reasonOf = ({ text, body }: Found): KindReason | null => {
    const { links, letters, images, marks } = measure(body)
    const amount = letters * (CJK.test(text) ? WEIGHT_CJK : 1)
    const inCards = cards.count >= FEW && shareIn(cards.words, text) > MADE_OF
    const list = isForum ? 'forum' : 'section-front'

    // Sites of one page keep their article at the entrance; a front page there is made of links.
    if (text !== '' && isHomePage(url) && (links > FEW_LINKS || inCards)) return list
    const isBelieved = text !== '' && !(inCards && (stated >= FEW || / collectionpage/.test(types)))
    if (isStated && isBelieved) return null
    if ((amount < 2 * ENOUGH || inCards) && saysError(headings)) return 'error-page'
    if (amount < MUCH) {
      if (/ (?:video|movie|tvepisode)/.test(types) && (amount < 2 * ENOUGH || !/ article/.test(types)))
        return 'video'
      if (/ (?:music|podcastepisode)/.test(types)) return 'audio'
      if (/ (?:imagegallery|photo)/.test(types)) return 'gallery'
    }
    if (/ product| \w*application/.test(types) && !/review|article/.test(types)) return 'shop'
    if (/ (?:discussionforum|qapage)/.test(types)) return 'forum'
    if (/article/.test(types) && isBelieved) return null

    // Lists of other articles refer to no notes and hold no formulas.
    if (marks >= FEW && amount >= MUCH) return null

    const isList =
      inCards || (cards.count >= FEW && links > MANY_LINKS) || / (?:collection|profile)page/.test(types)
    const isSmall = isList || amount < MUCH
    if (/ searchresults/.test(types) || (isAnswer && (isSmall || cards.count >= FEW))) return 'search-page'
    if (isShop && isSmall) return 'shop'
    if (isList) return list
    if (shareIn(posts, text) > MADE_OF || (isForum && posts !== '' && amount < ENOUGH)) return 'forum'
    if (amount >= ENOUGH && amount > Math.min(MUCH, images * CAPTION)) return null
    if (signs.asksPassword) return 'login-wall'
    if (player) return player === 'audio' ? player : 'video'
    if (pictures > FEW) return 'gallery'
    if (cards.count >= MANY) return list
    return text === '' ? 'no-text' : 'not-an-article'
  }

  return (found) => {
    const reason = reasonOf(found)
    return { kind: reason === null ? 'article' : (WITH_BODY[reason] ?? 'link'), reason }
  }
}

/** Whether a page that is no article has enough text to be kept: of a list its links too, behind a login more than the way in. */
export function hasEnough(
  { kind, reason }: Pick<Verdict, 'kind' | 'reason'>,
  found: Omit<Found, 'title'>,
): boolean {
  const { length } = found.text
  const amount = kind === 'list' ? length : Math.min(length, measure(found.body).letters)
  const enough = reason === 'login-wall' ? MUCH : ENOUGH
  return amount * (CJK.test(found.text) ? WEIGHT_CJK : 1) >= enough
}

function isPlayer(element: Element): boolean {
  return element.localName !== 'iframe' || element.hasAttribute('allowfullscreen')
}

/** The words of posts that stand beside each other, at least three of one sort. */
function postsOf(marked: readonly Element[]): string {
  const sortOf = (post: Element) => `${post.localName} ${post.className}`.replace(/\d/g, '')
  const beside = [...groupBy(marked, (post) => post.parentElement).values()].flatMap((posts) =>
    [...groupBy(posts, sortOf).values()].filter(({ length }) => length >= FEW),
  )
  return beside.flat().map(lineOf).join(' ')
}

/** The share, 0 to 1, of the text whose lines stand in the other. */
function shareIn(other: string, text: string): number {
  let within = 0
  let all = 0
  for (const line of text.split('\n').slice(0, MOST).map(collapseWhitespace)) {
    all += line.length
    if (other.includes(line)) within += line.length
  }
  return within / (all || 1)
}

/**
 * The share, 0 to 1, of the body's letters that stand in links, the letters that are neither that nor a table's figures, pictures, and the
 * formulas and references to notes together.
 */
function measure(body: readonly CleanNode[]): {
  links: number
  letters: number
  images: number
  marks: number
} {
  let all = 0
  let linked = 0
  let figures = 0
  let images = 0
  let marks = 0
  const walk = (nodes: readonly CleanNode[]): void => {
    for (const node of nodes) {
      const isText = typeof node === 'string'
      if (!isText && (node.tag === 'math' || isNoteLink(node.attributes.href ?? ''))) marks++
      if (isText || node.tag === 'a') {
        const letters = rawText(node).trim().length
        all += letters
        if (!isText) linked += letters
      } else {
        const letters = /^t[dh]$/.test(node.tag) ? rawText(node).trim().length : FIGURE
        if (letters < FIGURE) figures += letters
        if (node.tag === 'img') images++
        walk(node.children)
      }
    }
  }
  walk(body)
  return { links: linked / (all || 1), letters: Math.max(0, all - linked - figures), images, marks }
}

/**
 * Readability for a page that is clean already: no scripts and `noscript`s, no titles or metadata to read, classes and addresses left to our own
 * allow-list. What it chooses is the same; `tests/unit/extract/engine.test.ts` compares.
 */
import { sharedWords } from '../../domain/text/text'
import { hasText, inside } from '../dom/near'
import { spelledOut } from '../text/east-asian'
import { Base } from './engine-parts'
import { tidyArticle } from './engine-tidy'

export interface EngineOptions {
  /** With less text, in UTF-16 units, it looks again and less closely. */
  fewest?: number
  /** Whether one character of the page's script says as much as two Latin letters. */
  isEastAsian?: boolean
  /** A page of more elements is read once only. */
  large?: number
}

/** Elements of a page that is read once only. */
const LARGE = 20_000

const BYLINE = /byline|author|dateline|writtenby|p-author/i
const LONGEST_BYLINE = 100
/** The share of a heading's words that are the headline's. */
const SAME = 0.75

/** An element that the engine has given points. */
type Scored = Element & { readability?: { contentScore: number } }

const SCORES: readonly (readonly [RegExp, number])[] = [
  [/^div$/, 5],
  [/^(?:pre|td|blockquote)$/, 3],
  [/^(?:address|[ou]l|d[ldt]|li|form)$/, -3],
  [/^(?:h[1-6]|th)$/, -5],
]

/** The engine with the slow parts written anew and the needless ones empty. */
export class Engine extends Base {
  readonly #isEastAsian: boolean

  /** `headline` stands above the article already, on one line; empty where it is not known. */
  constructor(document: Document, headline: string, options: EngineOptions = {}) {
    const { fewest, isEastAsian = false, large = LARGE } = options
    super(document)
    this._articleTitle = headline
    this.#isEastAsian = isEastAsian
    if (fewest !== undefined) this._charThreshold = fewest
    if (document.getElementsByTagName('*').length > large) {
      // Where it finds little it begins anew, four times in all: seconds on a page of this size.
      this._charThreshold = 0
      dropWrappers(document)
    }
  }

  /** It counts letters and commas: in such scripts each character twice, and their commas as commas. */
  override _getInnerText(element: Element, normalize = true): string {
    const text = super._getInnerText(element, normalize)
    return this.#isEastAsian ? spelledOut(text.replace(/[、，]/g, ',')) : text
  }

  /** Without selectors, which not every DOM is quick at. */
  _getAllNodesWithTag(root: Element | Document, names: readonly string[]): Element[] {
    return names.length === 1
      ? [...root.getElementsByTagName(names[0] ?? '')]
      : inside(root, new Set(names.map((name) => name.toLowerCase())))
  }

  /** The chosen part, still the page's own markup; null when there is none. The document is taken apart. */
  run(): Element | null {
    this._prepDocument()
    const article = this._grabArticle()
    if (article) this._simplifyNestedElements(article)
    return article
  }

  /** The line it took for the author's. */
  get byline(): string | null {
    return this._articleByline
  }

  /** What is no article in the chosen part. */
  _prepArticle(article: Element): void {
    tidyArticle(article, this)
  }

  /** What an element is worth by its name and names before any text in it counts. */
  _initializeNode(node: Scored): void {
    const { localName } = node
    const score = SCORES.find(([names]) => names.test(localName))?.[1] ?? 0
    node.readability = { contentScore: score + this._getClassWeight(node) }
  }

  /** Takes out the first heading that says what the headline says. The engine's own measure knows Latin letters and digits alone. */
  _headerDuplicatesTitle(node: Element): boolean {
    return (
      /^h[12]$/.test(node.localName) &&
      this._articleTitle !== '' &&
      sharedWords(node.textContent ?? '', this._articleTitle) > SAME
    )
  }

  /** Attributes of style never pass our allow-list. */
  _cleanStyles(): void {}

  /** `image-address.ts` knows where a picture is. */
  _fixLazyImages(): void {}

  /** Asks for the text, which can be the whole page's, last. */
  _isValidByline(node: Element, marks: string): boolean {
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      BYLINE.test(marks)
    if (!isNamed) return false
    const { length } = (node.textContent ?? '').trim()
    return length > 0 && length < LONGEST_BYLINE
  }

  /** Reads the style where there is one: making its object is slow. */
  _isProbablyVisible(node: HTMLElement): boolean {
    if (/none|hidden/i.test(node.getAttribute('style') ?? '')) {
      const { style } = node
      if (style && (style.display === 'none' || style.visibility === 'hidden')) return false
    }
    if (node.hasAttribute('hidden')) return false
    if (node.getAttribute('aria-hidden') !== 'true') return true
    // Formulas of Wikimedia.
    return typeof node.className === 'string' && node.className.includes('fallback-image')
  }

  /** Stops at the first letter instead of reading all text. */
  _isElementWithoutContent(node: Element): boolean {
    if (hasText(node)) return false
    const { children } = node
    return (
      children.length === 0 ||
      children.length === node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length
    )
  }
}

/** What only wraps another says nothing, and the engine measures the text of each. */
function dropWrappers(document: Document): void {
  for (const inner of document.querySelectorAll('div > div:only-child')) {
    const outer = inner.parentElement
    if (outer?.childNodes.length === 1 && outer.attributes.length === 0) outer.replaceWith(inner)
  }
}

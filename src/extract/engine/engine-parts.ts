/** The engine as the package has it: the parts that are used or replaced here. */
import Readability from '@mozilla/readability/Readability.js'

/** Names as in version 0.6.0; a test refuses a version without them. */
export interface Parts {
  REGEXPS: { adWords: RegExp; loadingWords: RegExp }
  _doc: Document
  _articleTitle: string
  _articleByline: string | null
  _charThreshold: number
  _prepDocument(): void
  _grabArticle(): Element | null
  _simplifyNestedElements(article: Element): void
  _flagIsActive(flag: number): boolean
  /** Trimmed, white space as one space unless `normalize` is false. */
  _getInnerText(element: Element, normalize?: boolean): string
  /** Under 0 where the names of an element speak against it, over 0 where they speak for it. */
  _getClassWeight(element: Element): number
  /** Share of the text in links, 0 to 1. */
  _getLinkDensity(element: Element): number
  /** The node or the first after it that is no white space. */
  _nextNode(node: Node | null): Node | null
  _hasSingleTagInsideElement(element: Element, tag: string): boolean
  _isPhrasingContent(node: Node): boolean
  _setNodeTag(element: Element, tag: string): Element
}

export const Base = Readability as unknown as new (document: Document) => Parts

/** The picture that the page shows at the head of its article. */
import type { LeadImage } from '../../domain/article/article'
import { cleanLine } from '../../domain/text/text'
import { allAfter, follows, namesOf, nearest } from '../dom/near'
import { imageAddress, largest } from '../page/image-address'
import { elementsOf, lineOf, type Page } from '../page/page'

const MAX_PICTURES = 60
/** CSS pixels; a stated width below is a face, a sign or a preview. */
const SMALLEST = 300
/** UTF-16 units of a paragraph that is text, not a line around the headline. */
const TEXT = 120
/** Names of files that are signs, faces and stand-ins; drawings are signs. */
export const NO_PICTURE =
  /(?:^|[/_.-])(?:logo|placeholder|blank|spacer|pixel|avatar|gravatar|favicon|icon)s?(?=[/_.-]|\d|$)|\/default[^/]*$|\.svg(?:$|\?)/i
/** A width that an address asks for: a preview's stands beside the picture it gives way to. */
const ADDRESSED = /\b(?:w|width|max|resize)[=_/](\d+)\b/
export const NOT_HERE = 'aside nav footer form dialog li'
const ELSEWHERE = namesOf(NOT_HERE)
const LINK = namesOf('a')
const ARTICLE = namesOf('article main')
const FIGURES = namesOf('figure picture')
const FIGURE = namesOf('figure')

/** `url` is its largest rendition, `src` the one that its element names first. */
export interface ShownPicture extends LeadImage {
  src: string
  element: Element
}

export interface HeadPictures {
  /** In a figure between headline and text. */
  head: ShownPicture | null
  /** Every picture of the page, in order. */
  all: ShownPicture[]
}

/** The pictures around the headline. Addresses are absolute. */
export function readHeadPictures(page: Page): HeadPictures {
  const headline = elementsOf(page, 'h1')[0] ?? null
  const text = allAfter(elementsOf(page, 'p'), headline).find(
    (each) => !isElsewhere(each) && lineOf(each).length >= TEXT,
  )
  const all: ShownPicture[] = []
  let head: ShownPicture | null = null
  for (const element of elementsOf(page, 'img').slice(0, MAX_PICTURES)) {
    const picture = pictureOf(element, page.base)
    if (!picture) continue
    all.push(picture)
    const isHead =
      !head &&
      !NO_PICTURE.test(picture.url) &&
      (picture.width ?? SMALLEST) >= SMALLEST &&
      nearest(element, FIGURES) !== null &&
      !isElsewhere(element) &&
      isBetween(element, headline, text)
    if (isHead) head = picture
  }
  return { head, all }
}

/** Inside these, or in a link to an author, it is no picture of the article. */
function isElsewhere(element: Element): boolean {
  const link = nearest(element, LINK)
  return nearest(element, ELSEWHERE) !== null || (link?.getAttribute('href')?.includes('author') ?? false)
}

/** After the headline, or above it in its article, and before the text. */
function isBetween(element: Element, headline: Element | null, text: Element | undefined): boolean {
  if (!headline || (text && follows(element, text))) return false
  const article = nearest(headline, ARTICLE)
  return follows(element, headline) || (article?.contains(element) ?? false)
}

function pictureOf(element: Element, base: string): ShownPicture | null {
  const src = imageAddress(element, base)
  if (!src) return null
  const caption = nearest(element, FIGURE)?.getElementsByTagName('figcaption')[0]
  const alt = cleanLine(element.getAttribute('alt') || lineOf(caption), 500) ?? ''
  // What a page shows narrower than a head picture, it says so in `sizes` or in the address, whatever the file's width.
  const parent = element.parentElement
  const stated = parent?.localName === 'picture' ? [...parent.children].find(statesSize) : element
  const url = largest(element.getAttribute('srcset') ?? '', base) ?? src
  const shown = (/^(\d+)px$/.exec(stated?.getAttribute('sizes') ?? '') ?? ADDRESSED.exec(url))?.[1]
  return {
    element,
    src,
    url,
    width: sizeOf(Number(shown) < SMALLEST ? shown : element.getAttribute('width')),
    height: sizeOf(element.getAttribute('height')),
    alt,
  }
}

function statesSize(element: Element): boolean {
  return element.hasAttribute('sizes')
}

/** Pixels as an attribute or meta says them, or null. */
export function sizeOf(text: string | null | undefined): number | null {
  const size = Number.parseInt(text ?? '', 10)
  return size > 0 && size < 100_000 ? size : null
}

/** True when both addresses end in the same file name. */
export function isSameFile(one: string, other: string): boolean {
  return nameOf(one) === nameOf(other)
}

function nameOf(url: string): string {
  return (URL.canParse(url) ? new URL(url).pathname : url).split('/').at(-1) ?? ''
}

/** Where a piece of the stored text stands in the body that is shown. */
import { listMarker, listNumber } from '../../domain/text/list-marker'

/** The stored text leaves these out (`extract/output/plain-text`); the names of pictures are the reader's own words. */
const SILENT = 'figcaption, caption, rt, rp, [data-picture], a[href^="#fn"]'
/** White space, characters that are not seen, and the signs that set superscripts and subscripts apart in the text. */
const UNLIKE = /[\s\p{Default_Ignorable_Code_Point}^_()\-–−]+/gu
/** Superscripts, subscripts, indicators of ordinals, signs of trade marks. */
const SCRIPTS =
  /[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u1D2C-\u1D6A\u1DA0-\u1DBF\u2070-\u209C\u2120\u2122\u2C7C]/g

/** A text without what the stored text and the body differ in. */
function squeezed(text: string): string {
  return text.replace(SCRIPTS, (sign) => sign.normalize('NFKC')).replaceAll(UNLIKE, '')
}

/** A piece of the body with the words that the stored text has for it. */
interface Piece {
  /** A text; or an element whose words are no text of the body: a formula, the number of a list's item. */
  node: Text | Element
  words: string
}

/**
 * The range of the body that shows `text.slice(start, end)`. The same words may stand in several places: the one that the
 * offsets name is taken, else the nearest. Null where the body has no such words.
 * @param body the article's body, as `bodyFragment` made it.
 */
export function rangeOf(
  body: Element,
  text: string,
  { start, end }: { start: number; end: number },
): Range | null {
  const wanted = squeezed(text.slice(start, end))
  if (wanted === '') return null
  const pieces = piecesOf(body)
  const shown = pieces.map(({ words }) => squeezed(words)).join('')
  const at = nearest(shown, wanted, squeezed(text.slice(0, start)).length)
  if (at < 0) return null
  const first = pointAt(pieces, at)
  const last = pointAt(pieces, at + wanted.length - 1)
  if (!first || !last) return null
  const range = body.ownerDocument.createRange()
  if (first.node instanceof Text) range.setStart(first.node, first.offset)
  else if (first.node.localName === 'li') range.setStart(first.node, 0)
  else range.setStartBefore(first.node)
  if (last.node instanceof Text) range.setEnd(last.node, last.offset + 1)
  else if (last.node.localName === 'li') range.setEnd(last.node, 0)
  else range.setEndAfter(last.node)
  return range
}

/** The innermost block around a range: what the focus can go to. */
export function blockAround(body: Element, range: Range): HTMLElement | null {
  const common = range.commonAncestorContainer
  const inner = common instanceof Element ? common : common.parentElement
  const block = inner?.closest<HTMLElement>(
    'p, li, blockquote, td, th, dd, dt, pre, h1, h2, h3, h4, h5, h6, div, section',
  )
  return block && body.contains(block) ? block : null
}

function piecesOf(body: Element): Piece[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const pieces: Piece[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (!node.parentElement?.closest(`${SILENT}, math`)) pieces.push({ node, words: node.data })
    } else if (node instanceof Element) {
      const words = wordsOf(node)
      if (words !== '') pieces.push({ node, words })
    }
  }
  return pieces
}

function wordsOf(element: Element): string {
  if (element.localName === 'math') return element.getAttribute('alttext') ?? ''
  const number = element.localName === 'li' ? listNumber(element.getAttribute('value')) : null
  return number === null ? '' : listMarker(number, element.parentElement?.getAttribute('type') ?? '1')
}

/** The place of `wanted` that is nearest to `expected`, -1 for none. */
function nearest(shown: string, wanted: string, expected: number): number {
  const before = shown.lastIndexOf(wanted, expected)
  const after = shown.indexOf(wanted, expected)
  if (before < 0 || after < 0) return Math.max(before, after)
  return expected - before <= after - expected ? before : after
}

/** The node and offset of the n-th character that both have. */
function pointAt(pieces: readonly Piece[], index: number): { node: Text | Element; offset: number } | null {
  let rest = index
  for (const { node, words } of pieces) {
    const length = squeezed(words).length
    if (rest >= length) {
      rest -= length
      continue
    }
    for (let offset = 0; offset < words.length; offset++) {
      rest -= squeezed(words.charAt(offset)).length
      if (rest < 0) return { node, offset }
    }
  }
  return null
}

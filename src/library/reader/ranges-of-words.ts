/** Where the words of a search stand in the text that is shown. */

/** Finds folded texts in a text: pairs of start and end, in order and apart from each other. */
export type FindPlaces = (text: string, wanted: readonly string[]) => [start: number, end: number][]

/** Elements that a match never crosses. */
const BLOCKS =
  'p, li, blockquote, td, th, dd, dt, pre, h1, h2, h3, h4, h5, h6, figcaption, caption, div, section, article'

/** Text that is not searched: ruby annotations, and picture labels, which are Pressmark's own words. */
const SILENT = 'rt, rp, [data-picture]'

/** Ranges that are made at most: a letter of a long article stands there thousands of times. */
export const MOST_RANGES = 3000

/**
 * The ranges of an element's text that hold one of the texts, in order, `MOST_RANGES` at most. A match may go through links and
 * other inline elements, never from one block to the next.
 * @param wanted folded texts with single spaces.
 */
export function rangesOfWords(root: Element, wanted: readonly string[], find: FindPlaces): Range[] {
  const ranges: Range[] = []
  for (const nodes of runsOf(root)) {
    const { text, at } = spaced(nodes.map(({ data }) => data).join(''))
    for (const [start, end] of find(text, wanted)) {
      const from = pointAt(nodes, at(start))
      const to = pointAt(nodes, at(end - 1))
      if (!from || !to) continue
      const range = root.ownerDocument.createRange()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset + 1)
      ranges.push(range)
      if (ranges.length === MOST_RANGES) return ranges
    }
  }
  return ranges
}

/** Text nodes that are read as one line: those of one block, up to a line's end. */
function* runsOf(root: Element): Generator<Text[], void, undefined> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let run: Text[] = []
  let block: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node instanceof Text ? node : null
    if (!text && node.nodeName !== 'BR') continue
    const parent = node.parentElement
    if (!parent || parent.closest(SILENT)) continue
    const own = parent.closest(BLOCKS)
    if (run.length > 0 && (!text || own !== block)) {
      yield run
      run = []
    }
    block = own
    if (text) run.push(text)
  }
  if (run.length > 0) yield run
}

/** A text with single spaces, and where in the text a place of it comes from. */
function spaced(text: string): { text: string; at(index: number): number } {
  if (!/\s\s|[^\S ]/u.test(text)) return { text, at: (index) => index }
  let plain = ''
  const places: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const isSpace = /\s/u.test(unit)
    if (isSpace && plain.endsWith(' ')) continue
    plain += isSpace ? ' ' : unit
    places.push(index)
  }
  return { text: plain, at: (index) => places[index] ?? text.length }
}

function pointAt(nodes: readonly Text[], index: number): { node: Text; offset: number } | null {
  let rest = index
  for (const node of nodes) {
    if (rest < node.data.length) return { node, offset: rest }
    rest -= node.data.length
  }
  return null
}

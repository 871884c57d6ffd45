/** Where a piece of the stored text stands in the body that is shown. */

/** The stored text leaves these out (`extract/plain-text`); the names of pictures are the reader's own words. */
const SILENT = 'figcaption, caption, rt, rp, [data-picture]'
const SPACE = /[\s\u200B\uFEFF]+/gu

/** A text without its spaces: the only thing the stored text and the body differ in. */
function squeezed(text: string): string {
  return text.replaceAll(SPACE, '')
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
  const nodes = textNodes(body)
  const shown = nodes.map((node) => squeezed(node.data)).join('')
  const at = nearest(shown, wanted, squeezed(text.slice(0, start)).length)
  if (at < 0) return null
  const first = pointAt(nodes, at)
  const last = pointAt(nodes, at + wanted.length - 1)
  if (!first || !last) return null
  const range = body.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
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

function textNodes(body: Element): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(SILENT)) nodes.push(node)
  }
  return nodes
}

/** The place of `wanted` that is nearest to `expected`, -1 for none. */
function nearest(shown: string, wanted: string, expected: number): number {
  const before = shown.lastIndexOf(wanted, expected)
  const after = shown.indexOf(wanted, expected)
  if (before < 0 || after < 0) return Math.max(before, after)
  return expected - before <= after - expected ? before : after
}

/** The node and offset of the n-th character that is no space. */
function pointAt(nodes: readonly Text[], index: number): { node: Text; offset: number } | null {
  let rest = index
  for (const node of nodes) {
    const length = squeezed(node.data).length
    if (rest >= length) {
      rest -= length
      continue
    }
    for (let offset = 0; offset < node.data.length; offset++) {
      if (squeezed(node.data.charAt(offset)) === '') continue
      if (rest === 0) return { node, offset }
      rest--
    }
  }
  return null
}

/** Bodies in pieces: pages that put every few paragraphs in boxes of their own, of which the engine would keep one. */

import { inside, namesOf } from '../../dom/near'
import { isFrame, isMain, makeOf, textLength } from '../../page/marks'
import { groupBy } from '../../text/group'
import type { PageRule } from '../rule'

/** UTF-16 units of a paragraph that is surely text. */
const TEXT = 80
/** The engine's own reach: it joins what stands this deep under one box, parent and grandparent. */
const REACH = 2
/** A page is in pieces when its largest piece holds less than this share of the text. */
const WHOLE = 0.75
/** Pieces that are built alike hold at least this share. */
const PIECES_SHARE = 0.7
const FEWEST_PIECES = 4
const LINKS = namesOf('a')
const ELSEWHERE = namesOf('aside nav footer figure blockquote li td form')

export const splitBody: PageRule = {
  id: 'split-body',
  scope: 'part',
  why: 'Some pages put every few paragraphs in a box of their own, and the engine would keep one of the boxes.',
  apply({ page, elements }) {
    const scope = elements.find((each) => isMain(each) && each.isConnected) ?? page.document.body
    if (!scope || page.document.getElementsByTagName('article').length > 3) return
    const sizes = new Map<Element, number>()
    let count = 0
    for (const paragraph of scope.getElementsByTagName('p')) {
      const size = textLength(paragraph)
      const parent = paragraph.parentElement
      if (!parent || size < TEXT || isElsewhere(paragraph) || linkLength(paragraph) * 2 >= size) continue
      count++
      sizes.set(parent, (sizes.get(parent) ?? 0) + size)
    }
    if (count < FEWEST_PIECES) return
    const pieces = likePieces(sizes)
    if (pieces.length < 2) return
    const box = commonBox(pieces)
    if (!box || pieces.every((each) => depthIn(box, each) < REACH)) return
    for (const piece of pieces) unwrap(piece, box)
  },
}

function isElsewhere(paragraph: Element): boolean {
  for (let each: Element | null = paragraph; each; each = each.parentElement)
    if (ELSEWHERE.has(each.localName) || each.getAttribute('role') === 'complementary') return true
  return false
}

/** The boxes that are built alike, when they hold most of the text and none of them does alone. */
function likePieces(sizes: ReadonlyMap<Element, number>): Element[] {
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (Math.max(...sizes.values()) >= all * WHOLE) return []
  const alike = groupBy(sizes.keys(), makeOf)
  return (
    [...alike.values()].find(
      (pieces) => pieces.reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0) >= all * PIECES_SHARE,
    ) ?? []
  )
}

function linkLength(element: Element): number {
  return inside(element, LINKS).reduce((sum, each) => sum + textLength(each), 0)
}

function commonBox(elements: Element[]): Element | null {
  let box: Element | null = elements[0] ?? null
  while (box && !elements.every((each) => box?.contains(each))) box = box.parentElement
  return box
}

function depthIn(box: Element, element: Element): number {
  let depth = 0
  for (let each: Element | null = element; each && each !== box; each = each.parentElement) depth++
  return depth
}

/** Every box from the piece up to `box` gives its children to its parent. */
function unwrap(piece: Element, box: Element): void {
  for (let each: Element | null = piece; each && each !== box && !isFrame(each); ) {
    const parent: Element | null = each.parentElement
    each.replaceWith(...each.childNodes)
    each = parent
  }
}

/** Leads the reader's eye and focus to a piece of the text, and back. */
import { blockAround, rangeOf } from './sentence-place'

/** Name of the mark in the style sheet. */
const MARK = 'pressmark-sentence'

/**
 * Marks a piece of the text in the body, brings it to the middle of the screen and puts the focus on its block. Escape
 * takes the mark away, and the focus back to `from`. Nothing happens where the body does not hold the piece.
 */
export function showPlace(
  body: HTMLElement,
  text: string,
  place: { start: number; end: number },
  from: HTMLElement | null,
): void {
  const range = rangeOf(body, text, place)
  const block = range && blockAround(body, range)
  if (!range || !block) return
  mark(range)
  block.tabIndex = -1
  block.focus({ preventScroll: true })
  scrollToRange(range)
  block.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      unmark()
      from?.focus()
    },
    { once: true },
  )
}

/** Brings a piece of the text to the middle of the screen. */
export function scrollToRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const within = range.startContainer.parentElement
  if (within) scrollerOf(within).scrollBy({ top: (top + bottom) / 2 - innerHeight / 2 })
}

/** The mark is no part of the text: highlights of the reader's own may stand in the same place. */
function mark(range: Range): void {
  if (typeof Highlight === 'function') CSS.highlights.set(MARK, new Highlight(range))
}

/** Takes the mark away, wherever it stands. */
export function unmark(): void {
  if (typeof Highlight === 'function') CSS.highlights.delete(MARK)
}

function scrollerOf(element: HTMLElement): Element {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY))
      return each
  }
  return document.scrollingElement ?? document.documentElement
}

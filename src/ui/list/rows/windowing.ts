/** Which rows of a long list are drawn, and where it has to be scrolled. Pixels; rows of one fixed height. */

/** Height of a row, as `--row` in tokens.css. */
export const ROW_HEIGHT = 64
/** Rows drawn beyond each end of what is seen, so that scrolling shows no gap. */
export const MARGIN = 6

/** The rows to draw, `margin` of them beyond each end of what is seen: from `first` up to but not including `end`. */
export function visibleRange(
  scrollTop: number,
  viewHeight: number,
  count: number,
  margin = MARGIN,
): { first: number; end: number } {
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - margin)
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / ROW_HEIGHT) + margin)
  return { first: Math.min(first, end), end }
}

/** The scroll position nearest to the present one that shows a row whole. */
export function scrollToShow(index: number, scrollTop: number, viewHeight: number): number {
  const top = index * ROW_HEIGHT
  if (top < scrollTop) return top
  return Math.max(scrollTop, top + ROW_HEIGHT - viewHeight)
}

/** How many rows Page Up and Page Down move: what is seen, less one that stays. */
export function rowsOfPage(viewHeight: number): number {
  return Math.max(1, Math.floor(viewHeight / ROW_HEIGHT) - 1)
}

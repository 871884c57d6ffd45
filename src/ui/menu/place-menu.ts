/** Where a menu opens: beside its button, inside the window. Pure. */

/** A box in the window, in CSS pixels from its left and top. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

interface Wish {
  /** The edge of the button that the menu is aligned with. */
  side: 'left' | 'right'
  above: boolean
}

export interface Place {
  left: number
  top: number
  /** What the menu may take; it scrolls within itself where its items need more. */
  maxHeight: number
}

/** Between a menu and its button. */
const GAP = 4
/** Between a menu and the edges of the window. */
const MARGIN = 6

/** Places a menu as wished; on the other side of its button where it does not fit there and has more room. */
export function placeMenu(button: Box, menu: Size, view: Size, { side, above }: Wish): Place {
  const roomAbove = button.top - GAP - MARGIN
  const roomBelow = view.height - button.bottom - GAP - MARGIN
  const [wished, other] = above ? [roomAbove, roomBelow] : [roomBelow, roomAbove]
  const goesAbove = menu.height <= wished || wished >= other ? above : !above
  const maxHeight = Math.max(0, goesAbove ? roomAbove : roomBelow)
  const height = Math.min(menu.height, maxHeight)
  const left = side === 'left' ? button.left : button.right - menu.width
  return {
    left: Math.max(MARGIN, Math.min(left, view.width - MARGIN - menu.width)),
    top: goesAbove ? button.top - GAP - height : button.bottom + GAP,
    maxHeight,
  }
}

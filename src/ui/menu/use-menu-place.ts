import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { placeMenu } from './place-menu'

interface Options {
  isOpen: boolean
  side: 'start' | 'end'
  above: boolean
}

/**
 * Keeps an open menu in the browser's top layer, beside its button and inside the window, where nothing clips it. What lies
 * behind does not scroll meanwhile.
 */
export function useMenuPlace(
  button: RefObject<HTMLElement | null>,
  menu: RefObject<HTMLElement | null>,
  { isOpen, side, above }: Options,
): void {
  useLayoutEffect(() => {
    const box = menu.current
    const opener = button.current
    if (!isOpen || !box || !opener) return undefined
    box.showPopover()
    const place = () => {
      const isRightToLeft = getComputedStyle(opener).direction === 'rtl'
      // What all items need, also while fewer are shown: letting go of the limit would scroll back to the first.
      const height = box.scrollHeight + box.offsetHeight - box.clientHeight
      const { left, top, maxHeight } = placeMenu(
        opener.getBoundingClientRect(),
        { width: box.offsetWidth, height },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
        { side: (side === 'start') === isRightToLeft ? 'right' : 'left', above },
      )
      box.style.left = `${left}px`
      box.style.top = `${top}px`
      box.style.maxHeight = `${maxHeight}px`
    }
    // The button moves without an event when the card folds or the list changes, and Firefox measures a popup anew whenever
    // something in it comes or goes.
    let frame = 0
    const follow = () => {
      place()
      frame = requestAnimationFrame(follow)
    }
    follow()

    const holdStill = (event: Event) => {
      const isInside = event.target instanceof Node && box.contains(event.target)
      if (!isInside || box.scrollHeight <= box.clientHeight) event.preventDefault()
    }
    const options = { passive: false, capture: true }
    document.addEventListener('wheel', holdStill, options)
    document.addEventListener('touchmove', holdStill, options)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('wheel', holdStill, options)
      document.removeEventListener('touchmove', holdStill, options)
    }
  }, [isOpen])
}

import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The part of an element that says how far it is scrolled. */
type Scrolled = Pick<HTMLElement, 'scrollTop' | 'scrollHeight' | 'clientHeight'>

/** The edges behind which a scrolled box has more: `top`, `bottom`, both or neither. A broken pixel is no more. */
export function scrollEdges({ scrollTop, scrollHeight, clientHeight }: Scrolled): string {
  const edges = [scrollTop > 1 && 'top', scrollHeight - clientHeight - scrollTop > 1 && 'bottom']
  return edges.filter(Boolean).join(' ')
}

/** Tells the styles of a box, in `data-more`, at which of its edges something is cut off. */
export function useScrollEdges<Element extends HTMLElement>(): RefObject<Element | null> {
  const box = useRef<Element>(null)
  // After every drawing: what is in the box may have changed.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const tell = () => {
      element.dataset.more = scrollEdges(element)
    }
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', tell, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', tell)
    }
  })
  return box
}

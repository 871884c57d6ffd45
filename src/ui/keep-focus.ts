/**
 * Gives the focus a place when the element that has it is taken away, as a button is that did its work: where it was
 * before, else `home`. Otherwise the browser drops it on the document, and the keyboard begins anew from the top.
 * @returns the function that ends it.
 */
export function keepFocus(document: Document, home: () => HTMLElement | null): () => void {
  let last: HTMLElement | null = null
  let before: HTMLElement | null = null
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target === last || !isFocusable(target)) return
    if (last?.isConnected) before = last
    last = target
  }
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return
    const next = before?.isConnected ? before : home()
    last = null
    next?.focus()
  })
  document.addEventListener('focusin', onFocusIn)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', onFocusIn)
    observer.disconnect()
  }
}

function isFocusable(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'focus' in target && 'isConnected' in target
}

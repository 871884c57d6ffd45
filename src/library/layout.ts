import { type ReadonlySignal, signal } from '@preact/signals'

/** How many panes stand beside each other: the list, the article beside it, the places before both. */
export type Layout = 'one' | 'two' | 'three'

/** Widths from which on there are two and three panes. CSS pixels. */
const TWO = 860
const THREE = 1180

/** The layout that the window has room for, as it is now. A side panel has one pane. */
export function followLayout(window: Window): ReadonlySignal<Layout> {
  const two = window.matchMedia(`(min-width: ${TWO}px)`)
  const three = window.matchMedia(`(min-width: ${THREE}px)`)
  const layout = signal<Layout>('one')
  const look = () => {
    layout.value = three.matches ? 'three' : two.matches ? 'two' : 'one'
  }
  look()
  two.addEventListener('change', look)
  three.addEventListener('change', look)
  return layout
}

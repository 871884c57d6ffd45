/** Frameworks that stream a page keep late parts in `<div hidden id="S:1">` until a script puts them in place. */
import type { StepContext } from './step'

/** Shows such parts: without scripts they stay hidden for ever, and hidden text is no text to the engine. */
export function unhideStreamed({ elements }: StepContext): void {
  for (const element of elements)
    if (element.localName === 'div' && element.id.startsWith('S:')) element.removeAttribute('hidden')
}

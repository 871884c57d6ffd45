/** Superscripts and subscripts that are so by style alone: made the elements that say it. */
import { named, namesOf } from '../dom/near'

const BOXES = namesOf('span small font i b em')
const STYLE = /vertical-align\s{0,5}:\s{0,5}(super|sub)(?![\w-])/i
/** What such boxes are called where a style sheet raises them. Other boxes are called so too, so only numbers count. */
const RAISED = /(?:^|\s)(?:sup|superscript|footnote-ref|footnote-reference|fnref|noteref)(?:$|\s)/i
const LOWERED = /(?:^|\s)subscript(?:$|\s)/i
const NUMBER = /^[+−-]?\d{1,3}[+−-]?$/
/** UTF-16 units of attributes that are looked at. */
const MAX_UNITS = 500

/** Puts a `sup` or `sub` in the place of each such box. */
export function writeScripts(elements: readonly Element[]): void {
  for (const box of named(elements, BOXES)) {
    const name = scriptOf(box)
    if (!name || !box.isConnected) continue
    const script = box.ownerDocument.createElement(name)
    script.append(...box.childNodes)
    box.replaceWith(script)
  }
}

function scriptOf(box: Element): 'sup' | 'sub' | null {
  const style = STYLE.exec((box.getAttribute('style') ?? '').slice(0, MAX_UNITS))?.[1]?.toLowerCase()
  if (style === 'super') return 'sup'
  if (style === 'sub') return 'sub'
  const names = (box.getAttribute('class') ?? '').slice(0, MAX_UNITS)
  const isRaised = RAISED.test(names)
  if (!isRaised && !LOWERED.test(names)) return null
  if (box.firstElementChild || !NUMBER.test(box.textContent?.trim() ?? '')) return null
  return isRaised ? 'sup' : 'sub'
}

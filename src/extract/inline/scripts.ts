/** Superscripts and subscripts that are so by style alone, made the elements that say it; labels of notes, parted from their words. */
import { named, namesOf } from '../dom/near'

const RAISED_BOXES = namesOf('sup')
const BLOCKS = namesOf('p li div td dd blockquote')
const BOXES = namesOf('span small font i b em')
const STYLE = /vertical-align\s{0,5}:\s{0,5}(super|sub)(?![\w-])/i
/** What such boxes are called where a style sheet raises them. Other boxes are called so too, so only numbers count. */
const RAISED = /(?:^|\s)(?:sup|superscript|footnote-ref|footnote-reference|fnref|noteref)(?:$|\s)/i
const LOWERED = /(?:^|\s)subscript(?:$|\s)/i
const NUMBER = /^[+−-]?\d{1,3}[+−-]?$/
/** The label of a note, and the beginning of a word: a symbol of chemistry has two letters at most. */
const LABEL = /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[)\].]?\s*$/i
const WORD_START = /^(?:[^\p{ASCII}\P{L}]|\p{L}{3})/u
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

/** Parts a raised label that opens a block from the word behind it. Isotopes, ¹⁴C, are not parted. */
export function partLabels(elements: readonly Element[]): void {
  for (const box of named(elements, RAISED_BOXES)) {
    const { previousSibling: before, nextSibling: after, parentElement: block } = box
    if (
      !block ||
      !BLOCKS.has(block.localName) ||
      (before && (before.previousSibling || before.nodeValue?.trim() !== ''))
    )
      continue
    if (after?.nodeType === 3 && WORD_START.test(after.nodeValue ?? '') && LABEL.test(box.textContent ?? ''))
      box.after(' ')
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

/** What the reader adds to a body: marks of lists; links between the text and its notes, which stay in the reader. */
import { isNoteLink, noteNumber } from '../../domain/text/footnote'

const MARKS: ReadonlyMap<string | null, string> = new Map([
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['01', 'decimal-leading-zero'],
])

/** Names the marks of lists for the style sheet: a selector cannot tell `a` from `A`, and what resets lists resets their `type` too. */
export function nameListMarks(body: DocumentFragment): void {
  for (const list of body.querySelectorAll('ol')) {
    const marks = MARKS.get(list.getAttribute('type'))
    if (marks) list.dataset.marks = marks
  }
}

/** Tells assistive technology which links lead to notes and which back. `back` names the latter, which show an arrow. */
export function nameNoteLinks(body: DocumentFragment, back: string): void {
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    if (!isNoteLink(href)) continue
    const leadsToNote = noteNumber(href.slice(1)) !== null
    link.setAttribute('role', leadsToNote ? 'doc-noteref' : 'doc-backlink')
    if (!leadsToNote) link.setAttribute('aria-label', back)
  }
}

/** Goes to the note, or back to the text, that a click on a link asks for. Other clicks are left alone. */
export function followNote(event: MouseEvent): void {
  const { target, currentTarget } = event
  if (!(target instanceof Element) || !(currentTarget instanceof HTMLElement)) return
  const href = target.closest('a')?.getAttribute('href') ?? ''
  if (!isNoteLink(href)) return
  // The library's router would take the address for a place of its own.
  event.preventDefault()
  const place = currentTarget.querySelector<HTMLElement>(href)
  if (!place) return
  if (!place.matches('a')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
}

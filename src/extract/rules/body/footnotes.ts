/** Notes and their references, once it is known which of both are in the body. */
import { isNoteLink, noteAnchor, noteNumber, referenceAnchor } from '../../../domain/text/footnote'
import { type CleanElement, type CleanNode, rawText } from '../../text/tree'
import type { BodyRule } from '../rule'

/** What a link back to the text says. */
const BACK = '↩'

export const footnotes: BodyRule = {
  id: 'footnotes',
  why: 'Notes and their references are linked and numbered once it is known which of them are in the body.',
  apply({ body }) {
    numberNotes(body)
  },
}

/**
 * Numbers the notes in the order in which the text refers to them and gives each a link back. A reference whose note is not in the body goes.
 * Changes the tree.
 */
export function numberNotes(root: CleanElement): void {
  const notes = notesIn(root)
  const order = new Map<CleanElement, number>()
  const counts = new Map<CleanElement, number>()
  const walk = (element: CleanElement): void => {
    element.children = element.children.filter((child) => {
      if (typeof child === 'string') return true
      const link = referenceIn(child)
      if (!link) {
        walk(child)
        return true
      }
      const note = notes.get(noteNumber((link.attributes.href ?? '').slice(1)) ?? -1)
      if (!note) return false
      const number = order.get(note) ?? order.size + 1
      const count = (counts.get(note) ?? 0) + 1
      order.set(note, number)
      counts.set(note, count)
      link.attributes = { href: `#${noteAnchor(number)}`, id: referenceAnchor(number, count) }
      return true
    })
  }
  walk(root)
  for (const note of notes.values()) {
    const number = order.get(note)
    if (number === undefined) delete note.attributes.id
    else {
      note.attributes.id = noteAnchor(number)
      addBackLink(note, number)
    }
  }
}

/** Notes by their numbers; a number that stands twice is the first one's. */
function notesIn(root: CleanElement): Map<number, CleanElement> {
  const notes = new Map<number, CleanElement>()
  const walk = (element: CleanElement): void => {
    const number = noteNumber(element.attributes.id ?? '')
    if (number !== null && !notes.has(number) && rawText(element).trim() !== '') notes.set(number, element)
    else delete element.attributes.id
    for (const child of element.children) if (typeof child !== 'string') walk(child)
  }
  walk(root)
  return notes
}

/** The link of a `sup` that is a reference. */
function referenceIn(node: CleanElement): CleanElement | null {
  if (node.tag === 'a') return isNoteLink(node.attributes.href ?? '') ? node : null
  const [only, another] = node.children
  if (node.tag !== 'sup' || another !== undefined || only === undefined || typeof only === 'string')
    return null
  return only.tag === 'a' ? referenceIn(only) : null
}

function addBackLink(note: CleanElement, number: number): void {
  const link: CleanNode = { tag: 'a', attributes: { href: `#${referenceAnchor(number)}` }, children: [BACK] }
  const last = note.children.findLast((child) => typeof child !== 'string' && /^(?:p|div)$/.test(child.tag))
  const place = last && typeof last !== 'string' ? last : note
  const end = place.children.at(-1)
  place.children.push(...(typeof end === 'string' && /\s$/.test(end) ? [] : [' ']), link)
}

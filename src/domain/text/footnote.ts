/** The anchors of notes in a kept body: ours, not the page's, so that no two notes have the same and none is another element's. */

const NOTE = /^fn(\d{1,4})$/
const ANCHOR = /^fn(?:ref)?\d{1,4}(?:-\d{1,4})?$/

/** The `id` of a note. */
export function noteAnchor(number: number): string {
  return `fn${number}`
}

/** The `id` of the place in the text that refers to a note; the first reference to it is 1. */
export function referenceAnchor(number: number, reference = 1): string {
  return `fnref${number}${reference === 1 ? '' : `-${reference}`}`
}

/** The number of the note that an `id` names, or null. */
export function noteNumber(id: string): number | null {
  const number = NOTE.exec(id)?.[1]
  return number === undefined ? null : Number(number)
}

/** True for the `id` of a note or of a reference to one. */
export function isNoteAnchor(id: string): boolean {
  return ANCHOR.test(id)
}

/** True for an address that leads to a note or back to the text. Neither link is a word of the text. */
export function isNoteLink(href: string): boolean {
  return href.startsWith('#') && isNoteAnchor(href.slice(1))
}

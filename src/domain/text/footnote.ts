/**
 * Ids of footnotes in a saved body. Pressmark assigns them, so that no two notes share one and none clashes with another
 * element.
 */

const NOTE = /^fn(\d{1,4})$/
const ANCHOR = /^fn(?:ref)?\d{1,4}(?:-\d{1,4})?$/

/** Returns the `id` of a note. */
export function noteAnchor(number: number): string {
  return `fn${number}`
}

/** Returns the `id` of a reference to a note in the text; the first reference is 1. */
export function referenceAnchor(number: number, reference = 1): string {
  return `fnref${number}${reference === 1 ? '' : `-${reference}`}`
}

/** Returns the number of the note that an `id` names, or null. */
export function noteNumber(id: string): number | null {
  const number = NOTE.exec(id)?.[1]
  return number === undefined ? null : Number(number)
}

/** True for the `id` of a note or of a reference to one. */
export function isNoteAnchor(id: string): boolean {
  return ANCHOR.test(id)
}

/** True for an address that links to a note or back to the text. The text of such a link is no word of the article. */
export function isNoteLink(href: string): boolean {
  return href.startsWith('#') && isNoteAnchor(href.slice(1))
}

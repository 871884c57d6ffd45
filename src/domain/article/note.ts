import { wellFormed } from '../text/text'

/** Longest note, in UTF-16 units: it is part of the row, which lists read. */
export const LONGEST_NOTE = 10_000

/** Normalises a note for storage: well-formed, one Unicode form, one kind of line ending, trimmed, cut if too long. */
export function cleanNote(note: string): string {
  return wellFormed(note.normalize('NFC'))
    .replace(/\r\n?/g, '\n')
    .trim()
    .slice(0, LONGEST_NOTE)
    .toWellFormed()
}

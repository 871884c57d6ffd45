import { wellFormed } from '../text/text'

/** Longest note, in UTF-16 units: it stands in the row, which lists read. */
export const LONGEST_NOTE = 10_000

/** A note as it is kept: well-formed, one form of Unicode, lines ended alike, no blank around it, cut where it is too long. */
export function cleanNote(note: string): string {
  return wellFormed(note.normalize('NFC'))
    .replace(/\r\n?/g, '\n')
    .trim()
    .slice(0, LONGEST_NOTE)
    .toWellFormed()
}

/** Finds the places in a text that match a search, with the folding of the search itself. Pure. */

import { parseQuery } from '../../domain/search/query'
import { folded, withPlainSigns } from '../../domain/text/fold'
import { wantedBy } from './match'

/** A block longer than this is searched in pieces: mapping every character of it would be slow. */
export const LONGEST_LINE = 4000

/** Returns the folded texts of a query; none if it has only operators. */
export function wantedTexts(query: string): string[] {
  return wantedBy(parseQuery(query)).texts
}

/** Returns the places of the folded texts in a text, in its own units, in order and without overlaps. */
export function placesIn(text: string, wanted: readonly string[]): [start: number, end: number][] {
  const { plain, at } = foldedByCharacter(text)
  const found: [number, number][] = []
  for (const each of wanted) {
    for (let from = plain.indexOf(each); from >= 0; from = plain.indexOf(each, from + each.length)) {
      found.push([at[from] ?? 0, at[from + each.length] ?? text.length])
    }
  }
  found.sort((one, other) => one[0] - other[0])
  const apart: [number, number][] = []
  for (const place of found) {
    const last = apart.at(-1)
    if (last && place[0] <= last[1]) last[1] = Math.max(last[1], place[1])
    else apart.push(place)
  }
  return apart
}

/** Returns the folded text, and for each of its units the offset of the original character. */
function foldedByCharacter(text: string): { plain: string; at: ArrayLike<number> } {
  const whole = folded(text)
  // Most texts keep every character at its offset: then the slow split into characters is not needed.
  const isInPlace =
    text.length <= LONGEST_LINE &&
    whole.length === text.length &&
    whole === withPlainSigns(text).toLowerCase()
  if (isInPlace) return { plain: whole, at: PLACES }
  let plain = ''
  const at: number[] = []
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const units = folded(segment)
    // A character that folds to several units is always shown whole.
    for (let unit = 0; unit < units.length; unit++) at.push(index)
    plain += units
  }
  at.push(text.length)
  return { plain, at }
}

/** The identity mapping. */
const PLACES = Uint32Array.from({ length: LONGEST_LINE + 1 }, (_, index) => index)

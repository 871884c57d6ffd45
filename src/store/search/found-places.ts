/** Where a text has what is searched for, by the same folding by which it is found. Pure. */

import { parseQuery } from '../../domain/search/query'
import { folded, withPlainSigns } from '../../domain/text/fold'
import { wantedBy } from './match'

/** A block longer than this is looked through piece by piece: letters of such a line are not counted one by one. */
export const LONGEST_LINE = 4000

/** The folded texts that a query looks for; none where it asks by operators alone. */
export function wantedTexts(query: string): string[] {
  return wantedBy(parseQuery(query)).texts
}

/** Places of the folded texts in a text, in its own units, in order and apart from each other. */
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

/** The folded text, and for each of its units where in the text the character begins that it came from. */
function foldedByCharacter(text: string): { plain: string; at: ArrayLike<number> } {
  const whole = folded(text)
  // Most texts keep every character at its place: then nothing has to be cut into characters, which is slow.
  const isInPlace =
    text.length <= LONGEST_LINE &&
    whole.length === text.length &&
    whole === withPlainSigns(text).toLowerCase()
  if (isInPlace) return { plain: whole, at: PLACES }
  let plain = ''
  const at: number[] = []
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const units = folded(segment)
    // What folds to several units ends after itself: half of it is shown as the whole.
    for (let unit = 0; unit < units.length; unit++) at.push(index)
    plain += units
  }
  at.push(text.length)
  return { plain, at }
}

/** Each place is its own. */
const PLACES = Uint32Array.from({ length: LONGEST_LINE + 1 }, (_, index) => index)

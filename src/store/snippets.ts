/** Where an article has what was looked for: a piece of its text, the found places marked. */
import type { ArticleId, ArticleRow } from '../domain/article'
import { folded, withPlainSigns } from '../domain/fold'
import { parseQuery } from '../domain/query'
import type { Marked, Snippet } from '../domain/snippet'
import type { LibraryDb } from './db'
import { wantedBy } from './match'
import { takesTurns } from './turns'
import { withContents } from './whole'

/** What stands before the first hit of a snippet, in widths of a letter: the hit itself has to be seen in a narrow list. */
const BEFORE = 24
/** A snippet in all. UTF-16 units. */
const LENGTH = 160

/** Rows between which the page gets its turn. */
const STEP = 4

/** A block longer than this is looked through piece by piece: letters of such a line are not counted one by one. */
const LONGEST_LINE = 4000

/** Snippets of some rows for a query, by id. Rows for which there is nothing to mark are left out. */
export async function snippetsOf(
  db: LibraryDb,
  rows: readonly ArticleRow[],
  query: string,
): Promise<Map<ArticleId, Snippet>> {
  const { texts } = wantedBy(parseQuery(query))
  const snippets = new Map<ArticleId, Snippet>()
  if (texts.length === 0) return snippets
  const turn = takesTurns()
  for (let start = 0; start < rows.length; start += STEP) {
    for (const { row, content } of await withContents(db, rows.slice(start, start + STEP))) {
      const text = snippetIn([row.note ?? '', row.excerpt ?? '', content.text], texts)
      snippets.set(row.id, { title: markedIn(row.title, texts), text })
      await turn()
    }
  }
  return snippets
}

/** A text with every place marked that holds one of the folded texts. */
export function markedIn(text: string, wanted: readonly string[]): Marked {
  const places = placesIn(text, wanted)
  const marked: Marked = []
  let from = 0
  for (const [start, end] of places) {
    if (start > from) marked.push({ text: text.slice(from, start), found: false })
    marked.push({ text: text.slice(start, end), found: true })
    from = end
  }
  if (from < text.length) marked.push({ text: text.slice(from), found: false })
  return marked
}

/** The surroundings of the first hit in one of the texts, on one line; null for no hit. */
function snippetIn(texts: readonly string[], wanted: readonly string[]): Marked | null {
  for (const text of texts) {
    for (const line of linesOf(text)) {
      const plain = folded(line)
      if (!wanted.some((each) => plain.includes(each))) continue
      const first = placesIn(line, wanted)[0]
      if (!first) continue
      const wide = widthBefore(line, first[0])
      const start = wide === 0 ? 0 : boundaryAt(line, wide, first[0])
      const end = boundaryAt(line, start + LENGTH)
      const marked = markedIn(line.slice(start, end), wanted)
      if (start > 0) marked.unshift({ text: '…', found: false })
      if (end < line.length) marked.push({ text: '…', found: false })
      return marked
    }
  }
  return null
}

/** Lines of a text with single spaces, none too long. Pieces overlap, so a hit at a cut is met in the next one. */
function* linesOf(text: string): Generator<string, void, undefined> {
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/gu, ' ').trim()
    for (let from = 0; from < line.length; from += LONGEST_LINE - 200) {
      yield line.slice(from, from + LONGEST_LINE)
      if (from + LONGEST_LINE >= line.length) break
    }
  }
}

/** Places of the folded texts in a text, in its own units, in order and apart from each other. */
function placesIn(text: string, wanted: readonly string[]): [start: number, end: number][] {
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

/** Where a piece begins that is `BEFORE` wide and ends at a place. */
function widthBefore(line: string, end: number): number {
  let at = end
  for (let width = 0; at > 0 && width < BEFORE; at--) width += WIDE.test(line.charAt(at - 1)) ? 2 : 1
  return at
}

/** Hangul, Kana, Han and what is set in their squares. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60]/

/** A place near `wanted` that cuts no pair of units, before a word where one is near, and not behind `last`. */
function boundaryAt(text: string, wanted: number, last = text.length): number {
  if (wanted >= text.length) return text.length
  const space = text.indexOf(' ', wanted)
  const near = space >= 0 && space < last && space - wanted < 12 ? space + 1 : wanted
  return (text.charCodeAt(near) & 0xfc00) === 0xdc00 ? near + 1 : near
}

/** Makes snippets: a piece of an article's text with the matches marked. */
import type { ArticleId, ArticleRow } from '../../domain/article/article'
import type { Marked, Snippet } from '../../domain/search/snippet'
import { folded } from '../../domain/text/fold'
import type { LibraryDb } from '../database/db'
import { takesTurns } from '../lists/turns'
import { withContents } from '../rows/whole'
import { LONGEST_LINE, placesIn, wantedTexts } from './found-places'

/** Width of the text before the first hit, in letters: the hit must be visible in a narrow list. */
const BEFORE = 24
/** Length of a whole snippet. UTF-16 units. */
const LENGTH = 160

/** Rows per batch: between batches the page can paint and respond. */
const STEP = 4

/** Returns snippets of rows for a query, by id. Skips rows without anything to mark. */
export async function snippetsOf(
  db: LibraryDb,
  rows: readonly ArticleRow[],
  query: string,
): Promise<Map<ArticleId, Snippet>> {
  const texts = wantedTexts(query)
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

/** Marks every place of a text that matches one of the folded texts. */
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

/** Returns the surroundings of the first hit in the texts, on one line; null if there is none. */
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

/** Yields the lines of a text with single spaces, long ones in overlapping pieces, so that no hit is lost at a cut. */
function* linesOf(text: string): Generator<string, void, undefined> {
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/gu, ' ').trim()
    for (let from = 0; from < line.length; from += LONGEST_LINE - 200) {
      yield line.slice(from, from + LONGEST_LINE)
      if (from + LONGEST_LINE >= line.length) break
    }
  }
}

/** Returns the offset from which a piece `BEFORE` wide reaches to a place. */
function widthBefore(line: string, end: number): number {
  let at = end
  for (let width = 0; at > 0 && width < BEFORE; at--) width += WIDE.test(line.charAt(at - 1)) ? 2 : 1
  return at
}

/** Double-width characters: Hangul, Kana, Han and full-width forms. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60]/

/** Returns a cut near `wanted` that splits no surrogate pair, at the beginning of a word if possible, and not after `last`. */
function boundaryAt(text: string, wanted: number, last = text.length): number {
  if (wanted >= text.length) return text.length
  const space = text.indexOf(' ', wanted)
  const near = space >= 0 && space < last && space - wanted < 12 ? space + 1 : wanted
  return (text.charCodeAt(near) & 0xfc00) === 0xdc00 ? near + 1 : near
}

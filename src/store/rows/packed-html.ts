/**
 * A body kept beside its text: what the text says already is not written a second time. Half of an article's bytes are
 * saved so, without a codec: it works within a transaction, and the text stays readable for the search. Pure.
 */

/** Markup as it stands, and pairs of numbers: how much of the text to pass over, how much of it to take. UTF-16 units. */
export type PackedHtml = (string | number)[]

/** A body shorter than this is kept as it is. */
const SHORTEST = 200

/** A run of the text shorter than this is written out: two numbers take as much room. */
const SHORTEST_RUN = 4

/** How far ahead of its place in the text a run is looked for: past the end of a line, a mark of a list. */
const WINDOW = 64

/** A run at least as long is looked for in all that is left of the text, as long as that has cost less than reading it this often. */
const LONG_RUN = 24
const MOST_READINGS = 8

/** What stands between runs of text. */
const MARKUP = /<[^<>]*>|&[a-z\d#]+;|[^<&]+|[<&]/gi

/**
 * The body without what its text says, or the body itself where that saves less than a quarter. `unpackHtml` gives back the very
 * same body, or this function returns it unpacked. Takes time in proportion to both lengths.
 */
export function packHtml(html: string, text: string): string | PackedHtml {
  if (html.length < SHORTEST) return html
  const parts: PackedHtml = []
  let written = ''
  let saved = 0
  let at = 0
  let budget = text.length * MOST_READINGS
  for (const [run] of html.matchAll(MARKUP)) {
    let found = -1
    if (run.length >= SHORTEST_RUN && run[0] !== '<' && run[0] !== '&') {
      found = text.slice(at, at + run.length + WINDOW).indexOf(run)
      if (found < 0 && run.length >= LONG_RUN && budget > 0) {
        const place = text.indexOf(run, at)
        budget -= (place < 0 ? text.length : place) - at
        found = place < 0 ? -1 : place - at
      }
    }
    if (found < 0) {
      written += run
      continue
    }
    if (written !== '') parts.push(written)
    written = ''
    parts.push(found, run.length)
    at += found + run.length
    saved += run.length
  }
  if (written !== '') parts.push(written)
  return saved * 4 >= html.length && unpackHtml(parts, text) === html ? parts : html
}

/** The body that was packed beside this text; null for what is none. */
export function unpackHtml(packed: unknown, text: unknown): string | null {
  if (typeof packed === 'string') return packed
  if (!Array.isArray(packed) || typeof text !== 'string') return null
  const parts: readonly unknown[] = packed
  let html = ''
  let at = 0
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    if (typeof part === 'string') {
      html += part
      continue
    }
    const length = parts[++index]
    if (!isCount(part) || !isCount(length)) return null
    // The place only moves on: whatever the record says, no more than the text is taken.
    at += part
    if (at + length > text.length) return null
    html += text.slice(at, at + length)
    at += length
  }
  return html
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

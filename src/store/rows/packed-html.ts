/**
 * Reads bodies that were stored beside their text: what the text says already was not written a second time (decision 24). Nothing writes them
 * any more; a body is stored plain with the next change of its content. Pure.
 */

/** Markup as it stands, and pairs of numbers: how much of the text to pass over, how much of it to take. UTF-16 units. */
export type PackedHtml = (string | number)[]

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

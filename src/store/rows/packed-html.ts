/**
 * Reads bodies that were stored packed: the parts that equal the text were not stored twice (decision 24). Nothing writes
 * packed bodies any
 * more; the next change of the content stores the body plain. Pure.
 */

/** Markup as it is, and pairs of numbers: how much of the text to skip, and how much to copy. UTF-16 units. */
export type PackedHtml = (string | number)[]

/** Unpacks a body with its text; null if the record is no packed body. */
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
    // The offset only grows: no record can make this copy more than the text.
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

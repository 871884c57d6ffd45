/** Detects bodies that would freeze a page: too many elements, or nested too deep. Pure. */
import { LIMITS } from '../limits'

/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Longest element name to look for. UTF-16 units. */
const MAX_NAME = 20

const [LESS, SLASH, EXCLAMATION] = ['<', '/', '!'].map((sign) => sign.charCodeAt(0))

/**
 * True if the markup stays within the limits. Reads only the tags, in linear time. An unclosed element counts as the parent of
 * everything after it; this is safe because captured bodies close every element.
 */
export function hasSoundShape(html: string): boolean {
  if (html.length > LIMITS.content) return false
  let elements = 0
  let depth = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1)
    if (next === SLASH) depth = Math.max(0, depth - 1)
    else if (next !== LESS && next !== EXCLAMATION && isLetter(next)) {
      elements++
      if (!VOID.has(nameAt(html, at + 1))) depth++
    }
    if (depth > LIMITS.bodyDepth || elements > LIMITS.bodyElements) return false
  }
  return true
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Returns the lower-case name of the tag that begins at `start`. */
function nameAt(html: string, start: number): string {
  let end = start
  while (end < start + MAX_NAME && isLetter(html.charCodeAt(end))) end++
  return html.slice(start, end).toLowerCase()
}

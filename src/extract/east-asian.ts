/** Scripts without spaces, or with few: a character says as much as two of an alphabet. */

/** One Han, Kana or Hangul character. */
export const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** So much of a page's text is looked at, in UTF-16 units, and such a share of it makes the page's script. */
const SAMPLE = 20_000
const MANY = 0.2

/** True when a fifth of the page's characters are of these scripts. */
export function isEastAsian(document: Document): boolean {
  const text = (document.body?.textContent ?? '')
    .slice(0, 10 * SAMPLE)
    .replace(/\s+/g, '')
    .slice(0, SAMPLE)
  return (text.match(EAST_ASIAN)?.length ?? 0) > text.length * MANY
}

/** How much a text says, in letters: a character of these scripts is two. */
export function letters(text: string): number {
  return text.replace(EAST_ASIAN, '$&$&').length
}

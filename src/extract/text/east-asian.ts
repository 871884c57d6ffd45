/** Scripts without spaces, or with few: a character says as much as two of an alphabet. */

/** Han, Kana and Hangul characters that stand together. */
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g

/** So much of a page's text is looked at, in UTF-16 units, and such a share of it makes the page's script. */
const SAMPLE = 20_000
const MANY = 0.2

/** `NodeFilter`'s text nodes, those of XML's own kind too. */
const SHOW_TEXT = 4 | 8

/** True when a fifth of the page's characters are of these scripts. */
export function isEastAsian(document: Document): boolean {
  const text = beginning(document).replace(/\s+/g, '').slice(0, SAMPLE)
  return letters(text) - text.length > text.length * MANY
}

/** Enough of the text to have a sample of it without white space; all of it can be ten million units. */
function beginning(document: Document): string {
  if (!document.body) return ''
  const texts = document.createTreeWalker(document.body, SHOW_TEXT)
  let text = ''
  while (text.length < 10 * SAMPLE && texts.nextNode()) text += texts.currentNode.nodeValue ?? ''
  return text.slice(0, 10 * SAMPLE)
}

/** How much a text says, in letters: a character of these scripts is two. */
export function letters(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at++) if (isOfThese(text.charCodeAt(at))) count++
  return count
}

/** The text in as many units as it has letters: what stands together of these scripts stands there twice. */
export function spelledOut(text: string): string {
  return text.replace(EAST_ASIAN, '$&$&')
}

/** The ranges of `EAST_ASIAN`, without a match for each character. */
function isOfThese(unit: number): boolean {
  if (unit < 0x3040) return false
  return unit <= 0x30ff || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af)
}

/** Longest line of verse. Longer lines that go on are paragraphs that a page has cut. */
const LONGEST_LINE = 60
/** Characters that are looked at. */
const SAMPLE = 4000
const ENDS = /[.!?…:;。！？।۔؟]["'”’»)]*$/u

/**
 * True for a text whose short lines go on in the next one more often than not: a poem, lyrics. Its sentences are lines that were
 * cut for their sound, and none of them stands for it. Told by small letters at the start of lines, so in scripts that have them.
 */
export function isVerse(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  let goOn = 0
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1] ?? ''
    if (above.length < LONGEST_LINE && !ENDS.test(above) && /^\p{Ll}/u.test(lines[at] ?? '')) goOn++
  }
  return goOn > lines.length / 3
}

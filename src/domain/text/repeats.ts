/** Removes repeats: text that a page shows of an article in several places (title, excerpt, first paragraph, summary). Pure. */
import { folded } from './fold'
import { textKey } from './text'

/** Minimum letters of a text that is searched for within another; a shorter one must equal the whole. */
const SHORTEST_PART = 12

/**
 * Returns the items whose words are not already shown, by `shown` or by another item. If one item contains another, the
 * longer stays; of two with the same words, the first. Ignores punctuation, case and accents.
 */
export function saidOnce<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  shown: readonly (string | null)[] = [],
): T[] {
  const before = shown.map((text) => keyOf(text ?? '')).filter((key) => key !== '')
  const keys = items.map((item) => keyOf(textOf(item)))
  return items.filter((_, at) => {
    const key = keys[at] ?? ''
    if (before.some((each) => isWithin(key, each))) return false
    return !keys.some((other, place) =>
      other === key ? place < at : other.length > key.length && isWithin(key, other),
    )
  })
}

/** Returns the first paragraph of a text if one of the sentences contains all of it; null otherwise. */
export function repeatedOpening(text: string, sentences: readonly { text: string }[]): string | null {
  const opening = text.split(/[\r\n]/, 1)[0] ?? ''
  const key = keyOf(opening)
  if (key === '') return null
  return sentences.some((sentence) => isWithin(key, keyOf(sentence.text))) ? opening : null
}

const keyOf = (text: string): string => textKey(folded(text))

function isWithin(part: string, whole: string): boolean {
  return part === whole || (part.length >= SHORTEST_PART && whole.includes(part))
}

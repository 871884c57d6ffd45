/** What a page shows of an article in several places — title, excerpt, first paragraph, summary — is shown once. Pure. */
import { folded } from './fold'
import { textKey } from './text'

/** Letters that a text must have to be looked for within another; shorter ones are compared whole. */
const SHORTEST_PART = 12

/**
 * The items whose words are not shown already: neither by one of `shown`, nor by another item. Of two items, one within the other, the
 * longer stays; of two with the same words, the first. Punctuation, case and accents make no difference.
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

/** The first paragraph of a text, where one of the sentences says all of it; null otherwise. */
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

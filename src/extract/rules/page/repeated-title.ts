/** The headline stands above the reader's page already: the body starts below it. */
import { sharedWords, textKey } from '../../../domain/text'
import { inside, namesOf } from '../../near'
import { lineOf } from '../../page/page'
import type { StepContext } from '../rule'

const LINES = namesOf('h1 h2 p')
/** Headings that share this much with the title, both ways, say the same. */
const SAME = 0.75

/**
 * Takes out the headline, its repeats, and a second `h1` that stands before any text: an author's headline
 * inside the body, under the one that the site shows.
 */
export function removeRepeatedTitle({ page, title }: StepContext): void {
  if (title === '') return
  const key = textKey(title)
  let isAtTop = false
  for (const element of inside(page.document, LINES)) {
    const text = lineOf(element)
    if (element.localName === 'p') {
      if (text.length > 20) isAtTop = false
    } else if (textKey(text) === key || isLike(text, title)) {
      element.remove()
      isAtTop = true
    } else if (isAtTop && element.localName === 'h1') element.remove()
  }
}

function isLike(one: string, other: string): boolean {
  return sharedWords(one, other) >= SAME && sharedWords(other, one) >= SAME
}

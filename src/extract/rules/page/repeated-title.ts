/** The headline stands above the reader's page already: the body starts below it. */
import { sharedWords, textKey } from '../../../domain/text/text'
import { inside, namesOf } from '../../dom/near'
import { lineOf } from '../../page/page'
import type { PageRule } from '../rule'

const LINES = namesOf('h1 h2 p')
/** Headings that share this much with the title, both ways, say the same. */
const SAME = 0.75

export const repeatedTitle: PageRule = {
  id: 'repeated-title',
  scope: 'part',
  why: 'The reader shows the headline above the body already.',
  apply({ page, title }) {
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
  },
}

function isLike(one: string, other: string): boolean {
  return sharedWords(one, other) >= SAME && sharedWords(other, one) >= SAME
}

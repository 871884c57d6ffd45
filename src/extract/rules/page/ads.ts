/** Places for advertisements. */

import { named, namesOf } from '../../dom/near'
import { marksOf, textLength } from '../../page/marks'
import type { PageRule } from '../rule'

const AD = new RegExp(
  `[ -](?:${[
    'ads?|advert\\w*|ad(?:sbygoogle|slot|box|unit)|sponsored|promo(?:ted|tion)?|werbung|anzeigen?',
    'publicid\\w+|publicit\\w+|pubblicit\\w+|rekl[aá]m\\w*|annons\\w*|iklan',
  ].join('|')})(?: |-(?:${[
    'slot|box|unit|banner|container|wrapper|area|block|label|placement|zone|space',
    'top|bottom|left|right|inline|content|\\d+',
  ].join('|')}) )`,
)
const BOXES = namesOf('ins div aside section p span li')
/** A box that holds more is a page that calls itself so, not an advertisement. UTF-16 units. */
const LONGEST_AD = 600

export const ads: PageRule = {
  id: 'ads',
  scope: 'part',
  why: 'Advertisement slots are not part of the article.',
  apply({ elements }) {
    for (const element of named(elements, BOXES)) {
      const isSlot = element.hasAttribute('data-ad-slot') || AD.test(marksOf(element))
      if (isSlot && textLength(element) < LONGEST_AD) element.remove()
    }
  },
}

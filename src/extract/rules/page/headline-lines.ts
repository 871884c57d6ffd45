/** Short lines around the headline that say when, where and by whom: metadata has them, the body does not need them. */

import { holds, holdsParagraphs, named, namesOf, nearest } from '../../dom/near'
import { marksOf, textLength } from '../../page/marks'
import type { PageRule } from '../rule'

const LINE = new RegExp(
  `[ -](?:post|entry|article|story|news|page|content)?-?(?:${[
    'meta|metadata|info|byline|dateline|timestamp|pubdate|published|posted-on|date|datum|fecha|tarih|label',
    'breadcrumbs?|categor(?:y|ies|ia)|kategorie|rubri(?:k|que|ca)|tags|kicker|overline|eyebrow',
    '(?:reading|read|lese)-?time|lesezeit',
  ].join('|')})(?:-(?:line|info|data|wrap|wrapper|box|list|time|date))? `,
)
const BOXES = namesOf('div p span small ul ol header footer section time dl')
const OTHERS = namesOf('h1 h2 h3 img figure table')
const TEXTS = namesOf('p li td blockquote')
const LONGEST_LINE = 150

export const headlineLines: PageRule = {
  id: 'headline-lines',
  scope: 'part',
  why: 'Dates, bylines and section names around the headline are metadata, not text.',
  apply({ elements }) {
    for (const element of named(elements, BOXES)) {
      const isLine = element.localName === 'time' || LINE.test(marksOf(element))
      if (!isLine || textLength(element) >= LONGEST_LINE || isInText(element)) continue
      if (!holds(element, OTHERS) && !holdsParagraphs(element, 2)) element.remove()
    }
  },
}

/** Inside a paragraph, list item or cell it is a word of the text. */
function isInText(element: Element): boolean {
  const holder = nearest(element.parentElement, TEXTS)
  return holder !== null && textLength(holder) > 2 * textLength(element) + 20
}

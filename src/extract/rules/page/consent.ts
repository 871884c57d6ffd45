/** Questions about cookies: longer than a short article, they would be taken for it. */

import { holds, named, namesOf } from '../../dom/near'
import { marksOf } from '../../page/marks'
import type { PageRule } from '../rule'

const CONSENT = /[ -](?:cookies?|consent|gdpr|onetrust|cmp|ccpa)[ -]/

const BOXES = namesOf('div section aside dialog form')
const ARTICLE = namesOf('h1 article')

export const consent: PageRule = {
  id: 'consent',
  scope: 'page',
  why: 'A cookie notice can be longer than a short article, and the engine would choose it.',
  apply({ elements }) {
    for (const element of named(elements, BOXES)) {
      if (CONSENT.test(marksOf(element)) && !holds(element, ARTICLE)) element.remove()
    }
  },
}

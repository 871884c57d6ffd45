/** Questions about cookies: longer than a short article, they would be taken for it. */
import { holds, named, namesOf } from '../../near'
import { marksOf } from '../../page/marks'
import type { StepContext } from '../rule'

const CONSENT = /[ -](?:cookies?|consent|gdpr|onetrust|cmp|ccpa)[ -]/

const BOXES = namesOf('div section aside dialog form')
const ARTICLE = namesOf('h1 article')

export function removeConsent({ elements }: StepContext): void {
  for (const element of named(elements, BOXES)) {
    if (CONSENT.test(marksOf(element)) && !holds(element, ARTICLE)) element.remove()
  }
}

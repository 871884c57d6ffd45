/** Questions about cookies: longer than a short article, they would be taken for it. */
import { isFrame, marksOf } from './marks'
import type { StepContext } from './step'

const CONSENT =
  /[ -](?:cookies?|consent|gdpr|onetrust|cmp|ccpa)[ -](?:[\w-]*(?:banner|notice|consent|bar|box|popup|modal|dialog|overlay|wall|sdk|container|policy|layer|message|wrapper))?/

export function removeConsent({ page }: StepContext): void {
  for (const element of page.document.querySelectorAll('div, section, aside, dialog, form')) {
    if (!isFrame(element) && CONSENT.test(marksOf(element)) && !element.querySelector('h1, article'))
      element.remove()
  }
}

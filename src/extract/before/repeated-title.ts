/** The headline stands above the reader's page already: the body starts below it. */
import { textKey } from '../../domain/text'
import { lineOf } from '../page'
import type { StepContext } from './steps'

export function removeRepeatedTitle({ page, title }: StepContext): void {
  const key = textKey(title)
  if (key === '') return
  for (const heading of page.document.querySelectorAll('h1, h2')) {
    if (textKey(lineOf(heading)) === key) heading.remove()
  }
}

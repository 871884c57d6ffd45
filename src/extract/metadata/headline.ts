/** The element that is the headline: what stands near it is about the article. */
import { sharedWords } from '../../domain/text'
import { elementsOf, lineOf, type Page } from '../page'

const SHARED = 0.5
const MAX_HEADINGS = 50

/** The first large heading; on a page without one the first smaller one that the tab's title repeats; or null. */
export function headlineOf(page: Page): Element | null {
  const tab = lineOf(elementsOf(page, 'title')[0])
  return (
    elementsOf(page, 'h1')[0] ??
    elementsOf(page, 'h2 h3')
      .slice(0, MAX_HEADINGS)
      .find((each) => sharedWords(lineOf(each), tab) >= SHARED) ??
    null
  )
}

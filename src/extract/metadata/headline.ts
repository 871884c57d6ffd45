/** The element that is the headline: what stands near it is about the article. */
import { sharedWords } from '../../domain/text/text'
import { elementsOf, lineOf, type Page } from '../page/page'

const SHARED = 0.5
const MAX_HEADINGS = 50

/**
 * The first large heading that the tab's title repeats, else the first, else the first smaller one that it repeats; or null. Menus and
 * boxes have large headings too.
 */
export function headlineOf(page: Page): Element | null {
  const tab = lineOf(elementsOf(page, 'title')[0])
  const repeated = (names: string) =>
    elementsOf(page, names)
      .slice(0, MAX_HEADINGS)
      .find((each) => sharedWords(lineOf(each), tab) >= SHARED)
  return repeated('h1') ?? elementsOf(page, 'h1')[0] ?? repeated('h2 h3') ?? null
}

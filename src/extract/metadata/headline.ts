/** The element that is the headline: what stands near it is about the article. */
import { sharedWords, textKey } from '../../domain/text/text'
import { namesOf, nearest } from '../dom/near'
import { elementsOf, firstMeta, lineOf, type Page } from '../page/page'
import { letters } from '../text/east-asian'

const SHARED = 0.5
const MAX_HEADINGS = 50
/** Where a headline may stand that is no heading. */
const LINES = 'h4 h5 h6 td th dt p div strong b span font'
const NO_HEADLINE = namesOf('nav aside li a')
const MAX_UNITS = 400
/** Letters, one of Han, Kana or Hangul for two. */
const FEWEST = 12
/** A title's part that is the headline is at least one of so many like it. */
const PARTS = 3

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
  return repeated('h1') ?? elementsOf(page, 'h1')[0] ?? repeated('h2 h3') ?? plainHeadline(page)
}

/**
 * The longest line outside lists and links that begins or ends the tab's title or the shared one, on a page that writes its headline in no
 * heading; or null.
 */
export function plainHeadline(page: Page): Element | null {
  const titles = [lineOf(elementsOf(page, 'title')[0]), firstMeta(page, 'og:title') ?? ''].map(textKey)
  const keyOf = (element: Element) =>
    (element.textContent?.length ?? 0) > MAX_UNITS ? '' : textKey(lineOf(element))
  const isPart = (key: string) =>
    letters(key) >= FEWEST &&
    titles.some(
      (title) => key.length * PARTS >= title.length && (title.startsWith(key) || title.endsWith(key)),
    )
  return elementsOf(page, LINES).reduce<Element | null>((best, each) => {
    const key = keyOf(each)
    const isBetter = isPart(key) && key.length > (best ? keyOf(best).length : 0)
    return isBetter && !nearest(each, NO_HEADLINE) ? each : best
  }, null)
}

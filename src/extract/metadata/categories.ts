/** The sections an article stands in. */
import { cleanLine } from '../../domain/text'
import { firstMeta, lineOf, type Page } from '../page'

const MOST = 20
/** Links to a section, as blogs and papers write them above their headline. */
const SECTION_LINK = 'a[rel~=category], a[href*="/category/"], a[href*="/categories/"]'
/** A paragraph of this length is the article's own text: what stands behind it is not above the headline. */
const BODY_LENGTH = 80
const MAX_ELEMENTS = 200

/** Section names as the page states them, without repeats. */
export function readCategories(page: Page): string[] {
  const stated = [firstMeta(page, 'article:section'), page.jsonLd.section]
  const names = (stated.some(Boolean) ? stated : linkedSections(page.document))
    .map((name) => cleanLine(name, 100))
    .filter((name) => name !== null)
  return [...new Set(names)].slice(0, MOST)
}

/** Words of the section links that stand around the headline, before the text begins. */
function linkedSections(document: Document): string[] {
  const headline = document.querySelector('h1')
  const scope = headline?.closest('article, main, [role=main]') ?? headline?.parentElement
  if (!scope) return []
  const paragraphs = [...scope.querySelectorAll('p')].slice(0, MAX_ELEMENTS)
  const body = paragraphs.find((each) => lineOf(each).length >= BODY_LENGTH)
  // Not one query for the list of selectors: engines disagree about the order of what it finds.
  return [...scope.querySelectorAll('a[href]')]
    .slice(0, MAX_ELEMENTS)
    .filter(
      (link) =>
        link.matches(SECTION_LINK) && !link.closest('nav, aside, footer') && (!body || isBefore(link, body)),
    )
    .map(lineOf)
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & one.DOCUMENT_POSITION_FOLLOWING) !== 0
}

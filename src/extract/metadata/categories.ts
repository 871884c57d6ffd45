/** The sections an article stands in. */
import { cleanLine } from '../../domain/text/text'
import { follows, namesOf, nearest } from '../dom/near'
import { elementsOf, firstMeta, hasWord, lineOf, type Page } from '../page/page'

const MOST = 20
const ELSEWHERE = namesOf('nav aside footer')
/** A paragraph of this length is the article's own text: what stands behind it is not above the headline. */
const BODY_LENGTH = 80
const MAX_ELEMENTS = 200

/** Section names as the page states them, without repeats. */
export function readCategories(page: Page): string[] {
  const stated = [firstMeta(page, 'article:section'), page.jsonLd.section]
  const names = (stated.some(Boolean) ? stated : linkedSections(page))
    .map((name) => cleanLine(name, 100))
    .filter((name) => name !== null)
  return [...new Set(names)].slice(0, MOST)
}

/** Words of the section links that stand around the headline, before the text begins. */
function linkedSections(page: Page): string[] {
  const [headline] = elementsOf(page, 'h1')
  const scope = headline?.closest('article, main, [role=main]') ?? headline?.parentElement
  if (!scope) return []
  const paragraphs = [...scope.getElementsByTagName('p')].slice(0, MAX_ELEMENTS)
  const body = paragraphs.find((each) => lineOf(each).length >= BODY_LENGTH)
  return [...scope.getElementsByTagName('a')]
    .filter((link) => link.hasAttribute('href'))
    .slice(0, MAX_ELEMENTS)
    .filter((link) => isSection(link) && !nearest(link, ELSEWHERE) && (!body || follows(body, link)))
    .map(lineOf)
}

/** Links to a section, as blogs and papers write them above their headline. */
function isSection(link: Element): boolean {
  return hasWord(link, 'rel', 'category') || /\/categor(?:y|ies)\//.test(link.getAttribute('href') ?? '')
}

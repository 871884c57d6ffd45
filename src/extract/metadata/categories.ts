/** The sections an article stands in. */
import { cleanLine } from '../../domain/text'
import { firstMeta, type Page } from '../page'

const MOST = 20

/** Section names as the page states them, without repeats. */
export function readCategories(page: Page): string[] {
  const stated = [firstMeta(page, 'article:section'), page.jsonLd.section]
  const names = stated.map((name) => cleanLine(name, 100)).filter((name) => name !== null)
  return [...new Set(names)].slice(0, MOST)
}

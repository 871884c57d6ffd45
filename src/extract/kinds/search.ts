/** Pages that answer what the reader asked for. */
import { collapseWhitespace } from '../../domain/text/text'
import { elementsOf, type Page } from '../page/page'

const PATH = /[/.](?:search|suche|recherche|buscar?)(?:[/.][^?]*)?\?./i
/** UTF-16 units of an address that are looked at. */
const MAX_URL = 2000
const KEY = /^(?:q|s|wd|query|search\w*|keywords?)$/i

/** True when the reader's words stand in the address, and again in a field or in the page's name. */
export function isSearch(page: Page, name: string): boolean {
  const { url } = page
  if (PATH.test(url.slice(0, MAX_URL))) return true
  const fields = new Set(elementsOf(page, 'input').map((each) => each.getAttribute('value')))
  for (const [key, value] of new URLSearchParams(url.split('?')[1])) {
    const words = KEY.test(key) ? collapseWhitespace(value) : ''
    if (words !== '' && (name.includes(words) || fields.has(words))) return true
  }
  return false
}

/** How a page's dates are read: by its language, its region and what its other dates prove. */
import type { IsoDate } from '../../domain/article/article'
import { elementsOf, lineOf, type Page } from '../page/page'
import { type DateOrder, parseDate, parseStated } from '../text/date-text'
import { chooseLanguage, declaredTag } from './language'

export interface DateReader {
  /** A date in text that readers see, or null. */
  shown(text: string): IsoDate | null
  /** A date in what is written for programs, or null. */
  stated(text: string | null): IsoDate | null
}

/** A date in numbers alone, of which either of the first two may be the day. */
const IN_NUMBERS = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2[12]\d{3}(?!\d)/g
/** UTF-16 units of the page's text in which the order of its dates is looked for. */
const MAX_TEXT = 300_000

/** The reader of a page's dates. It looks at the page's text only once a date in numbers alone is asked. */
export function dateReaderOf(page: Page): DateReader {
  // Old pages declare none: the letters of the title tell.
  const lang = declaredTag(page) || (chooseLanguage([], lineOf(elementsOf(page, 'title')[0])) ?? '')
  let order: DateOrder | null | undefined
  const orderFor = (text: string) => {
    if (text.search(IN_NUMBERS) < 0) return null
    if (order === undefined) order = provenOrder(page)
    return order
  }
  return {
    shown: (text) => parseDate(text, lang, orderFor(text)),
    stated: (text) => (text ? parseStated(text, lang, orderFor(text)) : null),
  }
}

/** Day or month first, where all dates of the page with a number over 12 agree. */
function provenOrder({ document }: Page): DateOrder | null {
  const text = (document.body?.textContent ?? '').slice(0, MAX_TEXT)
  const orders = new Set(
    [...text.matchAll(IN_NUMBERS)].flatMap(([, one, , two]): DateOrder[] =>
      Number(one) > 12 ? ['day'] : Number(two) > 12 ? ['month'] : [],
    ),
  )
  const [order = null] = orders
  return orders.size === 1 ? order : null
}

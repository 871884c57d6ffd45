/** When the article was published and changed, from the places a page states it, the surest first. */
import type { IsoDate, Source } from '../../domain/article/article'
import { namesOf, nearest } from '../dom/near'
import { elementsOf, firstMeta, hasWord, lineOf, type Page } from '../page/page'
import { dayInUrl, parseDate } from './date-text'
import { type Found, found } from './found'
import { headlineOf } from './headline'
import { normaliseTag } from './language'

const PUBLISHED = ['article:published_time', 'og:published_time', 'datepublished']
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
]

const META = /publish|pubdate|date|created|issued|release/
const NO_META = /modif|updat|expir|review|birth|copyright|valid|revis|accept|online|token|verif/
const LINES = 'p span div li small em i strong dd td address a'
/** A name and a date beside it in data, with quotes that may be escaped. */
const SCRIPT_DATE = /"(\w+)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]*)/g
const PUBLISHED_NAME =
  /^(?:(?:date_?|first_?)?publish(?:ed)?(?:_?(?:at|on|date|time))?|pub_?(?:date|time)|issue_?date)$/i
const ELSEWHERE = namesOf('nav footer aside')
/** UTF-16 units of the longest line that a date stands in. */
const LINE = 100
const DATED = /date|time|publish|byline|meta/i
const MOST_DATED = 200
const MAX_SCRIPT = 500_000

/** The day or time of publication, or null. */
export function readPublished(page: Page): Found<IsoDate> | null {
  const lang = langOf(page)
  const meta = found(parseDate(firstMeta(page, ...PUBLISHED), lang), 'meta')
  const places: [Source, () => IsoDate | null][] = [
    ['meta', () => parseDate(firstMeta(page, 'date', 'pubdate', 'dc.date.issued'), lang)],
    ['page', () => ofFirst(page, lang, (each) => isMarked(each, 'datePublished'))],
    ['meta', () => anyMeta(page, lang)],
    ['page', () => ofFirst(page, lang, isTime)],
    ['page', () => ofFirst(page, lang, (each) => isMarked(each, 'dateCreated'))],
    ['address', () => dayInUrl(page.url)],
    ['page', () => nearHeadline(page, lang) ?? inText(page, lang)],
    ['data', () => inScripts(page)],
  ]
  const stated = earlier(meta, found(parseDate(page.jsonLd.published, lang), 'json-ld'))
  return places.reduce((best, [from, read]) => best ?? found(read(), from), stated)
}

/** The day or time of the last change, or null. */
export function readModified(page: Page): Found<IsoDate> | null {
  const lang = langOf(page)
  return (
    found(parseDate(firstMeta(page, ...MODIFIED), lang), 'meta') ??
    found(parseDate(page.jsonLd.modified, lang), 'json-ld')
  )
}

/** The tag of the declared language, or nothing. */
function langOf(page: Page): string {
  const declared = page.document.documentElement?.getAttribute('lang') ?? firstMeta(page, 'og:locale')
  return normaliseTag(declared ?? '') ?? ''
}

/** The one before the other: a page that is changed by the hour calls its last change its publication in one place. */
function earlier(one: Found<IsoDate> | null, other: Found<IsoDate> | null): Found<IsoDate> | null {
  return one && other && Date.parse(other.value) < Date.parse(one.value) ? other : (one ?? other)
}

function ofFirst(page: Page, lang: string, test: (element: Element) => boolean): IsoDate | null {
  const element = page.elements.find(test)
  return element === undefined
    ? null
    : (parseDate(element.getAttribute('datetime') ?? element.getAttribute('content'), lang) ??
        parseDate(lineOf(element), lang))
}

/** Whether microdata or RDFa gives the element this name. */
function isMarked(element: Element, name: string): boolean {
  return hasWord(element, 'itemprop', name) || (element.getAttribute('property')?.endsWith(name) ?? false)
}

function isTime(element: Element): boolean {
  return element.localName === 'time' && (element.hasAttribute('datetime') || element.hasAttribute('pubdate'))
}

/** Some other `<meta>` whose name tells. */
function anyMeta(page: Page, lang: string): IsoDate | null {
  for (const [name, content] of page.meta) {
    if (!META.test(name) || NO_META.test(name)) continue
    const date = parseDate(content, lang)
    if (date) return date
  }
  return null
}

/** A short line with a date, a little before or after the headline. */
function nearHeadline(page: Page, lang: string): IsoDate | null {
  const headline = headlineOf(page)
  if (!headline) return null
  const lines = elementsOf(page, `h1 h2 h3 ${LINES}`)
  const at = lines.indexOf(headline)
  // A day in a heading is what it is about.
  const near = lines.slice(Math.max(0, at - 10), at + 150).filter((each) => !/^h\d/.test(each.localName))
  return inLines(near, lang)
}

/** A date as short visible text in an element that calls itself one. */
function inText({ elements }: Page, lang: string): IsoDate | null {
  return inLines(
    elements.filter((each) => DATED.test(each.getAttribute('class') ?? '')).slice(0, MOST_DATED),
    lang,
  )
}

function inLines(elements: readonly Element[], lang: string): IsoDate | null {
  for (const element of elements) {
    if ((element.textContent?.length ?? 0) > 4 * LINE || nearest(element, ELSEWHERE)) continue
    const text = lineOf(element)
    const date = text.length < LINE ? parseDate(text, lang) : null
    if (date) return date
  }
  return null
}

/** In the data of the page's own scripts, under a name that many frameworks give it. */
function inScripts(page: Page): IsoDate | null {
  for (const script of page.scripts) {
    for (const [, name = '', value] of (script.textContent ?? '')
      .slice(0, MAX_SCRIPT)
      .matchAll(SCRIPT_DATE)) {
      if (!PUBLISHED_NAME.test(name)) continue
      const date = parseDate(value)
      if (date) return date
      break
    }
  }
  return null
}

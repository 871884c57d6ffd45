/** When the article was published and changed, from the places a page states it, the surest first. */
import type { IsoDate } from '../../domain/article'
import { firstOf } from '../near'
import { firstMeta, lineOf, type Page } from '../page'
import { dayInUrl, parseDate } from './date-text'
import { headlineOf } from './headline'

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
  'cxenseparse:recs:publishtime',
]
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
]

const META = /publish|pubdate|date|created|issued|release/
const NO_META = /modif|updat|expir|review|birth|copyright|valid|revis|accept|online|token|verif/
const LINES = 'p, span, div, li, small, em, i, strong, dd, td, address, a'
const SCRIPT_DATE =
  /\\?"(?:publish(?:ed)?_?(?:at|on|date|time)|date_?published|pub_?(?:date|time)|first_?published(?:_?at)?|issue_?date)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,20})/i
const MAX_SCRIPT = 500_000

/** The day or time of publication, or null. */
export function readPublished(page: Page): IsoDate | null {
  return first([
    () => earlier(parseDate(firstMeta(page, ...PUBLISHED.slice(0, 3))), parseDate(page.jsonLd.published)),
    () => parseDate(firstMeta(page, ...PUBLISHED)),
    () => ofFirst(page, '[itemprop~=datePublished], [property$=datePublished]'),
    () => anyMeta(page),
    () => ofFirst(page, 'time[pubdate], article time[datetime], main time[datetime], time[datetime]'),
    () => ofFirst(page, '[itemprop~=dateCreated], [property$=dateCreated]'),
    () => dayInUrl(page.url),
    () => nearHeadline(page),
    () => inText(page),
    () => inScripts(page),
  ])
}

/** The day or time of the last change, or null. */
export function readModified(page: Page): IsoDate | null {
  return parseDate(firstMeta(page, ...MODIFIED)) ?? parseDate(page.jsonLd.modified)
}

function first(places: (() => IsoDate | null)[]): IsoDate | null {
  for (const place of places) {
    const found = place()
    if (found) return found
  }
  return null
}

/** The one before the other: a page that is changed by the hour calls its last change its publication in one place. */
function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  return one && other && Date.parse(other) < Date.parse(one) ? other : (one ?? other)
}

function ofFirst(page: Page, selectors: string): IsoDate | null {
  const element = firstOf(page.document, selectors)
  return (
    element &&
    (parseDate(element.getAttribute('datetime') ?? element.getAttribute('content')) ??
      parseDate(lineOf(element)))
  )
}

/** Some other `<meta>` whose name tells. */
function anyMeta(page: Page): IsoDate | null {
  for (const [name, content] of page.meta) {
    if (!META.test(name) || NO_META.test(name)) continue
    const found = parseDate(content)
    if (found) return found
  }
  return null
}

/** A short line with a date, a little before or after the headline. */
function nearHeadline(page: Page): IsoDate | null {
  const headline = headlineOf(page)
  if (!headline) return null
  const lines = [...page.document.querySelectorAll(`h1, h2, h3, ${LINES}`)]
  const at = lines.indexOf(headline)
  // A day in a heading is what it is about.
  const near = lines.slice(Math.max(0, at - 10), at + 150).filter((each) => !/^h\d/.test(each.localName))
  return inLines(page, near, 100)
}

/** A date as short visible text in an element that calls itself one. */
function inText(page: Page): IsoDate | null {
  const places = page.document.querySelectorAll(
    'time, [class*=date i], [class*=time i], [class*=publish i], [class*=byline i], [class*=meta i], [class*=submitted i], [class*=created i]',
  )
  return inLines(page, [...places].slice(0, 200), 150)
}

function inLines(page: Page, elements: readonly Element[], longest: number): IsoDate | null {
  const lang = page.document.documentElement?.getAttribute('lang') ?? ''
  const order = /^(?:|en|en[-_](?:us|ph))$/i.test(lang) ? 'month-first' : 'day-first'
  for (const element of elements) {
    if ((element.textContent?.length ?? 0) > 4 * longest || element.closest('nav, footer, aside')) continue
    const text = lineOf(element)
    const found = text.length < longest ? parseDate(text, order) : null
    if (found) return found
  }
  return null
}

/** In the data of the page's own scripts, under a name that many frameworks give it. */
function inScripts(page: Page): IsoDate | null {
  for (const script of page.scripts) {
    const found = SCRIPT_DATE.exec((script.textContent ?? '').slice(0, MAX_SCRIPT))
    const date = found && parseDate(found[1])
    if (date) return date
  }
  return null
}

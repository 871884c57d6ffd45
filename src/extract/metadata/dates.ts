/** When the article was published and changed, from the places a page states it, the surest first. */
import type { IsoDate } from '../../domain/article'
import { firstMeta, lineOf, type Page } from '../page'
import { dayInUrl, parseDate } from './date-text'

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

/** The day or time of publication, or null. */
export function readPublished(page: Page): IsoDate | null {
  return first([
    () => parseDate(firstMeta(page, ...PUBLISHED.slice(0, 3))),
    () => parseDate(page.jsonLd.published),
    () => parseDate(firstMeta(page, ...PUBLISHED)),
    () => ofElement(page.document.querySelector('[itemprop~=datePublished]')),
    () =>
      ofElement(
        page.document.querySelector(
          'time[pubdate], article time[datetime], main time[datetime], time[datetime]',
        ),
      ),
    () => dayInUrl(page.url),
    () => inText(page.document),
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

function ofElement(element: Element | null): IsoDate | null {
  return (
    element &&
    (parseDate(element.getAttribute('datetime') ?? element.getAttribute('content')) ??
      parseDate(lineOf(element)))
  )
}

/** A date as short visible text in an element that calls itself one. */
function inText(document: Document): IsoDate | null {
  const places = document.querySelectorAll(
    'time, [class*=date i], [class*=time i], [class*=publish i], [class*=byline i], [class*=meta i]',
  )
  for (const element of [...places].slice(0, 200)) {
    const text = lineOf(element)
    const found = text.length < 150 ? parseDate(text) : null
    if (found) return found
  }
  return null
}

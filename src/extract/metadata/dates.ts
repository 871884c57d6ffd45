/** When the article was published and changed, from the places a page states it, the surest first. */
import type { IsoDate, Source } from '../../domain/article/article'
import { firstMeta, lineOf, type Page } from '../page/page'
import { dayInUrl, parseStated } from '../text/date-text'
import { type DateReader, dateReaderOf } from './date-reader'
import { type Found, found } from './found'
import { daysInText, daysNearHeadline } from './shown-date'

const PUBLISHED = ['article:published_time', 'og:published_time', 'datepublished']
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
]

const META = /publish|pubdate|date|created|issued|release/
const NO_META =
  /modif|updat|expir|review|birth|copyright|valid|revis|accept|online|token|verif|event|start|end_|death|found/
/** Names that microdata, RDFa and microformats give a day. */
const PUBLISHED_MARK = /^(?:\w+:)?(?:datePublished|published)$|^dt-published$/
const CREATED_MARK = /^(?:\w+:)?dateCreated$|^dc(?:terms)?:(?:created|issued|date)$/
const MARKS = ['itemprop', 'property']
/** A name and a date beside it in data, with quotes that may be escaped. */
const SCRIPT_DATE = /"(\w+)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]*)/g
const PUBLISHED_NAME =
  /^(?:(?:date_?|first_?)?publish(?:ed)?(?:_?(?:at|on|date|time))?|pub_?(?:date|time)|issue_?date)$/i
const MAX_SCRIPT = 500_000
/** Hours that the clocks of the world are before and behind UTC. */
const EASTERNMOST = 14
const WESTERNMOST = -12

/** The day or time of publication, or null. */
export function readPublished(page: Page): Found<IsoDate> | null {
  const reader = dateReaderOf(page)
  const ofMeta = (...names: string[]) => reader.stated(firstMeta(page, ...names))
  const places: [Source, () => IsoDate | null][] = [
    ['meta', () => ofMeta('date', 'pubdate', 'dc.date.issued')],
    ['page', () => ofFirst(page, reader, (each) => isMarked(each, PUBLISHED_MARK))],
    ['meta', () => anyMeta(page, reader)],
    ['page', () => ofFirst(page, reader, isTime)],
    ['page', () => ofFirst(page, reader, (each) => isMarked(each, CREATED_MARK))],
    ['address', () => dayInUrl(page.url)],
    ['page', () => shownDay(page, reader)],
    ['data', () => inScripts(page)],
  ]
  const surest = earlier(
    found(ofMeta(...PUBLISHED), 'meta'),
    found(reader.stated(page.jsonLd.published), 'json-ld'),
  )
  const date = places.reduce((best, [from, read]) => best ?? found(read(), from), surest)
  return date && (ownDay(date.value, page, reader) ?? date)
}

/** The day or time of the last change, or null. */
export function readModified(page: Page): Found<IsoDate> | null {
  const reader = dateReaderOf(page)
  return (
    found(reader.stated(firstMeta(page, ...MODIFIED)), 'meta') ??
    found(reader.stated(page.jsonLd.modified), 'json-ld')
  )
}

/** The one before the other: a page that is changed by the hour calls its last change its publication in one place. */
function earlier(one: Found<IsoDate> | null, other: Found<IsoDate> | null): Found<IsoDate> | null {
  return one && other && Date.parse(other.value) < Date.parse(one.value) ? other : (one ?? other)
}

/** The day of a page that writes none for programs; that of its last change where it shows no other. */
function shownDay(page: Page, reader: DateReader): IsoDate | null {
  const near = daysNearHeadline(page, reader)
  return near.published ?? daysInText(page, reader).published ?? near.changed
}

/**
 * The day that the page shows for a time in UTC, where it is the one before or after and some zone has it: the page's own. That of the
 * last change proves nothing.
 */
function ownDay(date: IsoDate, page: Page, reader: DateReader): Found<IsoDate> | null {
  if (!date.endsWith('Z')) return null
  const shown = daysNearHeadline(page, reader).published?.slice(0, 10)
  const isChange = readModified(page)?.value.startsWith(shown ?? '') ?? false
  if (!shown || date.startsWith(shown) || isChange) return null
  const hours = (Date.parse(shown) - Date.parse(date)) / 3_600_000
  return hours <= EASTERNMOST && hours > WESTERNMOST - 24 ? found(shown, 'page') : null
}

function ofFirst(page: Page, reader: DateReader, test: (element: Element) => boolean): IsoDate | null {
  const element = page.elements.find(test)
  if (!element) return null
  const stated = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name)).find(Boolean)
  return reader.stated(stated ?? null) ?? reader.shown(lineOf(element))
}

function isMarked(element: Element, name: RegExp): boolean {
  const marks = element.localName === 'abbr' ? [...MARKS, 'class'] : MARKS
  return marks.some((mark) =>
    element
      .getAttribute(mark)
      ?.split(/\s+/)
      .some((word) => name.test(word)),
  )
}

function isTime(element: Element): boolean {
  return element.localName === 'time' && (element.hasAttribute('datetime') || element.hasAttribute('pubdate'))
}

/** Some other `<meta>` whose name tells. */
function anyMeta(page: Page, reader: DateReader): IsoDate | null {
  for (const [name, content] of page.meta) {
    if (!META.test(name) || NO_META.test(name)) continue
    const date = reader.stated(content)
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
      const date = parseStated(value)
      if (date) return date
      break
    }
  }
  return null
}

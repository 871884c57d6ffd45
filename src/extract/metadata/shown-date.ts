/** The days that a page shows: in short lines around its headline, or in elements that call themselves dates. */
import type { IsoDate } from '../../domain/article/article'
import { textKey } from '../../domain/text/text'
import { namesOf, nearest } from '../dom/near'
import { elementsOf, lineOf, type Page } from '../page/page'
import { letters } from '../text/east-asian'
import { OTHER_DAYS, PUBLISHED, UPDATED } from '../words/dates'
import { alternation } from '../words/words'
import type { DateReader } from './date-reader'
import { headlineOf } from './headline'

export interface ShownDays {
  published: IsoDate | null
  /** A day that the page calls that of its last change. */
  changed: IsoDate | null
}

const LINES = 'p span div li small em i strong dd td address a time abbr footer'
const ELSEWHERE = namesOf('nav aside')
const FOOTER = namesOf('footer')
const ARTICLE = namesOf('article main')
/** UTF-16 units of the longest line that a date stands in. */
const LINE = 100
/** Lines before and after the headline that are looked at. */
const BEFORE = 10
const AFTER = 150
const DATED = /date|time|publish|byline|meta/i
const MOST_DATED = 200
/** A line from its label of the day of publication on. */
const PUBLISHED_LINE = new RegExp(`(?:${alternation(PUBLISHED)}).*$`, 'iu')
const CHANGED_LINE = new RegExp(`^\\P{L}*(?:${alternation(UPDATED)})`, 'iu')
/** A line about the day of an event or a founding. */
const OTHER_LINE = new RegExp(`^\\P{L}*(?:${alternation(OTHER_DAYS)})(?![a-zß-ÿ])`, 'iu')
const SENTENCE_END = /[.!?。！？]["”’»)]*$/u
/** Letters beside a date, one of Han, Kana or Hangul for two, from which on a line with a full stop is a sentence. */
const SENTENCE = 25

/** The days in the short lines a little before and after the headline. */
export function daysNearHeadline(page: Page, reader: DateReader): ShownDays {
  const headline = headlineOf(page)
  if (!headline) return { published: null, changed: null }
  const lines = elementsOf(page, `h1 h2 h3 ${LINES}`)
  const at = lines.indexOf(headline)
  // A day in a heading is what it is about.
  const near = lines
    .slice(Math.max(0, at - BEFORE), at + AFTER)
    .filter((each) => !/^h\d/.test(each.localName))
  return daysIn(near, reader)
}

/** The days in short lines that call themselves dates, anywhere on the page. */
export function daysInText({ elements }: Page, reader: DateReader): ShownDays {
  return daysIn(
    elements.filter((each) => DATED.test(each.getAttribute('class') ?? '')).slice(0, MOST_DATED),
    reader,
  )
}

function daysIn(elements: readonly Element[], reader: DateReader): ShownDays {
  let changed: IsoDate | null = null
  /** The last line about another day: the parts of it are about that too. */
  let other: Element | null = null
  for (const element of elements) {
    if (other?.contains(element) || (element.textContent?.length ?? 0) > 4 * LINE || isElsewhere(element))
      continue
    const text = lineOf(element)
    if (text.length >= LINE) continue
    const published = reader.shown(PUBLISHED_LINE.exec(text)?.[0] ?? '')
    const date = published ?? reader.shown(text)
    if (!date) continue
    const isChange = !published && CHANGED_LINE.test(text)
    if (!isChange && (published || !(OTHER_LINE.test(text) || isSentence(text, date))))
      return { published: date, changed }
    other = element
    if (isChange) changed ??= date
  }
  return { published: null, changed }
}

/** In a list of links, a box beside the text or a footer that is no article's stand the days of others. */
function isElsewhere(element: Element): boolean {
  const footer = nearest(element, FOOTER)
  return nearest(element, ELSEWHERE) !== null || (footer !== null && nearest(footer, ARTICLE) === null)
}

/** A sentence names the day of what it tells. */
function isSentence(text: string, date: IsoDate): boolean {
  return SENTENCE_END.test(text) && letters(textKey(text)) > textKey(date).length + SENTENCE
}

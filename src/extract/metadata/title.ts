/**
 * The title. Pages write it in several places, with the site's name or a section glued on in some; the headline
 * that a reader sees is right more often than any of them, unless two others agree against it.
 */

import { hostOf } from '../../domain/address/url'
import type { Source } from '../../domain/article/article'
import { cleanLine, collapseWhitespace, sharedWords, textKey } from '../../domain/text/text'
import { holds, namesOf, nearest } from '../dom/near'
import { cleanTree } from '../output/clean'
import { toPlainText } from '../output/plain-text'
import { elementsOf, firstMeta, hasWord, lineOf, type Page } from '../page/page'
import { shownText, withoutMarkup } from '../page/unescape'
import { letters } from '../text/east-asian'
import { type Found, found } from './found'
import { plainHeadline } from './headline'

/** What stands between a title and a site's name, spaces included where they belong to it. */
const SEPARATOR = /(?<!\s)\s+[-–—|/:·•»«<>@]+\s+|(?<!\s)\s*(?:[|｜ㅣ»]|::)\s*|(?<!\s)\s*[:：]\s+|_(?=[^_]*$)/u
/** As `SEPARATOR`, for a line that nothing on the page confirms. */
const LOOSE_SEPARATOR =
  /(?<!\s)\s+[-–—|/·•»«<>]+\s+|(?<!\s)\s*(?:[|｜ㅣ»_]|::|--)\s*|-(?=[^-\p{ASCII}]{2,10}$)/u
/** A line that ends or begins as what stands beside a title does. */
const ENDS_SEPARATED = /[-–—|｜ㅣ/:：·•»«<>_]\s*$/u
const STARTS_SEPARATED = /^\s*[-–—|｜ㅣ/:：·•»«<>_]/u
/** Where a page repeats its title as the last step of a path, or another article's. */
const NO_HEADLINE = namesOf('nav aside li a')
/** What stands between a headline and a date or number, a section. */
const BRACKET = /^\s*[（([【]/
const SECTION = /^\s*[-–|:·]/
const QUOTE = /^\s*"/
/** What its text alone would spoil: 10⁶ is no 106, and a reading above a word is no part of the headline. */
const SCRIPTS = namesOf('sup sub math ruby')
const SHARED = 0.5
const LINES = 'p div span strong b h2 h3 h4 h5 td'
const MAX_HEADINGS = 50
const MAX_UNITS = 4000
/** A paragraph with so many letters is text, not a line around the headline. */
const TEXT = 160
/** A headline has more letters, one of Han, Kana or Hangul for two; fewer are a section or a site. */
const SHORT = 12

interface Places {
  shared: string | null
  twitter: string | null
  jsonLd: string | null
  tab: string
  headings: string[]
  crumbs: string[]
  minor: string[]
  /** Whether a line of the page says this and nothing else. */
  isShown: (title: string | null) => boolean
  /** The part of the tab's title that a line of the page says, where no heading does. */
  shownInTab: () => string | null
}

/** The article's title, or null when the page has none anywhere. */
export function readTitle(page: Page, siteName: string | null): Found<string> | null {
  const names = siteNames(page, siteName)
  const large = elementsOf(page, 'h1')
  const headings = textsOf(
    large.filter((each) => !isCrumb(each)),
    names,
  )
  // What the headline says too is no site's name but where the page declares it as one.
  const declared = new Set([siteName, page.jsonLd.publisher].map((name) => textKey(name ?? '')))
  const bare = (text: string | null) => {
    const line = text && withoutMarkup(text.slice(0, MAX_UNITS))
    return line && withoutSite(line, headings.some((each) => isSame(each, line)) ? declared : names)
  }
  const jsonLd = bare(page.jsonLd.headline)
  const tab = bare(lineOf(elementsOf(page, 'title')[0])) ?? ''
  const whole = (text: string | null) => uncut(text, [...headings, jsonLd, tab])
  const places: Places = {
    shared: whole(bare(firstMeta(page, 'og:title', 'twitter:title', 'dc.title', 'headline'))),
    twitter: whole(bare(firstMeta(page, 'twitter:title'))),
    jsonLd,
    tab,
    headings,
    crumbs: textsOf(large.filter(isCrumb), names),
    minor: textsOf(page.elements.filter(isMinor), names),
    shownInTab: () => (headings.length > 0 ? null : lineOf(plainHeadline(page)) || null),
    isShown: (title) =>
      title !== null &&
      letters(textKey(title)) >= SHORT &&
      linesAbove(page).some((each) => isLine(each, title) && !nearest(each, NO_HEADLINE)),
  }
  const title = chooseTitle(places)
  return found(cleanLine(shownText(title)), sourceOf(title, places))
}

function sourceOf(title: string, { shared, twitter, jsonLd, headings, crumbs, minor }: Places): Source {
  if ([...headings, ...minor, ...crumbs].includes(title)) return 'heading'
  return title === shared || title === twitter ? 'meta' : title === jsonLd ? 'json-ld' : 'tab'
}

function chooseTitle({
  shared,
  twitter,
  jsonLd,
  tab,
  headings,
  crumbs,
  minor,
  isShown,
  shownInTab,
}: Places): string {
  const stated = [shared, jsonLd, tab].filter((each): each is string => Boolean(each))
  const confirmed = (lines: string[]) =>
    longest(lines.filter((each) => stated.some((other) => sharedWords(each, other) >= SHARED)))
  let headline = confirmed(headings)
  if (shared && jsonLd && isSame(shared, jsonLd) && !goesOn(shared, headline, BRACKET))
    return fullest([headline, shared, jsonLd], shared)
  const named = namedInSmaller(stated, tab, minor, headline)
  if (named) return named
  headline ??= confirmed(crumbs)
  if (headline) return withoutExtras(fullest([headline, shared, jsonLd], headline), [shared, twitter, jsonLd])
  const isAgreed = jsonLd && isSame(jsonLd, tab)
  const only = headings.filter((each) => letters(textKey(each)) >= SHORT)
  if (!isAgreed && only.length === 1 && only[0] && !isShown(shared)) return only[0]
  return jsonLd && (!shared || isAgreed || goesOn(shared, jsonLd, SECTION))
    ? jsonLd
    : (shared ?? shownInTab() ?? longestPart(tab))
}

/** The other that goes on with a quotation mark where this one ends: a quotation mark ends the value of an attribute. */
function uncut(title: string | null, others: (string | null)[]): string | null {
  return (title && others.find((other) => goesOn(other ?? '', title, QUOTE))) || title
}

/** Of those that differ from `title` in punctuation alone the one with most of it: some places lose it. */
function fullest(titles: (string | null)[], title: string): string {
  return longest(titles.filter((each) => each !== null && isSame(each, title))) ?? title
}

/** True when a title is the other with something after it. */
function goesOn(title: string, other: string | null, mark: RegExp): boolean {
  return other !== null && title.startsWith(other) && mark.test(title.slice(other.length))
}

/**
 * What a smaller heading says that is a stated title, alone or after its kicker, or a whole part of the tab's, where no
 * large one is the headline, or a large one is a lesser part of the tab's or said by none: the site's name.
 */
function namedInSmaller(
  stated: string[],
  tab: string,
  minor: string[],
  headline: string | null,
): string | null {
  const parts = [...tab.split(LOOSE_SEPARATOR), ...tab.split(SEPARATOR)]
  const own = textKey(headline ?? '')
  const isStated = headline !== null && stated.some((each) => textKey(each).includes(own))
  if (
    isStated &&
    (stated.some((each) => isSame(each, headline)) || !parts.some((part) => isSame(part, headline)))
  )
    return null
  const least = Math.max(SHORT, letters(own))
  const titles = stated.filter((each) => letters(textKey(each)) >= least)
  for (const each of minor) {
    const key = textKey(each)
    if (letters(key) < least) continue
    const stood =
      titles.find((title) => key.endsWith(textKey(title))) ?? parts.find((part) => textKey(part) === key)
    if (stood) return longest([stood, ...(isSame(stood, each) ? [each] : [])])
  }
  return null
}

/** The headline without a kicker, or without an addition that two other places leave out. */
function withoutExtras(headline: string, others: (string | null)[]): string {
  const key = textKey(headline)
  for (const other of others) {
    if (!other) continue
    const part = textKey(other)
    if (letters(part) <= SHORT || part.length >= key.length) continue
    const isAgreed = others.filter((each) => each && isSame(each, other)).length > 1
    if (key.endsWith(part) || (isAgreed && key.startsWith(part))) return other
  }
  return headline
}

/** Where a headline stands: before the first paragraph of text. */
function linesAbove(page: Page): Element[] {
  const lines = elementsOf(page, LINES)
  const text = lines.findIndex((each) => each.localName === 'p' && letters(lineOf(each)) >= TEXT)
  return text < 0 ? lines : lines.slice(0, text)
}

/** Whether an element says the title alone. */
function isLine(element: Element, title: string): boolean {
  return (element.textContent?.length ?? 0) <= 2 * title.length + SHORT && isSame(lineOf(element), title)
}

/** A smaller heading, or what calls itself the headline. */
function isMinor(element: Element): boolean {
  return /^h[23]$/.test(element.localName) || hasWord(element, 'itemprop', 'headline')
}

function isCrumb(heading: Element): boolean {
  return (
    nearest(heading.parentElement, NO_HEADLINE) !== null ||
    /breadcrumb/i.test(heading.getAttribute('class') ?? '')
  )
}

function textsOf(headings: readonly Element[], names: ReadonlySet<string>): string[] {
  return headings
    .slice(0, MAX_HEADINGS)
    .map((each) => headlineIn(each).slice(0, MAX_UNITS))
    .filter((text) => text !== '' && !names.has(textKey(text)))
}

/** A heading's words; without the short kicker that a dash in an element of its own parts from them. */
function headlineIn(heading: Element): string {
  if (holds(heading, SCRIPTS)) return toPlainText(cleanTree(heading, '').children).replaceAll('\n', ' ')
  const line = lineOf(heading)
  const dash = [...heading.children].find((each) => /^[-–—]$/.test(lineOf(each)))
  if (!dash) return line
  const nodes = [...heading.childNodes]
  const words = collapseWhitespace(
    nodes
      .slice(nodes.indexOf(dash) + 1)
      .map((each) => each.textContent)
      .join(' '),
  )
  return letters(words) * 3 > letters(line) * 2 ? words : line
}

function longest(texts: (string | null)[]): string | null {
  return texts.reduce<string | null>(
    (best, each) => (each !== null && each.length > (best?.length ?? 0) ? each : best),
    null,
  )
}

/** A line that no other place confirms: the part that says most. */
function longestPart(text: string): string {
  return longest(text.split(LOOSE_SEPARATOR)) ?? text
}

function isSame(one: string, other: string): boolean {
  return textKey(one) === textKey(other)
}

/** The title without a site's name at its end or start. */
export function withoutSite(title: string, names: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  if (isSite(last, names))
    return withoutSite(
      title
        .slice(0, title.lastIndexOf(last))
        .replace(/(?<![\s\-–—|｜ㅣ/:：·•»«<>_])[\s\-–—|｜ㅣ/:：·•»«<>_]+$/u, ''),
      names,
    )
  if (isSite(first, names))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s\-–—|｜ㅣ/:：·•»«<>_]+/u, '')
  return title
}

function isSite(part: string, names: ReadonlySet<string>): boolean {
  const key = textKey(part)
  return key !== '' && names.has(key)
}

/**
 * The forms in which this site may name itself: as it declares, whole or in parts, what the tab has beside the title that is stated, and
 * the words of its host.
 */
function siteNames(page: Page, siteName: string | null): Set<string> {
  const host = hostOf(page.url)
  const declared = [siteName, page.jsonLd.publisher].filter((name) => name !== null)
  const names = [
    ...declared,
    ...declared.flatMap((name) => name.split(LOOSE_SEPARATOR)),
    ...besideTitle(page),
    host,
    ...host.split('.').slice(0, -1),
  ]
  return new Set(names.map(textKey).filter((key) => key.length > 1))
}

/** What the tab says before and after the title that the page states for others, where it repeats that whole. */
function besideTitle(page: Page): string[] {
  const tab = lineOf(elementsOf(page, 'title')[0])
  const stated = cleanLine(firstMeta(page, 'og:title', 'twitter:title') ?? page.jsonLd.headline)
  const at = stated ? tab.indexOf(stated) : -1
  if (!stated || at < 0 || letters(textKey(stated)) < SHORT) return []
  const [before, after] = [tab.slice(0, at), tab.slice(at + stated.length)]
  return [
    ...(ENDS_SEPARATED.test(before) ? before.split(LOOSE_SEPARATOR) : []),
    ...(STARTS_SEPARATED.test(after) ? after.split(LOOSE_SEPARATOR) : []),
  ]
}

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
import { letters } from '../text/east-asian'
import { type Found, found } from './found'

/** What stands between a title and a site's name, spaces included where they belong to it. */
const SEPARATOR = /(?<!\s)\s+[-–—|/:·•»«<>@]+\s+|(?<!\s)\s*(?:[|｜ㅣ»]|::)\s*|(?<!\s)\s*[:：]\s+|_(?=[^_]*$)/u
/** As `SEPARATOR`, for a line that nothing on the page confirms. */
const LOOSE_SEPARATOR =
  /(?<!\s)\s+[-–—|/·•»«<>]+\s+|(?<!\s)\s*(?:[|｜ㅣ»_]|::|--)\s*|-(?=[^-\p{ASCII}]{2,10}$)/u
/** Where a page repeats its title as the last step of a path, or another article's. */
const NO_HEADLINE = namesOf('nav li a')
/** What stands between a headline and a date or number, a section. */
const BRACKET = /^\s*[（([【]/
const SECTION = /^\s*[-–|:·]/
/** What changes a headline's numbers where its text alone is read: 10⁶ is no 106. */
const SCRIPTS = namesOf('sup sub math')
const SHARED = 0.5
const MAX_HEADINGS = 50
const MAX_UNITS = 4000
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
}

/** The article's title, or null when the page has none anywhere. */
export function readTitle(page: Page, siteName: string | null): Found<string> | null {
  const names = siteNames(page, siteName)
  const bare = (text: string | null) => (text ? withoutSite(text.slice(0, MAX_UNITS), names) : null)
  const large = elementsOf(page, 'h1')
  const places: Places = {
    shared: bare(firstMeta(page, 'og:title', 'twitter:title', 'dc.title', 'headline')),
    twitter: bare(firstMeta(page, 'twitter:title')),
    jsonLd: bare(page.jsonLd.headline),
    tab: bare(lineOf(elementsOf(page, 'title')[0])) ?? '',
    headings: textsOf(
      large.filter((each) => !isCrumb(each)),
      names,
    ),
    crumbs: textsOf(large.filter(isCrumb), names),
    minor: textsOf(page.elements.filter(isMinor), names),
  }
  const title = chooseTitle(places)
  return found(cleanLine(title), sourceOf(title, places))
}

function sourceOf(title: string, { shared, twitter, jsonLd, headings, crumbs, minor }: Places): Source {
  if ([...headings, ...minor, ...crumbs].includes(title)) return 'heading'
  return title === shared || title === twitter ? 'meta' : title === jsonLd ? 'json-ld' : 'tab'
}

function chooseTitle({ shared, twitter, jsonLd, tab, headings, crumbs, minor }: Places): string {
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
  if (!isAgreed && only.length === 1 && only[0]) return only[0]
  return jsonLd && (!shared || isAgreed || goesOn(shared, jsonLd, SECTION))
    ? jsonLd
    : (shared ?? longestPart(tab))
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

/** The forms in which this site may name itself: as it declares, and by its host. */
function siteNames(page: Page, siteName: string | null): Set<string> {
  const host = hostOf(page.url)
  const names = [siteName, page.jsonLd.publisher, host, ...host.split('.').slice(0, -1)]
  return new Set(
    names
      .filter((name) => name !== null)
      .map(textKey)
      .filter((key) => key.length > 1),
  )
}

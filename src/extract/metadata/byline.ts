/** Who wrote it: people before companies, what is stated before what is only shown. */
import { textKey } from '../../domain/text/text'
import { elementsOf, firstMeta, hasWord, lineOf, type Page } from '../page/page'
import { parseDate } from '../text/date-text'
import {
  AUTHOR_FIRST,
  AUTHOR_LINE,
  BY,
  BY_OR_PARTICLE,
  EDITOR,
  TEXT_FIRST,
  WRITTEN_BEFORE_BY,
} from '../words/byline'
import { alternation } from '../words/words'
import { authorBoxes } from './author-box'
import { type Found, found } from './found'
import { headlineOf } from './headline'
import { declaredTag } from './language'
import { isLikePeople, reporterLine, tidyName, tidyStated } from './names'
import { siteNamed } from './site-named'

export { tidyName } from './names'

const METAS = ['author', 'article:author']
/** As `METAS`, in the words of other vocabularies; a handle is no name. */
const OTHER_METAS = /(?:author|author_name|creator|byl|writer)$/
/** Here others are named: commenters, writers of other articles. */
const ELSEWHERE = /(?:comment|related|teaser|recommend|sidebar|widget)(?!\S*(?:meta|byline))/i
const ELSEWHERE_ID = /^(?:comment|related|teaser|recommend|sidebar|widget)/i
/** UTF-16 units of a class that are looked at. */
const MAX_CLASS = 500
const MAX_WALK = 50_000
/** In elements that hold each other each search reads them all again. */
const MAX_SEARCHES = 100
const MAX_ELEMENTS = 20
const MAX_NAMES = 20
/** UTF-16 units of a list of authors; a longer element holds more than that. */
const LIST = 200
/** Elements after the headline that are looked at, and the longest line among them. */
const NEAR = 60
const LINE = 90
const ANY_BY = alternation(BY, BY_OR_PARTICLE)
const EXPLICIT = new RegExp(
  `^(?:${[
    `(?:${alternation(WRITTEN_BEFORE_BY)})?(?:${ANY_BY})|eine? .{3,20} von`,
    alternation(AUTHOR_FIRST),
    `\\p{L}+ (?:${ANY_BY}):`,
    alternation(TEXT_FIRST),
  ].join('|')})[\\s:：●/／]+(?=\\p{L})`,
  'iu',
)
/** A line that only says what the next one is. */
const LABEL = new RegExp(`^(?:${alternation(AUTHOR_LINE)})\\s*:?$`, 'i')
/** A Chinese name; and who stands behind such a word, whatever follows a name of two letters. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const EDITORS = new RegExp(`(?:${alternation(EDITOR)})[\\s：:]*(\\p{Script=Han}{2,4})`, 'gu')
/** No name in Chinese is so long: an office. */
const HAN_OFFICE = /^\p{Script=Han}{9,}$/u
/** A day and a time beside a name. */
const NUMBERS = /[\d./:()[\]-]+/g
/** "Posted on September 21, 2020 by Name Surname" */
const AT_END = new RegExp(`\\s(?:${ANY_BY})\\s+((?:\\p{Lu}[\\p{L}.'’-]+\\s?){2,4})$`, 'u')

const HANDLE_AND_NAME = /^[^()]{1,30}\s\([\p{L} .'’-]{2,30}\)$/u

/** Names as a reader would write them, comma between them, or null. */
export function readByline(page: Page, siteName: string | null): Found<string> | null {
  const isOfSite = siteNamed(page, siteName)
  const isEditor = editorsOf(page)
  const lang = declaredTag(page)
  const isPerson = (name: string) => !isOfSite(name) && !isEditor(name)
  const isFull = (name: string) => isPerson(name) && isCapital(name)
  const [authors, metas, label] = [page.jsonLd.authors, metaAuthors(page), [labelled(page)]]
  const stated = [authors, metas, label].map((names) =>
    names.flatMap((name) => tidyStated(name, lang) ?? []).filter((name) => !isEditor(name)),
  )
  const sourceOf = (names: string[]) => (names === stated[0] ? 'json-ld' : 'meta')
  const best = stated.find((names) => names.some(isFull)) ?? stated.find((names) => names.some(isPerson))
  if (best) return found(joined(best.filter(isPerson)), sourceOf(best))
  const last = stated.find((names) => names.length > 0) ?? []
  const headline = headlineOf(page)
  return (
    found(shown(page, headline, isPerson) ?? nearHeadline(page, headline, isPerson), 'page') ??
    found(joined(last), sourceOf(last)) ??
    found(boxed(page, headline, isPerson), 'page')
  )
}

/** Who is stated, or whom the text names as its reporters, where that is another: many papers state themselves. */
export function authorOf(stated: Found<string> | null, reporters: string | null): Found<string> | null {
  return stated?.from === 'meta' && reporters && !stated.value.includes(reporters)
    ? found(reporters, 'text')
    : stated
}

/** False for the name of an account. */
function isCapital(name: string): boolean {
  return /^[^\p{Ll}]/u.test(name)
}

function tidied(names: (string | null)[]): string[] {
  return names.map(tidyName).filter((name) => name !== null)
}

/** Papers of China state whoever put the article on the page where others state its author. */
function editorsOf({ document }: Page): (name: string) => boolean {
  let editors: string[] | null = null
  return (name) => {
    if (!HAN_NAME.test(name)) return false
    editors ??= [...(document.body?.textContent ?? '').matchAll(EDITORS)].map((each) => each[1] ?? '')
    return editors.some((each) => each.startsWith(name))
  }
}

/** The first of the two labelled values of a card is the writer, if it can be one: shops put their price there. */
function labelled(page: Page): string | null {
  const value = page.meta.get('twitter:data1') ?? ''
  return isLikePeople(value, false) ? value : null
}

/** Of the first `<meta>` that names someone, if it can not the owner of the rights; scholars' pages repeat it for each author. */
function metaAuthors(page: Page): (string | null)[] {
  const others = [...page.meta.keys()].filter((each) => OTHER_METAS.test(each) && !each.startsWith('twitter'))
  const rights = textKey(firstMeta(page, 'copyright') ?? '')
  const named = [...METAS, ...others].flatMap((meta) => {
    const name = tidyName(page.meta.get(meta) ?? null)
    return name ? { meta, isOwn: isCapital(name) && !rights.includes(textKey(name)) } : []
  })
  const name = (named.find(({ isOwn }) => isOwn) ?? named[0])?.meta
  if (!name) return []
  const all = elementsOf(page, 'meta').filter((each) =>
    ['name', 'property'].some((attribute) => each.getAttribute(attribute)?.toLowerCase() === name),
  )
  return all.slice(0, MAX_NAMES).map((each) => each.getAttribute('content'))
}

/**
 * Elements that call themselves an author, by how sure that is, the surest first. One walk: selectors of parts of
 * words are slow, one for each rank slower.
 */
function authorPlaces({ elements }: Page): Element[][] {
  const places: Element[][] = [[], [], [], [], [], []]
  let searches = 0
  const addInner = (rank: number, element: Element, selector: string) => {
    if (searches++ < MAX_SEARCHES) places[rank]?.push(...element.querySelectorAll(selector))
  }
  for (const element of elements.slice(0, MAX_WALK)) {
    const words = element.getAttribute('class') ?? ''
    if (hasWord(element, 'itemprop', 'author')) {
      addInner(0, element, '[itemprop~=name]')
      places[2]?.push(element)
    }
    if (hasWord(element, 'rel', 'author')) places[1]?.push(element)
    if (/(?:author|journalist|reporter|\bwriter)[-_]?name|byline-name/i.test(words)) places[3]?.push(element)
    else if (/byline/i.test(words)) addInner(3, element, 'a:not([href^="#"])')
    if (/\/auth?ors?\//i.test(element.getAttribute('href') ?? '')) places[4]?.push(element)
    if (/byline|author|\bwriter\b/i.test(words)) {
      addInner(4, element, 'a[href*=author]')
      places[5]?.push(element)
    }
  }
  return places
}

function shown(page: Page, headline: Element | null, isPerson: (name: string) => boolean): string | null {
  for (const [rank, place] of authorPlaces(page).entries()) {
    const names: string[] = []
    let box: Element | null = null
    for (const element of place.slice(0, MAX_ELEMENTS)) {
      if (isElsewhere(element, headline)) continue
      const here = namesIn(element).filter((name) => isLikePeople(name, rank < 3) && isPerson(name))
      if (here.length === 0) continue
      // Several authors stand side by side; a name elsewhere is another article's.
      if (box && !box.contains(element)) break
      box ??= listAround(element)
      names.push(...here)
    }
    if (names.length > 0) return joined(names)
  }
  return null
}

/** True inside a part that names others, if the headline is not in it too. */
function isElsewhere(element: Element, headline: Element | null): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (headline && each.contains(headline)) return false
    const { localName } = each
    const isOutside = localName === 'footer' && !each.closest('article')
    if (isOutside || /^(?:nav|aside)$/.test(localName) || ELSEWHERE_ID.test(each.getAttribute('id') ?? ''))
      return true
    if (
      /^(?:div|section|ul|ol)$/.test(localName) &&
      ELSEWHERE.test(each.getAttribute('class')?.slice(0, MAX_CLASS) ?? '')
    )
      return true
  }
  return false
}

/** The largest element around a name that says little more, two steps up at least: its list of authors. */
function listAround(element: Element): Element {
  let box = element.parentElement?.parentElement ?? element
  for (let up = box.parentElement; up && (up.textContent?.length ?? 0) <= LIST; up = up.parentElement)
    box = up
  return box
}

/** The name an element says, or those of its parts where each part is one. */
function namesIn(element: Element): string[] {
  const parts = [...element.children].filter((each) => lineOf(each) !== '')
  const [only] = parts
  const names = tidied(parts.map(lineOf))
  const isWhole = textKey(names.join('')) === textKey(lineOf(element))
  if (only && isWhole) return parts.length === 1 ? namesIn(only) : names
  const reporters = parts.flatMap((each) => reporterLine(lineOf(each)) ?? [])
  if (reporters.length > 0) return reporters
  return tidied([element.getAttribute('content') ?? lineOf(element)])
}

/** The one whom the boxes with a portrait around the text present; where they present several, none is the author. */
function boxed(page: Page, headline: Element | null, isPerson: (name: string) => boolean): string | null {
  const names = authorBoxes(page)
    .filter((box) => !isElsewhere(box.portrait, headline))
    .flatMap(({ line }) => nameWithMore(line) ?? [])
    .filter((name) => isLikePeople(name, false) && isPerson(name))
  return new Set(names).size === 1 ? (names[0] ?? null) : null
}

/** The name with what its bearer adds in brackets: a handle and the name in full. */
function nameWithMore(line: string): string | null {
  return HANDLE_AND_NAME.test(line) ? line : tidyName(line)
}

/** A line near the headline that says "by" or who reports, or a name beside a date. */
function nearHeadline(
  page: Page,
  headline: Element | null,
  isPerson: (name: string) => boolean,
): string | null {
  if (!headline) return null
  const lines = elementsOf(page, 'h1 h2 h3 p span div a li address em i small strong b td')
  const start = lines.indexOf(headline) + 1
  let isLabelled = false
  for (const element of lines.slice(start, start + NEAR)) {
    if ((element.textContent?.length ?? 0) > 3 * LINE) continue
    const line = lineOf(element)
    if (line.length > LINE) continue
    const name = reporterLine(line.replace(NUMBERS, ' ')) ?? tidyName(isLabelled ? line : saidIn(line))
    isLabelled = LABEL.test(line)
    if (name && isLikePeople(name, false) && isPerson(name) && !isElsewhere(element, headline)) return name
  }
  return null
}

function saidIn(line: string): string | null {
  const by = EXPLICIT.exec(line)
  if (by) return line.slice(by[0].length)
  return parseDate(line) ? (AT_END.exec(line)?.[1] ?? besideDate(line)) : null
}

/** "Name | role | day", "day - Name": the first part that is two to four words, each with a capital. */
function besideDate(line: string): string | null {
  const parts = line.split(/\s*[|•·–—]\s*|\s+-\s+/u)
  return (
    parts.find(
      (part) =>
        parts.length > 1 &&
        /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(part) &&
        !parseDate(part),
    ) ?? null
  )
}

function joined(names: string[]): string | null {
  // Beside full names a lone lower-case word is a section or a button.
  const full = names.filter((name) => /\s|^[^\p{Ll}]/u.test(name) && !HAN_OFFICE.test(name))
  const byKey = new Map((full.length > 0 ? full : names).reverse().map((name) => [textKey(name), name]))
  return [...byKey.values()].reverse().slice(0, MAX_NAMES).join(', ') || null
}

/**
 * The title. Pages write it in several places, with the site's name glued on in some; the headline that a
 * reader sees is right more often than any of them, provided that another place knows it too.
 */
import { cleanLine, sharedWords, textKey } from '../../domain/text'
import { hostOf } from '../../domain/url'
import { firstMeta, lineOf, type Page } from '../page'

/** What stands between a title and a site's name, spaces included where they belong to it. */
const SEPARATOR = /\s+[-–—|/:·•»«<>]+\s+|\s*(?:[|｜»]|::)\s*|\s*[:：]\s+|_(?=[^_]*$)/u
const SHARED = 0.5
const MAX_HEADINGS = 50
const MAX_UNITS = 4000

/** The article's title; empty when the page has none anywhere. */
export function readTitle(page: Page, siteName: string | null): string {
  const shared = firstMeta(page, 'og:title', 'twitter:title', 'dc.title', 'headline') ?? page.jsonLd.headline
  const tab = lineOf(page.document.querySelector('title')).slice(0, MAX_UNITS)
  const names = siteNames(page, siteName)
  const headline = readHeadline(page, [shared, page.jsonLd.headline, tab], names)
  return cleanLine(headline ?? withoutSite((shared ?? tab).slice(0, MAX_UNITS), names)) ?? ''
}

/** The visible heading that shares half its words with what the page calls itself elsewhere. */
function readHeadline(page: Page, titles: (string | null)[], names: Set<string>): string | null {
  let best: string | null = null
  for (const heading of [...page.document.querySelectorAll('h1')].slice(0, MAX_HEADINGS)) {
    const text = lineOf(heading).slice(0, MAX_UNITS)
    if (text === '' || names.has(textKey(text))) continue
    if (!titles.some((title) => title && sharedWords(text, title) >= SHARED)) continue
    if (!best || text.length > best.length) best = text
  }
  return best
}

/** The title without a site's name at its end or start. */
export function withoutSite(title: string, names: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  if (isSite(last, names))
    return withoutSite(
      title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|｜/:：·•»«<>_]+$/u, ''),
      names,
    )
  if (isSite(first, names))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s\-–—|｜/:：·•»«<>_]+/u, '')
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

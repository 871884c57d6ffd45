/** Who wrote it: names, without "By", addresses and links. */
import { cleanLine } from '../../domain/text'
import { firstMeta, lineOf, type Page } from '../page'

const LONGEST = 120
/** "By", and any label with a colon after it. */
const LEAD_WORD = /^(?:(?:written by|by|von|par|por|di|door|av|af|text)\s+|[\p{L}\p{M} ]{1,20}[:：]\s*)/iu
/** The surest first. */
const PLACES = [
  '[rel~=author]',
  '[itemprop~=author] [itemprop~=name], [itemprop~=author]',
  '.byline-name, .author-name',
  '.byline, .author',
]
const MAX_ELEMENTS = 20

/** Names as a reader would write them, comma between them, or null. */
export function readByline(page: Page): string | null {
  const stated = page.jsonLd.authors.map(tidyName).filter((name) => name !== null)
  if (stated.length > 0) return joined(stated)
  const meta = tidyName(
    firstMeta(page, 'author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'),
  )
  if (meta) return meta
  for (const place of PLACES) {
    for (const element of [...page.document.querySelectorAll(place)].slice(0, MAX_ELEMENTS)) {
      const name = tidyName(element.getAttribute('content') ?? lineOf(element))
      if (name) return name
    }
  }
  return null
}

function joined(names: string[]): string {
  return [...new Set(names)].slice(0, 20).join(', ')
}

/** One name, or null for what is none: an address, a link, a paragraph. */
export function tidyName(text: string | null): string | null {
  const line = cleanLine(text?.slice(0, 1000))
    ?.replace(LEAD_WORD, '')
    .replace(/[\s,;|·]*\S+@\S+\.\S+/g, '')
    .trim()
  return line && line.length <= LONGEST && !/^(?:https?:|@|www\.)/i.test(line) && /\p{L}/u.test(line)
    ? line
    : null
}

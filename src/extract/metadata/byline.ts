/** Who wrote it: names, without "By", addresses and links. */
import { cleanLine } from '../../domain/text'
import { firstMeta, lineOf, type Page } from '../page'

const LONGEST = 120
const LEAD_WORD = /^(?:by|written by|von|par|por|di|door|av|af|text|글|文)\s*[:：]?\s+/iu
const PLACES =
  '[rel~=author], [itemprop~=author] [itemprop~=name], [itemprop~=author], .byline-name, .author-name, .byline, .author'

/** Names as a reader would write them, comma between them, or null. */
export function readByline(page: Page): string | null {
  const stated = page.jsonLd.authors.map(tidy).filter((name) => name !== null)
  if (stated.length > 0) return joined(stated)
  const meta = tidy(
    firstMeta(page, 'author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'),
  )
  if (meta) return meta
  for (const element of page.document.querySelectorAll(PLACES)) {
    const name = tidy(element.getAttribute('content') ?? lineOf(element))
    if (name) return name
  }
  return null
}

function joined(names: string[]): string {
  return [...new Set(names)].slice(0, 20).join(', ')
}

/** One name, or null for what is none: an address, a link, a paragraph. */
function tidy(text: string | null): string | null {
  const line = cleanLine(text?.slice(0, 1000))
    ?.replace(LEAD_WORD, '')
    .replace(/[\s,;|·]*\S+@\S+\.\S+/g, '')
    .trim()
  return line && line.length <= LONGEST && !/^(?:https?:|@|www\.)/i.test(line) && /\p{L}/u.test(line)
    ? line
    : null
}

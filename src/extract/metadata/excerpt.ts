/** What the article is about, in a sentence or two. */
import { cleanLine, textKey } from '../../domain/text/text'
import { firstMeta, type Page } from '../page/page'
import { shownText } from '../page/unescape'
import { type Found, found } from './found'

const GRAPHEMES = 2000
/** UTF-16 units of a line that says something, and graphemes of a sentence that stands for a description. */
const LINE = 40
const SENTENCE = 300
/** The share of a description's words that its article has too: a site's description of itself has fewer. */
const ABOUT = 0.3

const SENTENCE_END = /(?<!\d)[.!?]["”’»)]*(?=\s|$)|[^\P{Sentence_Terminal}.!?][」』）]*/u

/** The publisher's own description, on one line, or null. */
export function readExcerpt(page: Page): Found<string> | null {
  const declared = firstMeta(page, 'og:description', 'description', 'twitter:description', 'dc.description')
  const text = shownText(declared ?? page.jsonLd.description ?? '')
  return found(cleanLine(text, GRAPHEMES), declared ? 'meta' : 'json-ld')
}

/**
 * The description, where it is cut to the end of its sentence in the text; the text's first sentence in place of one that says no more
 * than the title or nothing of the article, and where there is none.
 */
export function chooseExcerpt(
  given: Found<string> | null,
  title: string,
  text: string,
): Found<string> | null {
  const lines = text.split('\n')
  const said = given?.value.replace(/\[?(?:…|\.{3})\]?$/, '').trimEnd() ?? ''
  const isAbout =
    !textKey(title).includes(textKey(said)) && (shared(said, title) > 0 || shared(said, text) >= ABOUT)
  const line = lines.find((each) => (isAbout ? each.includes(said) : each.length >= LINE))
  if (!line) return given
  return isAbout && given
    ? found(cleanLine(sentence(line.slice(line.indexOf(said)), said.length - 2), GRAPHEMES), given.from)
    : found(cleanLine(sentence(line, LINE), SENTENCE), 'text')
}

/** The line to the first end of a sentence after so many units. A stop behind a digit may be an ordinal's. */
function sentence(line: string, least: number): string {
  const from = Math.max(0, least)
  const end = SENTENCE_END.exec(line.slice(from))
  return end ? line.slice(0, from + end.index + end[0].length) : line
}

/** The share of the words of one that the other has, by their beginnings: what follows is often grammar. */
function shared(said: string, text: string): number {
  const words = said.toLowerCase().match(/\p{L}{4,}|\p{Lo}{2}/gu) ?? []
  const all = text.toLowerCase()
  return (
    words.filter((word) => all.includes(word.slice(0, /\p{Lo}/u.test(word) ? 2 : 5))).length / words.length
  )
}

/** Whose picture it is, by the words of a caption. */
import { cleanLine } from '../../domain/text/text'
import { CREDIT, CREDIT_JOINED, PHOTO, PROVIDED, SHOT_BY, SOURCE } from '../words/credit'
import { alternation } from '../words/words'

/** UTF-16 units. */
const CAPTION = 600
/** A longer line is more than a credit, or a text. */
const MAX_CREDIT = 2000
const LONGEST = 120
/**
 * What stands before a name, in the languages of those who write captions. No word can be taken apart in two ways: a caption made of nothing
 * else would cost exponential time.
 */
const SPACED = `(?:(?:${alternation(PHOTO)})\\p{L}{0,30}|${alternation(CREDIT)})`
const JOINED = `(?:${alternation(CREDIT_JOINED)})`
const labelled = (marks: string) =>
  `(?:(?:${SPACED}(?:[ -]${SPACED})*|${JOINED}(?:[ -]?${JOINED})*)(?:\\s*[:：=＝|${marks}]+| by\\b|(?<=courtesy of))\\s*|copyright\\b\\s*|(?=[©ⓒ]))`
// The end of a longer word is one too: "Symbolfoto: …".
const SAID = new RegExp(
  `(?:^|[^\\p{L}\\p{N}]|(?=${alternation(PHOTO)}))${labelled('')}((?:[^()（）[\\]【】<>［］]|\\([^()]*\\)){2,80})(?:[\\])）】>］]|$)`,
  'iu',
)
const LABEL = new RegExp(`^[^\\p{L}\\p{N}©ⓒ]*${labelled('.…,')}`, 'iu')
/** "Name 摄", and the name in front of it. */
const SHOT = new RegExp(`\\s?(?:${alternation(SHOT_BY)})[)）\\]】]?$`, 'u')
const NAME_BEFORE = /[^\s(（[【。．.,，、=＝]+$/u
const MAX_NAME = 30
/** "(Name/Agency)" */
const IN_BRACKETS = /\(([^()]{2,60}\/[^()]{2,60})\)$/u
const MAX_BRACKETS = 130
/** Agencies: beside a picture such an end is a credit, elsewhere it is where the news came from. */
const AGENCY = new RegExp(
  `(?:${[
    'Getty Images|\\b(?:dpa|AF?P|EPA|imago\\b.{0,30})|Shutterstock|Alamy|Picture.Alliance|Unsplash|Pixabay|iStock',
    '연합뉴스|뉴시스|뉴스1|新[华華]社|共同|時事',
    alternation(PROVIDED),
  ].join('|')})[)）\\]]?$`,
  'i',
)
const MAYBE_OF_THE_TEXT = new RegExp(`^\\P{L}*(?:${alternation(SOURCE)})`, 'iu')

/** Whom a caption names, without the words that say so, or null. */
export function creditIn(line: string): string | null {
  const caption = line.slice(0, CAPTION)
  const said =
    SAID.exec(caption)?.[1] ??
    IN_BRACKETS.exec(caption.slice(-MAX_BRACKETS))?.[1] ??
    nameBefore(caption, SHOT.exec(caption)?.index)
  return said ? bare(said) : AGENCY.test(caption) ? bareCredit(caption) : null
}

function nameBefore(caption: string, end = 0): string | null {
  const name = NAME_BEFORE.exec(caption.slice(Math.max(0, end - MAX_NAME), end))?.[0] ?? ''
  return name.length > 1 ? name : null
}

/** What is called a credit, without such words and what stands before its last sentence; or null. */
export function bareCredit(line: string): string | null {
  // What stands apart as a sentence.
  const parts = line
    .slice(-CAPTION)
    .split(/(?<=[\p{Ll}\p{Lo}\d])\.\s|[。(（|–—]|\s-\s|(?<=\p{Ll})(?=\p{Lu}\p{Ll}+ )/u)
  return bare(parts.at(-1) ?? '')
}

/**
 * True for a line that is the credit or caption of a picture wherever it stands; beside a picture, also for one that begins with such words
 * unmarked or ends with an agency: elsewhere that is text. A source is none: it may be the text's.
 */
export function isCredit(line: string, isBeside: boolean): boolean {
  if (line.length > MAX_CREDIT) return false
  const said = SAID.exec(line)?.[0] ?? '\n'
  const isSaid = /[:：=＝©ⓒ]/.test(said) || (isBeside && line === said)
  return (
    /^[▲△◀▼]|(?:[摄攝影]|[供截][图圖])[)）]?$/.test(line) ||
    (isSaid && line.endsWith(said) && !MAYBE_OF_THE_TEXT.test(said)) ||
    (isBeside && AGENCY.test(line))
  )
}

function bare(line: string): string | null {
  if (line.length > LONGEST) return null
  return cleanLine(
    line
      .replace(LABEL, '')
      .replace(/(?<![\s.,;|/])[\s.,;|/]+$/u, '')
      .replace(/^([^([（【]*)[\])）】]$/u, '$1'),
  )
}

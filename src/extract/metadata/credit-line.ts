/** Whose picture it is, by the words of a caption. */
import { cleanLine } from '../../domain/text'

/** UTF-16 units. */
const CAPTION = 600
/** A longer line is more than a credit, or a text. */
const MAX_CREDIT = 2000
const LONGEST = 120
/**
 * What stands before a name, in the languages of those who write captions. No word can be taken apart in two ways: a caption made of nothing
 * else would cost exponential time.
 */
const SPACED =
  '(?:(?:photo|foto|фото)\\p{L}{0,30}|images?|pictures?|bild\\p{L}{0,30}|im[aá]ge[nm]|cr[eé]dit\\p{L}{0,30}|courtesy(?: of)?|source|quelle)'
const JOINED = '(?:사진|출처|제공|写真|撮影|提供|[图圖摄攝影片]|[来來]源)'
const labelled = (marks: string) =>
  `(?:(?:${SPACED}(?:[ -]${SPACED})*|${JOINED}(?:[ -]?${JOINED})*)(?:\\s*[:：=＝|${marks}]+| by\\b|(?<=courtesy of))\\s*|copyright\\b\\s*|(?=[©ⓒ]))`
// The end of a longer word is one too: "Symbolfoto: …".
const SAID = new RegExp(
  `(?:^|[^\\p{L}\\p{N}]|(?=photo|foto|фото))${labelled('')}((?:[^()（）[\\]【】<>［］]|\\([^()]*\\)){2,80})(?:[\\])）】>］]|$)`,
  'iu',
)
const LABEL = new RegExp(`^[^\\p{L}\\p{N}©ⓒ]*${labelled('.…,')}`, 'iu')
/** "Name 摄", and the name in front of it. */
const SHOT = /\s?(?:摄|攝|供图|供圖|截图|撮影|提供|제공|촬영)[)）\]】]?$/u
const NAME_BEFORE = /[^\s(（[【。．.,，、=＝]+$/u
const MAX_NAME = 30
/** "(Name/Agency)" */
const IN_BRACKETS = /\(([^()]{2,60}\/[^()]{2,60})\)$/u
const MAX_BRACKETS = 130
/** Agencies: beside a picture such an end is a credit, elsewhere it is where the news came from. */
const AGENCY =
  /(?:Getty Images|\b(?:dpa|AF?P|EPA|imago\b.{0,30})|Shutterstock|Alamy|Picture.Alliance|Unsplash|Pixabay|iStock|연합뉴스|뉴시스|뉴스1|新[华華]社|共同|時事|제공|캡처|提供|资料图|資料照片)[)）\]]?$/i

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
    (isSaid && line.endsWith(said) && !/^\P{L}*(?:source|quelle|출처|제공|提供|[来來]源)/iu.test(said)) ||
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

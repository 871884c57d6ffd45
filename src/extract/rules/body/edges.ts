/** The edges of the body: what stands there says when, by whom and by whose leave, or announces what was taken out. */
import { sharedWords, textKey } from '../../../domain/text/text'
import { contributorLine, reporterLine } from '../../metadata/names'
import { type LeafBlock, leafBlocks } from '../../output/blocks'
import { parseDate } from '../../text/date-text'
import { letters } from '../../text/east-asian'
import { isAsking, isNote } from '../../text/notes'
import { type CleanElement, type CleanNode, holdsPicture } from '../../text/tree'
import { AUTHOR_DOES, BY_AT_START, CONTRIBUTION, TRADE, WRITTEN_AT_START } from '../../words/byline'
import { alternation } from '../../words/words'
import type { BodyRule, Findings } from '../rule'

/** Lines that are looked at from the top and from the end: beyond them, short lines are the text. */
const HEAD = 12
const TAIL = 8
/** Lines below the first of the text that may still say when and by whom. */
const BELOW_FIRST = 2
/** Shorter lines without the end of a sentence are labels: names, sections, buttons. Letters. */
const LABEL_ABOVE = 20
const LABEL_BELOW = 60
/** The text has at least so many times the letters of the labels around it: else they are the text. */
const OUTWEIGHS = 5
/** More labels below the text are a list. */
const MAX_LABELS = 3
/** The longest line of a date or an author. UTF-16 units. */
const LONGEST_LINE = 80
/** The share of the title's words in a heading that repeats it. */
const SAME = 0.8

const BYLINE = new RegExp(
  [
    `^(?:(?:${alternation(WRITTEN_AT_START)})\\s+)?(?:${alternation(BY_AT_START)})[\\s:]+`,
    "(\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:\\s+[\\p{L}\\p{M}.'’-]+){0,5})",
    '(?:\\s*[,;|·•(/–—-].{0,40}(?<![.!?…]["”’]?))?$',
  ].join(''),
  'u',
)
const OPENING = /^[^〔（(【]{0,20}[〔（(【]([^〕）)】]{2,30})[〕）)】]/
/** What may stand around a date on its line: a few words such as "Published on", a weekday, a time. */
const AROUND_DATE = 24
/** The end of a sentence, or of a part of one, with the quotes and brackets that close after it. */
const SENTENCE_END = /[\p{Sentence_Terminal}…,;،؛、，；]["'”’»«›‹」』）)\]]*$/u

/** What is said of authors, after their name. */
const WHO = new RegExp(`^,?\\s+(?:${alternation(AUTHOR_DOES)})\\s`, 'u')

/** A title that says that somebody outside the paper wrote the text. */
const CONTRIBUTED = new RegExp(`[[［<〈【(](?:${alternation(CONTRIBUTION)})[\\]］>〉】)]`, 'u')

const OF_TRADE = new RegExp(`\\b(?:${alternation(TRADE)})`, 'i')
/** UTF-16 units. */
const LONGEST_LIFE = 1000

export const edges: BodyRule = {
  id: 'edges',
  why: 'Dates, bylines, labels, rights and notes on the author above and below the text are not part of it.',
  apply({ body, title, authors, findings }) {
    const lines = leafBlocks(body).filter(({ node, text }) => text !== '' && node.tag !== 'figcaption')
    const labels: LeafBlock[] = []
    const isContributed = CONTRIBUTED.test(title)
    const first = lines.slice(0, HEAD).findIndex((line) => {
      const { text } = line
      const isShort = text.length <= LONGEST_LINE
      const reporters = isShort
        ? (reporterLine(text) ?? (isContributed ? contributorLine(text) : null))
        : null
      const byline = isShort ? (BYLINE.exec(text)?.[1] ?? reporters) : null
      const date = isShort ? dateLine(text) : null
      if (byline || date) {
        findings.reporters ??= reporters
        findings.byline ??= byline
        findings.date ??= date
        remove(line)
      } else if (isNote(text) || saysTitle(line, title)) remove(line)
      else if (isLabel(line, LABEL_ABOVE) && isOnce(line, lines)) labels.push(line)
      else return !isHeading(line)
      return false
    })
    if (first >= 0) {
      removeLabels(labels, lines)
      takeDatesBelow(lines.slice(first + 1, first + 1 + HEAD), findings)
      const last = trimTail(lines.slice(first), authors?.split(', ') ?? [])
      findings.reporters ??= openingReporters(lines[first]?.text ?? '') ?? last
      findings.byline ??= findings.reporters
    }
    dropLastHeadings(body)
  },
}

/** Agencies and papers begin with them: "(서울=한빛통신) 김가람 기자 = …", "…电（记者 王小明）…". */
function openingReporters(text: string): string | null {
  return reporterLine(text.split(' = ')[0] ?? '') ?? reporterLine(OPENING.exec(text)?.[1] ?? '')
}

/** Papers that begin with the stand-first say below it when and by whom. Where more days follow, the text is a list of them. */
function takeDatesBelow(lines: readonly LeafBlock[], findings: Findings): void {
  const isDate = ({ text }: LeafBlock) => text.length <= LONGEST_LINE && dateLine(text) !== null
  for (const [at, line] of lines.slice(0, BELOW_FIRST).entries()) {
    const byline = line.text.length <= LONGEST_LINE ? (BYLINE.exec(line.text)?.[1] ?? null) : null
    const date = isDate(line) ? dateLine(line.text) : null
    if ((!byline && !date) || isHeading(line) || (date && lines.slice(at + 1).some(isDate))) return
    findings.byline ??= byline
    findings.date ??= date
    remove(line)
  }
}

/** Gives the author that a line names. */
function trimTail(lines: readonly LeafBlock[], authors: readonly string[]): string | null {
  const labels: LeafBlock[] = []
  let byline: string | null = null
  for (const line of lines.slice(-TAIL).reverse()) {
    const reporters = line.text.length <= LONGEST_LINE ? reporterLine(line.text) : null
    byline ??= reporters
    if (reporters || isNote(line.text) || isAsking(line.text) || isOfAuthor(line.text, authors)) remove(line)
    else if (isHeading(line) || isLabel(line, LABEL_BELOW)) labels.push(line)
    else {
      if (labels.length <= MAX_LABELS) removeLabels(labels, lines)
      break
    }
  }
  return byline
}

/** "Name Surname is a reporter in …"; by one name alone, which a country may have too, only with the words of the trade. */
function isOfAuthor(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_LIFE) return false
  const says = (name: string) => name.length > 2 && text.startsWith(name) && WHO.test(text.slice(name.length))
  return authors.some(
    (author) =>
      (author.includes(' ') && says(author)) || (OF_TRADE.test(text) && says(author.split(' ')[0] ?? '')),
  )
}

function isHeading({ node }: LeafBlock): boolean {
  return /^h\d$/.test(node.tag)
}

/** A short line that ends no sentence and gives no address; in a quote or list it would be a part of that. */
function isLabel({ node, parent, text }: LeafBlock, shorterThan: number): boolean {
  return (
    /^(?:p|div)$/.test(node.tag) &&
    parent.tag !== 'blockquote' &&
    !/https?:|\w\.[a-z]{2,}/i.test(text) &&
    letters(text) < shorterThan &&
    !SENTENCE_END.test(text)
  )
}

/** What stands again below is no label of the page: "Q.", the name of who speaks. */
function isOnce({ text }: LeafBlock, lines: readonly LeafBlock[]): boolean {
  return lines.filter((each) => each.text === text).length === 1
}

function removeLabels(labels: readonly LeafBlock[], lines: readonly LeafBlock[]): void {
  const count = (some: readonly LeafBlock[]) => some.reduce((sum, { text }) => sum + letters(text), 0)
  if (count(lines) > count(labels) * OUTWEIGHS) labels.forEach(remove)
}

/** Takes a line out; a picture in it stays. */
function remove({ parent, node }: LeafBlock): void {
  if (holdsPicture(node)) node.children = node.children.filter(holdsPicture)
  else parent.children = parent.children.filter((child) => child !== node)
}

/** The title once more, in a heading with the words that a paper sets above it. */
function saysTitle(line: LeafBlock, title: string): boolean {
  const key = textKey(line.text)
  const same = textKey(title)
  if (same === '' || key.length > same.length * (isHeading(line) ? 2.5 : 1.5)) return false
  return key.includes(same) || (isHeading(line) && sharedWords(title, line.text) >= SAME)
}

function dateLine(line: string): string | null {
  const date = parseDate(line)
  // The letters and digits beyond those of a date: a sentence that names a day has many.
  return date && textKey(line).length <= 'september102024'.length + AROUND_DATE ? date : null
}

function dropLastHeadings(element: CleanElement): void {
  for (;;) {
    const last = element.children.findLastIndex((child) => !isBlank(child))
    const node = element.children[last]
    if (node === undefined || typeof node === 'string') return
    if (!/^h\d$/.test(node.tag)) {
      if (node.tag === 'div') dropLastHeadings(node)
      return
    }
    element.children.splice(last)
  }
}

function isBlank(node: CleanNode): boolean {
  return typeof node === 'string' ? node.trim() === '' : node.tag === 'br' || node.tag === 'hr'
}

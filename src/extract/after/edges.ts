/** The edges of the body: what stands there says when, by whom and by whose leave, or announces what was taken out. */
import { sharedWords, textKey } from '../../domain/text'
import { parseDate } from '../metadata/date-text'
import type { CleanElement, CleanNode } from '../tree'
import { type Line, linesOf } from './lines'
import { isNote } from './notes'

/** Lines above the text that were no text. */
export interface HeadLines {
  byline: string | null
  date: string | null
}

/** Lines that are looked at from the top and from the end: beyond them, short lines are the text. */
const HEAD = 12
const TAIL = 8
/** Lighter lines without the end of a sentence are labels: names, sections, buttons. See `Line.weight`. */
const LABEL_ABOVE = 20
const LABEL_BELOW = 60
const LONGEST = 80
const SAME = 0.8
/** The text is at least so many times as heavy as the labels around it: else they are the text. */
const OUTWEIGHS = 5
/** More labels below the text are a list. */
const MOST = 3

const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+(\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}.'’-]+){0,5})$/u
/** What may stand around a date on its line: a few words such as "Published on", a weekday, a time. */
const AROUND_DATE = 24
/** The end of a sentence, with the quotes and brackets that close after it. */
const SENTENCE_END = /[\p{Sentence_Terminal}…,;،؛、，；ฯ]["'”’»«›‹」』）)\]]*$/u

/** Takes the lines off that are no text: at the top, and at the end. Changes the tree. */
export function trimEdges(root: CleanElement, title: string): HeadLines {
  const found: HeadLines = { byline: null, date: null }
  const lines = linesOf(root)
  trimTail(trimHead(lines, title, found))
  dropLastHeadings(root)
  return found
}

/** @returns the lines from the first of the text on. */
function trimHead(lines: readonly Line[], title: string, found: HeadLines): readonly Line[] {
  const labels: Line[] = []
  for (const [index, line] of lines.slice(0, HEAD).entries()) {
    const { block, text } = line
    const byline = BYLINE.exec(text)?.[1] ?? null
    const date = dateLine(text)
    if (text.length <= LONGEST && (byline || date)) {
      found.byline ??= byline
      found.date ??= date
      line.remove()
    } else if (isNote(text) || saysTitle(line, title)) line.remove()
    else if (/^h\d$/.test(block.tag)) continue
    else if (isLabel(line, LABEL_ABOVE)) labels.push(line)
    else {
      const rest = lines.slice(index)
      removeLabels(labels, rest)
      return rest
    }
  }
  return []
}

function trimTail(lines: readonly Line[]): void {
  const labels: Line[] = []
  for (const line of lines.slice(-TAIL).reverse()) {
    const { text } = line
    if (isNote(text)) line.remove()
    else if (isLabel(line, LABEL_BELOW)) labels.push(line)
    else {
      if (labels.length <= MOST) removeLabels(labels, lines.slice(0, -labels.length))
      return
    }
  }
}

function isLabel({ block, text, weight }: Line, lighterThan: number): boolean {
  if (!/^(?:p|div|h\d)$/.test(block.tag) || /https?:|\w\.[a-z]{2,}/i.test(text)) return false
  return weight < lighterThan && !SENTENCE_END.test(text)
}

function removeLabels(labels: readonly Line[], text: readonly Line[]): void {
  const weigh = (some: readonly Line[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  if (weigh(text) < weigh(labels) * OUTWEIGHS) return
  for (const label of labels) label.remove()
}

/** The title once more, in a heading with the words that a paper sets above it. */
function saysTitle({ block, text }: Line, title: string): boolean {
  const key = textKey(text)
  const same = textKey(title)
  if (same === '' || key.length > same.length * 2.5) return false
  if (/^h\d$/.test(block.tag)) return key.includes(same) || sharedWords(title, text) >= SAME
  return key.includes(same) && key.length <= same.length * 1.5
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

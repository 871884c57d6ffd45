/** The edges of the body: what stands there says when and by whom, or announces what was taken out. */
import { textKey } from '../../domain/text'
import { parseDate } from '../metadata/date-text'
import { toPlainText } from '../plain-text'
import { type CleanElement, type CleanNode, holdsPicture, isBlock } from '../tree'

/** Lines above the text that were no text. */
export interface HeadLines {
  byline: string | null
  date: string | null
}

/** Blocks that are looked at from the top, and the longest that can be such a line. UTF-16 units. */
const HEAD_BLOCKS = 6
const LONGEST = 80

const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+(\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}.'’-]+){0,5})$/u
/** What may stand around a date on its line: a few words such as "Published on", a weekday, a time. */
const AROUND_DATE = 24

/** Takes the lines of author and date off the top, headings without text off the end. Changes the tree. */
export function trimEdges(root: CleanElement): HeadLines {
  const found: HeadLines = { byline: null, date: null }
  for (const { parent, node } of firstBlocks(root, HEAD_BLOCKS)) {
    const lines = toPlainText([node]).split('\n')
    if (lines[0] === '') continue
    if (lines.some((line) => line.length > LONGEST) || holdsPicture(node)) break
    const bylines = lines.map((line) => BYLINE.exec(line)?.[1] ?? null)
    const dates = lines.map(dateLine)
    if (lines.some((_, index) => !bylines[index] && !dates[index])) continue
    found.byline ??= bylines.find((each) => each !== null) ?? null
    found.date ??= dates.find((each) => each !== null) ?? null
    parent.children = parent.children.filter((child) => child !== node)
  }
  dropLastHeadings(root)
  return found
}

function dateLine(line: string): string | null {
  const date = parseDate(line)
  // The letters and digits beyond those of a date: a sentence that names a day has many.
  return date && textKey(line).length <= 'september102024'.length + AROUND_DATE ? date : null
}

/** The first blocks that hold no block themselves, with the element that holds them, in document order. */
function firstBlocks(root: CleanElement, limit: number): { parent: CleanElement; node: CleanElement }[] {
  const blocks: { parent: CleanElement; node: CleanElement }[] = []
  const walk = (parent: CleanElement): void => {
    for (const node of parent.children) {
      if (blocks.length >= limit) return
      if (!isBlock(node)) continue
      if (node.children.some(isBlock)) walk(node)
      else blocks.push({ parent, node })
    }
  }
  walk(root)
  return blocks
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

/** The lines of a clean body, in order: what the steps at its edges look at. */
import { collapseWhitespace } from '../../domain/text'
import { EAST_ASIAN } from '../east-asian'
import { type CleanElement, type CleanNode, holdsPicture, rawText } from '../tree'
import { leafBlocks } from './blocks'

export interface Line {
  /** The block that the line is, or that line breaks part into lines; the quote around a line of a quote. */
  block: CleanElement
  /** On one line. */
  text: string
  /** Letters, a Han, Kana or Hangul character twice: it says as much as two. */
  weight: number
  /** Takes the line out of the tree. */
  remove: () => void
}

/** Lines of paragraphs, headings and bare blocks; captions are no lines. A picture stays when its line goes. */
export function linesOf(root: CleanElement): Line[] {
  return leafBlocks(root)
    .filter(({ node }) => node.tag !== 'figcaption' && node.tag !== 'hr')
    .flatMap(({ parent, node }) => {
      const block = parent.tag === 'blockquote' ? parent : node
      const parts = node.tag === 'pre' ? [node.children] : segments(node.children)
      if (parts.length < 2)
        return lineOf(block, node.children, () => {
          if (holdsPicture(node)) node.children = node.children.filter(holdsPicture)
          else parent.children = parent.children.filter((child) => child !== node)
        })
      return parts.flatMap((part) =>
        lineOf(block, part, () => {
          node.children = withoutSegment(node.children, part)
        }),
      )
    })
}

function lineOf(block: CleanElement, nodes: readonly CleanNode[], remove: () => void): Line[] {
  const text = collapseWhitespace(nodes.map(rawText).join(''))
  if (text === '') return []
  return [{ block, text, weight: text.length + (text.match(EAST_ASIAN)?.length ?? 0), remove }]
}

function segments(nodes: readonly CleanNode[]): CleanNode[][] {
  const parts: CleanNode[][] = [[]]
  for (const node of nodes) {
    if (typeof node !== 'string' && node.tag === 'br') parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts.filter((part) => part.some((node) => rawText(node).trim() !== ''))
}

/** The children without a segment's nodes and without the line breaks that stood around nothing then. */
function withoutSegment(children: readonly CleanNode[], part: readonly CleanNode[]): CleanNode[] {
  const kept = children.filter((child) => holdsPicture(child) || !part.includes(child))
  const isBreak = (node: CleanNode | undefined) =>
    typeof node === 'string' ? node.trim() === '' : node?.tag === 'br'
  while (kept.length > 0 && isBreak(kept.at(-1))) kept.pop()
  while (kept.length > 0 && isBreak(kept[0])) kept.shift()
  return kept
}

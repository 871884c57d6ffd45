/** The blocks of a clean body that hold no block themselves, in order: what the steps after the engine look at. */
import { collapseWhitespace } from '../../domain/text/text'
import { type CleanElement, type CleanNode, isBlock, rawText } from '../text/tree'

export interface LeafBlock {
  parent: CleanElement
  node: CleanElement
  /** On one line. */
  text: string
}

/** Paragraphs, headings, list items and cells, at most `limit` of them. */
export function leafBlocks(root: CleanElement, limit = Number.POSITIVE_INFINITY): LeafBlock[] {
  const blocks: LeafBlock[] = []
  const walk = (parent: CleanElement): void => {
    for (const node of parent.children) {
      if (blocks.length >= limit) return
      if (!isBlock(node)) continue
      if (node.children.some(isBlock)) walk(node)
      else blocks.push({ parent, node, text: collapseWhitespace(rawText(node)) })
    }
  }
  walk(root)
  return blocks
}

/** Takes the blocks out. What is left empty of their parents stays: it shows nothing. */
export function takeOut(blocks: readonly LeafBlock[]): void {
  const gone = new Set<CleanNode>(blocks.map(({ node }) => node))
  for (const parent of new Set(blocks.map((block) => block.parent)))
    parent.children = parent.children.filter((child) => !gone.has(child))
}

/** The share, 0 to 1, of an element's letters that stand in links away from `page`. */
export function linkedShare(element: CleanElement, page: string): number {
  const all = rawText(element).trim().length
  return all === 0 ? 0 : linkedLength(element, page.replace(/#.*/, '')) / all
}

function linkedLength(element: CleanElement, page: string): number {
  const { href } = element.attributes
  if (element.tag === 'a' && href)
    return href.startsWith('#') || href.startsWith(`${page}#`) ? 0 : rawText(element).trim().length
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : linkedLength(child, page)),
    0,
  )
}

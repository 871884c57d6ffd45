/** Text that stands bare between blocks becomes paragraphs: old pages part their text with line breaks alone. */
import { type CleanElement, type CleanNode, holdsBlock, isBlock, rawText } from '../text/tree'

/** The children, each run of bare text between blocks in a `p` of its own. Unchanged where no block is. */
export function wrapLooseText(children: CleanNode[]): CleanNode[] {
  if (!children.some(isBlock)) return children
  const wrapped: CleanNode[] = []
  let run: CleanNode[] = []
  const close = () => {
    if (run.some((node) => rawText(node).trim() !== '')) wrapped.push(paragraph(run))
    else wrapped.push(...run.filter((node) => typeof node !== 'string' && node.tag !== 'br'))
    run = []
  }
  for (const child of children) {
    if (typeof child !== 'string' && (isBlock(child) || holdsBlock(child))) {
      close()
      wrapped.push(child)
    } else run.push(child)
  }
  close()
  return wrapped
}

function paragraph(run: CleanNode[]): CleanElement {
  const isEdge = (node: CleanNode | undefined) =>
    typeof node === 'string' ? node.trim() === '' : node?.tag === 'br'
  let start = 0
  let end = run.length
  while (isEdge(run[start])) start++
  while (isEdge(run[end - 1])) end--
  return { tag: 'p', attributes: {}, children: run.slice(start, end) }
}

/** The clean tree as plain text, one block a line: what is counted, searched and summarized. */
import { collapseWhitespace } from '../domain/text'
import { type CleanNode, isBlock } from './tree'

/** Captions and pronunciation marks are not part of the running text; the HTML keeps them. */
const SILENT = new Set(['figcaption', 'caption', 'rt', 'rp'])

/** Text of the nodes: a line for each paragraph, heading, list item and table row; no empty lines. */
export function toPlainText(nodes: readonly CleanNode[]): string {
  const lines: string[] = []
  let line = ''
  const flush = () => {
    const text = collapseWhitespace(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  const write = (node: CleanNode, verbatim: boolean): void => {
    if (typeof node === 'string') {
      for (const [index, part] of (verbatim ? node.split('\n') : [node]).entries()) {
        if (index > 0) flush()
        line += part
      }
      return
    }
    if (SILENT.has(node.tag)) return
    if (node.tag === 'br') {
      flush()
      return
    }
    const inline =
      !isBlock(node) || ((node.tag === 'td' || node.tag === 'th') && !node.children.some(isBlock))
    if (inline) line += node.tag === 'td' || node.tag === 'th' ? ' ' : ''
    else flush()
    for (const child of node.children) write(child, verbatim || node.tag === 'pre')
    if (!inline) flush()
  }
  for (const node of nodes) write(node, false)
  flush()
  return lines.join('\n')
}

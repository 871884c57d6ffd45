/** The clean tree as HTML. */
import { type CleanNode, isBlock } from './tree'

const VOID = new Set(['br', 'hr', 'img'])

/** HTML of the nodes; each character that could end a text or an attribute is written as a reference. */
export function toHtml(nodes: readonly CleanNode[]): string {
  const out: string[] = []
  writeAll(nodes, out, false)
  return out.join('')
}

/** White space at the edge of a block shows nowhere: it goes, and blocks stand on lines of their own. */
function writeAll(nodes: readonly CleanNode[], out: string[], verbatim: boolean): void {
  let last: CleanNode | undefined
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]
    const isEdge = last === undefined || isBlock(last) || next === undefined || isBlock(next)
    if (!verbatim && typeof node === 'string' && isEdge && /^[ \t\n\r\f]*$/.test(node)) continue
    if (!verbatim && isBlock(node) && last !== undefined && isBlock(last)) out.push('\n')
    write(node, out, verbatim)
    last = node
  }
}

function write(node: CleanNode, out: string[], verbatim: boolean): void {
  if (typeof node === 'string') {
    out.push(escaped(verbatim ? node : node.replace(/[ \t\n\r\f]+/g, ' ')))
    return
  }
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  )
  out.push(`<${node.tag}${attributes.join('')}>`)
  if (VOID.has(node.tag)) return
  // A parser drops the first line break of a `pre`: one more keeps the author's own.
  if (node.tag === 'pre' && typeof node.children[0] === 'string' && node.children[0].startsWith('\n'))
    out.push('\n')
  writeAll(node.children, out, verbatim || node.tag === 'pre')
  out.push(`</${node.tag}>`)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00A0', '&nbsp;')
}

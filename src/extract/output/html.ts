/** The clean tree as HTML. */
import { type CleanElement, type CleanNode, isBlock } from '../text/tree'

const VOID = new Set(['br', 'hr', 'img'])

/** HTML of the nodes; each character that could end a text or an attribute is written as a reference. */
export function toHtml(nodes: readonly CleanNode[]): string {
  const out: string[] = []
  writeAll(nodes, out, { verbatim: false, inBlock: true })
  return out.join('')
}

/** White space at the edge of a block shows nowhere: it goes, and blocks stand on lines of their own. */
function writeAll(
  nodes: readonly CleanNode[],
  out: string[],
  place: { verbatim: boolean; inBlock: boolean },
): void {
  const isEdge = (node: CleanNode | undefined) => (node === undefined ? place.inBlock : isBlock(node))
  let last: CleanNode | undefined
  for (const [index, node] of nodes.entries()) {
    if (typeof node !== 'string') {
      if (!place.verbatim && isBlock(node) && last !== undefined && isBlock(last)) out.push('\n')
      write(node, out, place.verbatim)
    } else if (place.verbatim) out.push(escaped(node))
    else {
      let text = node.replace(/[ \t\n\r\f]+/g, ' ')
      if (isEdge(last)) text = text.replace(/^ /, '')
      if (isEdge(nodes[index + 1])) text = text.replace(/ $/, '')
      if (text === '') continue
      out.push(escaped(text))
    }
    last = node
  }
}

function write(node: CleanElement, out: string[], verbatim: boolean): void {
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  )
  out.push(`<${node.tag}${attributes.join('')}>`)
  if (VOID.has(node.tag)) return
  // A parser drops the first line break of a `pre`: one more keeps the author's own.
  if (node.tag === 'pre' && typeof node.children[0] === 'string' && node.children[0].startsWith('\n'))
    out.push('\n')
  writeAll(node.children, out, { verbatim: verbatim || node.tag === 'pre', inBlock: isBlock(node) })
  out.push(`</${node.tag}>`)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00A0', '&nbsp;')
}

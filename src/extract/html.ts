/** The clean tree as HTML. */
import { type CleanNode, isBlock } from './tree'

const VOID = new Set(['br', 'hr', 'img'])

/** HTML of the nodes; each character that could end a text or an attribute is written as a reference. */
export function toHtml(nodes: readonly CleanNode[]): string {
  const out: string[] = []
  for (const node of nodes) write(node, out, false)
  return out.join('').trim()
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
  const inner = verbatim || node.tag === 'pre'
  // A parser drops the first line break of a `pre`: one more keeps the author's own.
  if (node.tag === 'pre' && typeof node.children[0] === 'string' && node.children[0].startsWith('\n'))
    out.push('\n')
  for (const child of node.children) write(child, out, inner)
  out.push(`</${node.tag}>`, isBlock(node) ? '\n' : '')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00A0', '&nbsp;')
}

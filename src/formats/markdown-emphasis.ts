/**
 * Emphasis that every reader of Markdown sees. A delimiter beside punctuation with a letter on its other side opens and closes nothing
 * (CommonMark, "left-flanking"), as in Korean, Japanese and Chinese, which write no space there: the punctuation moves out.
 */
import { isBlock } from './markdown-blocks'

const KINDS: Readonly<Record<string, string>> = {
  em: 'em,i',
  i: 'em,i',
  strong: 'strong,b',
  b: 'strong,b',
  del: 'del,s',
  s: 'del,s',
}
const EMPHASIS = Object.keys(KINDS).join(',')
/** What Markdown writes with punctuation at both ends. */
const MARKED = /^(?:a|img|code|x-formula|x-reference)$/
const OPENING_MARKS = /^[\p{P}\p{S}\s]+/u
const CLOSING_MARKS = /(?<![\p{P}\p{S}\s])[\p{P}\p{S}\s]+$/u
const MARK = /[\p{P}\p{S}]/u
/** Beside it a delimiter always opens or closes. */
const BOUNDARY = /[\s\p{P}$+<=>^`|~]/u

/** Changes the tree. */
export function settleEmphasis(root: DocumentFragment | HTMLElement): void {
  // The innermost first: what leaves it stands in the outer one, and may leave that too.
  for (const each of Array.from(root.querySelectorAll(EMPHASIS)).reverse()) settle(each)
  root.normalize()
}

function settle(emphasis: Element): void {
  const kind = KINDS[emphasis.localName] ?? ''
  if (emphasis.parentElement?.closest(kind) || emphasis.closest('pre,code')) {
    emphasis.replaceWith(...Array.from(emphasis.childNodes))
    return
  }
  const next = emphasis.nextSibling
  if (next?.nodeType === 1 && (next as Element).matches(kind)) {
    emphasis.append(...Array.from(next.childNodes))
    next.remove()
  }
  emphasis.normalize()
  const [first, last] = [edgeOf(emphasis, 'firstChild'), edgeOf(emphasis, 'lastChild')]
  const opensBadly = MARK.test(first) && !BOUNDARY.test(beside(emphasis, 'previousSibling'))
  const closesBadly = MARK.test(last) && !BOUNDARY.test(beside(emphasis, 'nextSibling'))
  if (!opensBadly && !closesBadly) return
  // Both ends: quotation marks and brackets stay on the same side.
  moveOut(emphasis, 'firstChild')
  moveOut(emphasis, 'lastChild')
  if (!emphasis.textContent?.trim()) emphasis.replaceWith(...Array.from(emphasis.childNodes))
}

type Edge = 'firstChild' | 'lastChild'

/** The first or last character that Markdown writes between the delimiters. */
function edgeOf(element: Node, edge: Edge): string {
  const node = element[edge]
  if (!node) return ''
  if (node.nodeType === 1) return MARKED.test((node as Element).localName) ? '[' : edgeOf(node, edge)
  const text = [...(node.textContent ?? '').trim()]
  return (edge === 'firstChild' ? text[0] : text.at(-1)) ?? ''
}

/** The character that stands before or after in the block; a space where none does. */
function beside(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  const own = element.textContent ?? ''
  // White space at the edge of emphasis is written outside of it.
  if (side === 'previousSibling' ? /^\s/.test(own) : /\s$/.test(own)) return ' '
  for (let each: Node | null = element; each && !isBlock(each); each = each.parentNode) {
    for (let other = each[side]; other; other = other[side]) {
      if (isBlock(other) || other.nodeName === 'BR') return ' '
      if (MARKED.test(other.nodeName.toLowerCase())) return '['
      const text = [...(other.textContent ?? '')]
      const found = side === 'previousSibling' ? text.at(-1) : text[0]
      if (found !== undefined) return found
    }
  }
  return ' '
}

/** Moves punctuation, links, code and pictures at one end out of the emphasis. A link keeps its words emphasized. */
function moveOut(emphasis: Element, edge: Edge): void {
  const isFirst = edge === 'firstChild'
  const place = (node: Node | string) => (isFirst ? emphasis.before(node) : emphasis.after(node))
  for (let node = emphasis[edge]; node; node = emphasis[edge]) {
    if (node.nodeType === 1) {
      const element = node as Element
      if (!MARKED.test(element.localName)) return
      if (element.localName === 'a' && element.textContent?.trim()) {
        const inner = emphasis.cloneNode(false) as Element
        inner.append(...Array.from(element.childNodes))
        element.append(inner)
        place(element)
        settle(inner)
      } else place(element)
      continue
    }
    const text = node as Text
    const marks = (isFirst ? OPENING_MARKS : CLOSING_MARKS).exec(text.data)?.[0] ?? ''
    if (marks === '') return
    text.data = isFirst ? text.data.slice(marks.length) : text.data.slice(0, -marks.length)
    place(marks)
    if (text.data !== '') return
    text.remove()
  }
}

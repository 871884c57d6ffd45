/**
 * Prepares a copy of the nodes for Markdown: only attributes that Markdown can say, only tables that Markdown can draw, nothing
 * that is no text.
 */
import { sayInline } from './markdown-inline'

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /./s,
  src: /./s,
  alt: /./s,
  colspan: /^\d{1,2}$/,
  start: /^\d{1,6}$/,
  display: /^block$/,
  number: /^\d{1,4}$/,
  class: /^language-[\w+#.-]{1,30}$/,
}

const NO_TEXT =
  'script,style,noscript,template,iframe,frame,object,embed,applet,svg,form,input,select,textarea,button,link,meta,base,title,audio,video,canvas,map,area'
const NOT_IN_A_TABLE = 'table,ul,ol,dl,pre,blockquote,h1,h2,h3,h4,h5,h6,hr,p+p,p+div,div+div'

/** A copy of the tree that turndown converts without falling back to HTML. */
export function plainTree(root: DocumentFragment | HTMLElement): DocumentFragment | HTMLElement {
  const copy = root.cloneNode(true) as DocumentFragment | HTMLElement
  for (const element of copy.querySelectorAll(NO_TEXT)) element.remove()
  sayInline(copy)
  for (const element of copy.querySelectorAll('*')) keepAttributes(element)
  for (const caption of copy.querySelectorAll('caption')) standBefore(caption)
  // The innermost first: a table that holds one is unfolded with what the inner one became.
  for (const table of Array.from(copy.querySelectorAll('table')).reverse()) {
    if (table.querySelector(NOT_IN_A_TABLE) || table.querySelectorAll('td,th').length < 2) unfold(table)
  }
  return copy
}

function keepAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const pattern = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined
    if (!pattern?.test(value)) element.removeAttribute(name)
  }
}

/** Moves a caption before its table: inside, turndown would write its text as it is, unescaped. */
function standBefore(caption: Element): void {
  const block = caption.ownerDocument.createElement('div')
  block.append(...Array.from(caption.childNodes))
  const table = caption.closest('table')
  if (table) table.before(block)
  caption.remove()
}

/** Replaces a table by its cells, one block each, in reading order. */
function unfold(table: Element): void {
  const page = table.ownerDocument
  const holder = page.createElement('div')
  for (const cell of table.querySelectorAll('td,th')) {
    const block = page.createElement('div')
    block.append(...Array.from(cell.childNodes))
    holder.append(block)
  }
  table.replaceWith(holder)
}

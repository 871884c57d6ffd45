/**
 * Prepares a copy of the nodes for Markdown: only attributes that Markdown can say, only tables that Markdown can draw, nothing
 * that is no text.
 */
import { sayBlocks } from './markdown-blocks'
import { settleEmphasis } from './markdown-emphasis'
import { sayInline } from './markdown-inline'
import { sayTables } from './markdown-table'

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /./s,
  src: /./s,
  alt: /./s,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,4}$/,
  start: /^\d{1,6}$/,
  display: /^block$/,
  number: /^\d{1,4}$/,
  class: /^language-[\w+#.-]{1,30}$/,
}

const NO_TEXT =
  'script,style,noscript,template,iframe,frame,object,embed,applet,svg,form,input,select,textarea,button,link,meta,base,title,audio,video,canvas,map,area'

/** A copy of the tree that turndown converts without falling back to HTML. */
export function plainTree(root: DocumentFragment | HTMLElement): DocumentFragment | HTMLElement {
  const copy = root.cloneNode(true) as DocumentFragment | HTMLElement
  sayInline(copy)
  for (const element of copy.querySelectorAll(NO_TEXT)) element.remove()
  for (const element of copy.querySelectorAll('*')) keepAttributes(element)
  sayBlocks(copy)
  sayTables(copy)
  settleEmphasis(copy)
  return copy
}

function keepAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const pattern = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined
    if (!pattern?.test(value)) element.removeAttribute(name)
  }
}

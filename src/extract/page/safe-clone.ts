/**
 * A copy of the page that can be walked without harm.
 *
 * A form's named children shadow its own properties: `<form><input name="parentNode"></form>` gives every
 * walker a parent that never ends. So the page itself is touched only through the getters of the DOM's
 * prototypes, and the copy loses the names before anything else looks at it.
 */

import { call, getter, read } from '../dom/native'
import { CLONE_LIMITS, type CloneLimits, findHosts, layOutHosts } from './hosts'

/** Elements whose `name` or `id` becomes a property of their form or of the document. */
const NAMING = new Set(
  'button fieldset input object output select textarea img image form embed iframe frame a map keygen'.split(
    ' ',
  ),
)

/** A copy with all its elements in document order, or why there is none. */
export type SafeClone = { document: Document; elements: Element[] } | { refused: 'too-large' }

/** Copies the document, open shadow roots and frames of its own origin laid out where they show. The page is not changed. */
export function safeClone(page: Document, limits: CloneLimits = CLONE_LIMITS): SafeClone {
  const hosts = findHosts(page, limits)
  if (!hosts) return { refused: 'too-large' }
  const clone = call<Document>(page, 'cloneNode', true)
  layOutHosts(hosts, clone, clone)
  const forms = call<HTMLCollectionOf<Element>>(clone, 'getElementsByTagName', 'form')
  if (read<number>(forms, 'length') > limits.forms) return { refused: 'too-large' }
  const root = read<Element | null>(clone, 'documentElement')
  const nameOf = root && getter<string>(root, 'localName')
  const walker = call<TreeWalker>(clone, 'createTreeWalker', clone, 1)
  const elements: Element[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    elements.push(node as Element)
    const tag = nameOf?.(node) ?? ''
    if (!NAMING.has(tag) || (tag === 'a' && !call<boolean>(node, 'hasAttribute', 'name'))) continue
    if (tag === 'a') keepAnchor(node)
    call(node, 'removeAttribute', 'name')
    call(node, 'removeAttribute', 'id')
  }
  return { document: clone, elements }
}

/** Keeps what links in the page lead to, as an attribute that becomes no property. */
function keepAnchor(link: Node): void {
  const name = call<string>(link, 'getAttribute', 'id') || call<string>(link, 'getAttribute', 'name')
  call(link, 'setAttribute', 'data-anchor', name)
}

/**
 * A copy of the page that can be walked without harm.
 *
 * A form's named children shadow its own properties: `<form><input name="parentNode"></form>` gives every
 * walker a parent that never ends. So the page itself is touched only through the getters of the DOM's
 * prototypes, and the copy loses the names before anything else looks at it.
 */

/** Elements whose `name` or `id` becomes a property of their form or of the document. */
const NAMING = new Set(
  'button fieldset input object output select textarea img image form embed iframe frame a map keygen'.split(
    ' ',
  ),
)

/** A copy, or why there is none. */
export type SafeClone = { document: Document } | { refused: 'too-large' }

export interface CloneLimits {
  nodes: number
  depth: number
  /** Depths of all nodes added up: what a walk that climbs from each of them costs. */
  climbs: number
}

/**
 * Measured: extraction takes under 5 s to 300,000 nodes; no parser makes a page deeper than 513, scripts can. Pages of
 * 100,000 nodes have two million climbs; 100,000 unclosed elements have fifty.
 */
export const CLONE_LIMITS: CloneLimits = { nodes: 300_000, depth: 2_000, climbs: 8_000_000 }

/** Copies the document, open shadow roots laid out where they show. The page is not changed. */
export function safeClone(page: Document, limits: CloneLimits = CLONE_LIMITS): SafeClone {
  const hosts = survey(page, limits)
  if (!hosts) return { refused: 'too-large' }
  const clone = call<Document>(page, 'cloneNode', true)
  if (hosts.length > 0) layOutShadowRoots(hosts, clone)
  const root = read<Element | null>(clone, 'documentElement')
  const nameOf = root && getter<string>(root, 'localName')
  const walker = call<TreeWalker>(clone, 'createTreeWalker', clone, 1)
  while (walker.nextNode()) {
    const element = walker.currentNode
    const tag = nameOf?.(element) ?? ''
    if (!NAMING.has(tag) || (tag === 'a' && !call<boolean>(element, 'hasAttribute', 'name'))) continue
    call(element, 'removeAttribute', 'name')
    call(element, 'removeAttribute', 'id')
  }
  return { document: clone }
}

/** Calls a method of the DOM's own prototypes, whatever the object's properties say. */
export function call<Result>(target: object, method: string, ...parameters: unknown[]): Result {
  return Reflect.apply(native(target, method).value, target, parameters)
}

/** Reads a property through the DOM's own getter, whatever the object's properties say. */
export function read<Result>(target: object, property: string): Result {
  return Reflect.apply(native(target, property).get as () => Result, target, [])
}

/** The DOM's own getter of a property, taken once for a walk over many nodes. */
function getter<Result>(target: object, property: string): (node: Node) => Result {
  const get = native(target, property).get as () => Result
  return (node) => get.call(node)
}

function native(target: object, key: string): PropertyDescriptor {
  for (let each = Object.getPrototypeOf(target); each; each = Object.getPrototypeOf(each)) {
    const found = Object.getOwnPropertyDescriptor(each, key)
    if (found) return found
  }
  throw new TypeError(`The DOM has no ${key}.`)
}

/** An open shadow root and the number of its host among the page's elements. */
interface Host {
  index: number
  root: ShadowRoot
}

/** One walk over the page: its shadow roots, or null when it is beyond the limits. */
function survey(page: Document, limits: CloneLimits): Host[] | null {
  const firstChild = getter<Node | null>(page, 'firstChild')
  const nextSibling = getter<Node | null>(page, 'nextSibling')
  const parentNode = getter<Node | null>(page, 'parentNode')
  const nodeType = getter<number>(page, 'nodeType')
  const root = read<Element | null>(page, 'documentElement')
  const shadowRoot = root && getter<ShadowRoot | null>(root, 'shadowRoot')
  const hosts: Host[] = []
  let count = 0
  let climbs = 0
  let index = -1
  let depth = 0
  let node: Node | null = page
  while (node) {
    climbs += depth
    if (++count > limits.nodes || depth > limits.depth || climbs > limits.climbs) return null
    const type = nodeType(node)
    const isText = type === 3
    if (type === 1) {
      index++
      const shadow = shadowRoot?.(node)
      if (shadow) hosts.push({ index, root: shadow })
    }
    let next: Node | null = isText ? null : firstChild(node)
    if (next) depth++
    while (!next && node) {
      next = nextSibling(node)
      if (next) break
      node = parentNode(node)
      depth--
    }
    node = next
  }
  return hosts
}

/** Both trees have the same elements in the same order, so the place of a host is its number. */
function layOutShadowRoots(hosts: readonly Host[], clone: Document): void {
  const copies = [...call<NodeListOf<Element>>(clone, 'querySelectorAll', '*')]
  for (const { index, root } of hosts) {
    const copy = copies[index]
    if (copy) layOut(root, copy, clone)
  }
}

function layOut(root: ShadowRoot, copy: Element, clone: Document): void {
  const light = [...read<NodeListOf<ChildNode>>(copy, 'childNodes')]
  const shown = call<DocumentFragment>(clone, 'createDocumentFragment')
  for (const child of read<NodeListOf<ChildNode>>(root, 'childNodes')) {
    call(shown, 'appendChild', call<Node>(clone, 'importNode', child, true))
  }
  for (const slot of call<NodeListOf<Element>>(shown, 'querySelectorAll', 'slot')) {
    const name = call<string | null>(slot, 'getAttribute', 'name') ?? ''
    const filling = light.filter((each) => slotOf(each) === name)
    call(
      slot,
      'replaceWith',
      ...(filling.length > 0 ? filling : [...read<NodeListOf<ChildNode>>(slot, 'childNodes')]),
    )
  }
  call(copy, 'replaceChildren', shown)
}

function slotOf(node: Node): string {
  return read<number>(node, 'nodeType') === 1 ? (call<string | null>(node, 'getAttribute', 'slot') ?? '') : ''
}

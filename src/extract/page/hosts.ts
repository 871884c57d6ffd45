/** What a page shows inside an element without being its children: open shadow roots, frames of its own origin. */
import { call, getter, read } from '../dom/native'

export interface CloneLimits {
  nodes: number
  depth: number
  /** Depths of all nodes added up: what a walk that climbs from each of them costs. */
  climbs: number
  /** A browser looks at every form of a page for each that leaves it. */
  forms: number
}

/**
 * Measured: extraction takes under 5 s to 300,000 nodes; no parser makes a page deeper than 513, scripts can. Pages of
 * 100,000 nodes have two million climbs; 100,000 unclosed elements have fifty. Of 10,000 forms all go in a second.
 */
export const CLONE_LIMITS: CloneLimits = { nodes: 300_000, depth: 2_000, climbs: 8_000_000, forms: 10_000 }

/** What is shown inside an element. */
export interface Host {
  /** The element's number among those of its tree, in document order. */
  index: number
  /** An open shadow root (browsers make one of what a page declares), a frame's body. */
  root: Node
  /** What its elements show in turn. */
  hosts: Host[]
}

/** Text of a frame in UTF-16 units: with less, it is an advertisement or a button. */
const FRAME_TEXT = 300
/** A hostile page may hold thousands. */
const MAX_FRAMES = 5

/** Walks over all that the page shows: what stands in elements that have more than children, or null when it is beyond the limits. */
export function findHosts(page: Document, limits: CloneLimits): Host[] | null {
  const firstChild = getter<Node | null>(page, 'firstChild')
  const nextSibling = getter<Node | null>(page, 'nextSibling')
  const parentNode = getter<Node | null>(page, 'parentNode')
  const nodeType = getter<number>(page, 'nodeType')
  const innerOf = innerReader(page)
  let count = 0
  let climbs = 0
  const survey = (root: Node, level: number): Host[] | null => {
    const hosts: Host[] = []
    let index = -1
    let depth = level
    let node: Node | null = root
    while (node) {
      climbs += depth
      if (++count > limits.nodes || depth > limits.depth || climbs > limits.climbs) return null
      const type = nodeType(node)
      if (type === 1 && node !== root) {
        index++
        const inner = innerOf(node)
        const within = inner && survey(inner, depth + 1)
        if (within) hosts.push({ index, root: inner, hosts: within })
        else if (inner) return null
      }
      let next: Node | null = type === 3 ? null : firstChild(node)
      if (next) depth++
      while (!next && node && node !== root) {
        next = nextSibling(node)
        if (next) break
        node = parentNode(node)
        depth--
      }
      node = next
    }
    return hosts
  }
  return survey(page, 0)
}

/** Reads what is shown inside an element, or null. */
function innerReader(page: Document): (element: Node) => Node | null {
  const frame = call<Element>(page, 'createElement', 'iframe')
  const shadowRoot = getter<ShadowRoot | null>(frame, 'shadowRoot')
  const contentDocument = getter<Document | null>(frame, 'contentDocument')
  const isFrame = Object.getPrototypeOf(frame)
  let frames = 0
  return (element) => {
    if (Object.getPrototypeOf(element) !== isFrame) return shadowRoot(element)
    const inner = frames < MAX_FRAMES ? contentDocument(element) : null
    const body = inner && read<Element | null>(inner, 'body')
    if (!body || textLength(body) < FRAME_TEXT) return null
    frames++
    return body
  }
}

/** Units of the text that an element shows. */
function textLength(element: Element): number {
  const sizeOf = (each: Element) => (read<string | null>(each, 'textContent') ?? '').trim().length
  const scripts = call<NodeListOf<Element>>(element, 'querySelectorAll', 'script, style, noscript')
  return [...scripts].reduce((size, each) => size - sizeOf(each), sizeOf(element))
}

/** Both trees have the same elements in the same order, so the place of a host is its number. Changes the copy. */
export function layOutHosts(hosts: readonly Host[], copy: Node, document: Document): void {
  if (hosts.length === 0) return
  const copies = [...call<NodeListOf<Element>>(copy, 'querySelectorAll', '*')]
  for (const { index, root, hosts: within } of hosts) {
    const element = copies[index]
    if (!element) continue
    const shown = call<DocumentFragment>(document, 'createDocumentFragment')
    for (const child of read<NodeListOf<ChildNode>>(root, 'childNodes'))
      call(shown, 'appendChild', call<Node>(document, 'importNode', child, true))
    layOutHosts(within, shown, document)
    layOut(shown, placeOf(element, document))
  }
}

/** The element that shows it: itself, or a box in the place of a frame, whose own children show nowhere. */
function placeOf(element: Element, document: Document): Element {
  if (read<string>(element, 'localName') !== 'iframe') return element
  const box = call<Element>(document, 'createElement', 'div')
  call(element, 'replaceWith', box)
  return box
}

function layOut(shown: DocumentFragment, place: Element): void {
  const light = [...read<NodeListOf<ChildNode>>(place, 'childNodes')]
  for (const slot of call<NodeListOf<Element>>(shown, 'querySelectorAll', 'slot')) {
    const name = call<string | null>(slot, 'getAttribute', 'name') ?? ''
    const filling = light.filter((each) => slotOf(each) === name)
    call(
      slot,
      'replaceWith',
      ...(filling.length > 0 ? filling : [...read<NodeListOf<ChildNode>>(slot, 'childNodes')]),
    )
  }
  call(place, 'replaceChildren', shown)
}

function slotOf(node: Node): string {
  return read<number>(node, 'nodeType') === 1 ? (call<string | null>(node, 'getAttribute', 'slot') ?? '') : ''
}

/**
 * Questions about an element's surroundings that are asked of many elements: by walking, which no DOM is slow at, where some take a
 * selector apart each time it is asked.
 */

/** A list of element names, white space between them, as `nearest` and `holds` take them. */
export function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** The names of lists that are asked again and again; no element changes its own. */
const NAMES = new WeakMap<readonly Element[], readonly string[]>()

/** Those of the elements that have one of the names. The list must stay as it is. */
export function named(elements: readonly Element[], names: ReadonlySet<string>): Element[] {
  const all = NAMES.get(elements) ?? elements.map((each) => each.localName)
  NAMES.set(elements, all)
  return elements.filter((_, at) => names.has(all[at] ?? ''))
}

/** The element itself or the nearest around it that has one of the names. */
export function nearest(element: Element | null, names: ReadonlySet<string>): Element | null {
  for (let each = element; each; each = each.parentElement) if (names.has(each.localName)) return each
  return null
}

/** Whether one stands after the other in the document, or inside it; false where there is no other. */
export function follows(one: Element, other: Element | null): boolean {
  return other !== null && (other.compareDocumentPosition(one) & other.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/**
 * Those of a list in document order that stand after the other or inside it; none where there is no other. Searches by halves: to compare
 * two places a browser walks over their siblings, and there may be tens of thousands.
 */
export function allAfter(list: readonly Element[], other: Element | null): Element[] {
  if (!other) return []
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element && follows(element, other)) high = middle
    else low = middle + 1
  }
  return list.slice(low)
}

/** Every element inside, in document order. A walker is quick in each DOM, `*` is not. */
export function elementsIn(root: Document | Element): Element[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1)
  const elements: Element[] = []
  while (walker.nextNode()) elements.push(walker.currentNode as Element)
  return elements
}

/** The elements inside that have one of the names, in document order. */
export function inside(root: Element | Document, names: ReadonlySet<string>): Element[] {
  const found: Element[] = []
  const walk = (parent: Element | Document) => {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (names.has(child.localName)) found.push(child)
      walk(child)
    }
  }
  walk(root)
  return found
}

/** Whether so many paragraphs follow each other directly anywhere inside. */
export function holdsParagraphs(element: Element, count: number): boolean {
  return [...element.getElementsByTagName('p')].some((first) => {
    let each: Element | null = first
    for (let left = count; left > 1 && each; left--) {
      each = each.nextElementSibling
      if (each?.localName !== 'p') return false
    }
    return true
  })
}

/** Whether an element of one of the names stands anywhere inside. */
export function holds(element: Element, names: ReadonlySet<string>): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (names.has(child.localName) || holds(child, names)) return true
  return false
}

/** True for what the page itself says takes no room. */
export function isNotDrawn(element: Element): boolean {
  return (
    element.hasAttribute('hidden') || /display\s{0,5}:\s{0,5}none/i.test(element.getAttribute('style') ?? '')
  )
}

/** Asks of each element once, where a step that changes the page leaves the answer as it is. */
export function askedOnce<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
  const answers = new Map<Element, Answer>()
  return (element) => {
    const answer = answers.get(element) ?? ask(element)
    answers.set(element, answer)
    return answer
  }
}

/** True where a sign that shows stands anywhere inside; found without reading all text. */
export function hasText(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const { nodeType } = child
    if (nodeType === 1 ? hasText(child) : nodeType < 5 && /\S/.test(child.nodeValue ?? '')) return true
  }
  return false
}

/**
 * Questions about an element's surroundings that are asked of many elements: by walking, which no DOM is slow at, where some take a
 * selector apart each time it is asked.
 */

/** A list of element names, as `nearest` and `holds` take them. */
export function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Those of the elements that have one of the names. */
export function named(elements: readonly Element[], names: ReadonlySet<string>): Element[] {
  return elements.filter((each) => names.has(each.localName))
}

/** The first of what a list of selectors finds: some DOMs are slow to find one alone, and give all in the order of the list. */
export function firstOf(root: ParentNode, selectors: string): Element | null {
  return [...root.querySelectorAll(selectors)].reduce<Element | null>(
    (first, each) =>
      first && first.compareDocumentPosition(each) & first.DOCUMENT_POSITION_FOLLOWING ? first : each,
    null,
  )
}

/** The element itself or the nearest around it that has one of the names. */
export function nearest(element: Element | null, names: ReadonlySet<string>): Element | null {
  for (let each = element; each; each = each.parentElement) if (names.has(each.localName)) return each
  return null
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

/** How an element calls itself: the words of its class and id. */
import { collapseWhitespace } from '../../domain/text/text'

/** Every step asks every element of the copy, whose names change by `unname` alone. */
const KNOWN = new WeakMap<Element, string>()

/** How an element looks on paper, under the mouse, on a wide screen, says nothing of what it is: `print:mx-0`. */
const VARIANT = /(?<!\S)[^\s:]*:\S*/g

/** Class and id in lower case, each word between spaces: ` post meta post-meta `. */
export function marksOf(element: Element): string {
  const known = KNOWN.get(element)
  if (known !== undefined) return known
  const marks = readMarks(element)
  KNOWN.set(element, marks)
  return marks
}

/** Whether it says that it is the page's main part. */
export function isMain(element: Element): boolean {
  return /^(?:article|main)$/.test(element.localName) || element.getAttribute('role') === 'main'
}

/** Takes class and id away. */
export function unname(element: Element): void {
  element.removeAttribute('class')
  element.removeAttribute('id')
  KNOWN.delete(element)
}

function readMarks(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500)
  // Few pages have any.
  const plain = names.includes(':') ? names.replace(VARIANT, '') : names
  return ` ${plain
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+/g, '-')
    .replace(/\s+/g, ' ')} `
}

/** What boxes that a page builds alike have in common: name and class. */
export function makeOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`
}

/** Length of the text below in UTF-16 units, white space counted once. */
export function textLength(element: Element): number {
  return collapseWhitespace(element.textContent ?? '').length
}

/** The document's own frame, which no rule may take out. */
export function isFrame(element: Element): boolean {
  return /^(?:html|head|body|main|article)$/.test(element.localName)
}

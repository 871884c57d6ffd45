/** An XHTML document as an HTML one: the engine knows elements by their upper-case names, which only HTML has. */

const XHTML = 'http://www.w3.org/1999/xhtml'
const NAME = /^[a-z][\w-]*$/

/** The same tree in a document without a page. The argument is a safe copy. */
export function htmlCopy(source: Document): Document {
  const copy = source.implementation.createHTMLDocument('')
  copy.replaceChildren()
  const pending: { from: Node; to: Node }[] = [{ from: source, to: copy }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (let child = next.from.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3 || child.nodeType === 4) {
        if (next.to !== copy) next.to.appendChild(copy.createTextNode(child.nodeValue ?? ''))
      } else if (child.nodeType === 1) {
        const element = htmlElement(child as Element, copy)
        if (next.to !== copy || copy.documentElement === null) next.to.appendChild(element)
        pending.push({ from: child, to: element })
      }
    }
  }
  return copy
}

function htmlElement(from: Element, copy: Document): Element {
  const name = from.localName.toLowerCase()
  const element =
    from.namespaceURI === XHTML && NAME.test(name) ? copy.createElement(name) : copy.createElement('template')
  for (const { name: attribute, value } of from.attributes) {
    const plain = attribute === 'xml:lang' ? 'lang' : attribute
    if (NAME.test(plain)) element.setAttribute(plain, value)
  }
  return element
}

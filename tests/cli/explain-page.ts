/** The page as a file to look at: what no reader sees of it is tinted and says which rule dropped it. */

const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const STYLE =
  'mark[data-rule]{background:#fbb;color:#600}mark[data-rule]:hover::after{content:" \\2190  " attr(data-rule);font-weight:bold}'

/** Markup of the page with each dropped text in a `mark` that names its rule. Changes the document. Nothing in it runs or loads. */
export function tintedPage(document: Document, droppedBy: ReadonlyMap<Node, string>): string {
  for (const [node, id] of droppedBy) {
    if (
      !/\S/.test(node.nodeValue ?? '') ||
      /^(?:title|textarea|option)$/.test(node.parentElement?.localName ?? '')
    )
      continue
    const mark = document.createElement('mark')
    mark.setAttribute('data-rule', id)
    mark.setAttribute('title', id)
    node.parentNode?.replaceChild(mark, node)
    mark.append(node)
  }
  for (const element of document.querySelectorAll(
    'base, link, meta[http-equiv], script, iframe, object, embed',
  ))
    element.remove()
  const policy = document.createElement('meta')
  policy.setAttribute('http-equiv', 'Content-Security-Policy')
  policy.setAttribute('content', POLICY)
  const charset = document.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  const style = document.createElement('style')
  style.textContent = STYLE
  const head = document.head ?? document.documentElement
  head.prepend(charset, policy, style)
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`
}

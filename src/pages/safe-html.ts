/**
 * The one way from stored HTML to nodes. What is stored was cleaned when it was captured; here it is taken for
 * hostile all the same, since it may have come from an import or another version.
 */
import DOMPurify from 'dompurify'
import { safeUrl } from '../domain/address/url'
import { isNoteAnchor, isNoteLink } from '../domain/text/footnote'

const TAGS = `
  a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1
  h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table
  tbody td tfoot th thead time tr u ul var wbr
`
/** Of MathML what draws a formula: nothing that links, acts, styles or holds another language. */
const FORMULA_TAGS =
  'math mrow mi mo mn ms mtext mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'
const FORMULA_ATTRIBUTES = new Set(['alttext', 'display', 'linethickness'])
const ATTRIBUTES =
  'alt alttext cite colspan datetime dir display height href id lang linethickness reversed rowspan scope src start title type value width'

/**
 * An inert fragment of allowed elements and attributes: no class, style or handler, no id but those of notes; links lead to http, https,
 * mailto or a note. It belongs to a document without a window: nothing in it runs or loads until it is put into the page.
 */
export function safeFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: `${TAGS} ${FORMULA_TAGS}`.trim().split(/\s+/),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    // What a formula says once more, for programs.
    ADD_FORBID_CONTENTS: ['annotation', 'annotation-xml'],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  for (const link of fragment.querySelectorAll('a')) keepSafe(link)
  for (const named of fragment.querySelectorAll('[id]'))
    if (!isNoteAnchor(named.id)) named.removeAttribute('id')
  for (const math of fragment.querySelectorAll('math, math *')) keepFormulaAttributes(math)
  for (const cited of fragment.querySelectorAll('[cite]')) cited.removeAttribute('cite')
  return fragment
}

/** In formulas any element may be a link elsewhere: only what draws them stays. */
function keepFormulaAttributes(element: Element): void {
  for (const name of element.getAttributeNames())
    if (!FORMULA_ATTRIBUTES.has(name)) element.removeAttribute(name)
}

/** Takes an address that is not safe away from a link, and keeps the page it leads to from knowing of us. */
function keepSafe(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')
  if (href !== null && isNoteLink(href)) return
  const url = href === null ? null : safeUrl(href)
  if (url === null) link.removeAttribute('href')
  else {
    link.setAttribute('href', url)
    link.setAttribute('rel', 'noopener noreferrer nofollow')
    link.setAttribute('target', '_blank')
  }
}

/**
 * The one way from stored HTML to nodes. What is stored was cleaned when it was captured; here it is taken for
 * hostile all the same, since it may have come from an import or another version.
 */
import DOMPurify from 'dompurify'
import { safeUrl } from '../domain/url'

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
const ATTRIBUTES =
  'alt cite colspan datetime dir height href lang reversed rowspan scope src start title width'

/**
 * An inert fragment of allowed elements and attributes: no id, class, style or handler; links lead to http, https or
 * mailto. It belongs to a document without a window: nothing in it runs or loads until it is put into the page.
 */
export function safeFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  })
  for (const link of fragment.querySelectorAll('a')) keepSafe(link)
  for (const cited of fragment.querySelectorAll('[cite]')) cited.removeAttribute('cite')
  return fragment
}

/** Takes an address that is not safe away from a link, and keeps the page it leads to from knowing of us. */
function keepSafe(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')
  const url = href === null ? null : safeUrl(href)
  if (url === null) link.removeAttribute('href')
  else {
    link.setAttribute('href', url)
    link.setAttribute('rel', 'noopener noreferrer nofollow')
    link.setAttribute('target', '_blank')
  }
}

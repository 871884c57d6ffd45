/** What a page's elements say of its kind, in one walk: selectors of parts of words are slow. */
import type { Page } from '../page/page'

export interface Signs {
  /** Last steps of the addresses that `itemtype` names, of items that are no part of another. */
  types: string[]
  /** Elements that call themselves posts, messages, answers. */
  posts: Element[]
  /** Whether a price or a cart is there. */
  isShop: boolean
  asksPassword: boolean
}

const POST = /post|message|reply|comment|answer|email/i
const CART = /cart/i
const MOST = 300

/** Reads the signs of the safe copy; at most 300 of each sort. */
export function readSigns({ elements }: Page): Signs {
  const signs: Signs = { types: [], posts: [], isShop: false, asksPassword: false }
  for (const element of elements) {
    const { localName } = element
    const marks = element.getAttribute('class') ?? ''
    const property = element.getAttribute('itemprop')
    const type = element.getAttribute('itemtype')
    if (type !== null && property === null && signs.types.length < MOST)
      signs.types.push(type.split('/').at(-1) ?? '')
    if (POST.test(marks) && signs.posts.length < MOST) signs.posts.push(element)
    if (property === 'price' || CART.test(cartOf(element, localName, marks))) signs.isShop = true
    if (localName === 'input' && /^password$/i.test(element.getAttribute('type') ?? ''))
      signs.asksPassword = true
  }
  return signs
}

/** What an element says that can be a cart: where a form leads, how a button calls itself. */
function cartOf(element: Element, localName: string, marks: string): string {
  if (localName === 'form') return element.getAttribute('action') ?? ''
  return localName === 'a' || localName === 'button' ? marks : ''
}

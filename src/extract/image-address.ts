/** Where a picture really is: pages that load late keep the address in other attributes. */
import { safeWebUrl } from '../domain/url'

const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-original-src', 'data-url', 'data-img-src']
const LATE_SETS = ['data-srcset', 'data-lazy-srcset']

const OTHER = /^(?:src|srcset|alt|title)$/
const FILE = /^\s*\S+\.(?:jpe?g|png|webp|avif)\S*\s*$/i

/** Whether an attribute for pictures that load late is there. */
export function isNamedLate(image: Element): boolean {
  return LATE.some((attribute) => image.hasAttribute(attribute))
}

/** Absolute http(s) address of the largest rendition that the element names by its width, else of the best one, or null. */
export function largestAddress(image: Element, base: string): string | null {
  const set = [...LATE_SETS, 'srcset']
    .map((name) => image.getAttribute(name))
    .find((each) => each && /\dw\s*(?:,|$)/.test(each))
  return (set && largest(set, base)) || imageAddress(image, base)
}

/** Absolute http(s) address of the best rendition that the element names, or null. */
export function imageAddress(image: Element, base: string): string | null {
  for (const attribute of LATE) {
    const found = addressIn(image.getAttribute(attribute), base)
    if (found) return found
  }
  const source = addressIn(image.getAttribute('src'), base)
  if (source && !/(?:blank|spacer|placeholder|transparent|1x1|loading)\.\w+(?:\?|$)/i.test(source))
    return source
  const sets = [...LATE_SETS, 'srcset'].map((attribute) => image.getAttribute(attribute))
  const parent = image.parentElement
  if (parent?.localName === 'picture') {
    for (const sibling of parent.getElementsByTagName('source'))
      sets.push(sibling.getAttribute('srcset') ?? sibling.getAttribute('data-srcset'))
  }
  for (const set of sets) {
    const found = set ? largest(set, base) : null
    if (found) return found
  }
  return addressIn(pictureFile(image), base) ?? source
}

/** What any attribute but the known ones says that ends like a picture's file, as it stands there. */
export function pictureFile(element: Element): string | null {
  for (const { name, value } of element.attributes) if (!OTHER.test(name) && FILE.test(value)) return value
  return null
}

/** Absolute address of the largest rendition that a `srcset` names, or null. */
export function largest(set: string, base: string): string | null {
  let best: string | null = null
  let bestSize = -1
  for (const [, url, size] of set.slice(0, 20_000).matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const address = addressIn(url, base)
    if (address && Number(size ?? 1) > bestSize) {
      best = address
      bestSize = Number(size ?? 1)
    }
  }
  return best
}

function addressIn(text: string | null | undefined, base: string): string | null {
  const trimmed = text?.trim()
  return trimmed ? safeWebUrl(trimmed, base) : null
}

/** Where a picture really is: pages that load late keep the address in other attributes. */
import { safeWebUrl } from '../../domain/address/url'

const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-original-src', 'data-url', 'data-img-src']
const LATE_SETS = ['data-srcset', 'data-lazy-srcset']

/** UTF-16 units of a `srcset` that are looked at. */
const MAX_SRCSET = 20_000
/** A comma within an address ends no candidate; one after a size does, with or without a space. */
const CANDIDATE_END = /,\s+|(?<=\s[\d.]{1,9}[wx]),/
const DESCRIPTOR = /^([\d.]+)[wx],*$/

const OTHER = /^(?:src|srcset|alt|title)$/
const FILE = /.\.(?:jpe?g|png|webp|avif)/i

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
  if (source && !/(?:blank|spacer|placeholder|transparent|1x1|loading)\.\w{1,9}(?:\?|$)/i.test(source))
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
  for (const { name, value } of element.attributes) if (!OTHER.test(name) && isFile(value)) return value
  return null
}

function isFile(value: string): boolean {
  const address = value.trim()
  return FILE.test(address) && !/\s/.test(address)
}

/** Absolute address of the largest rendition that a `srcset` names, or null. */
export function largest(set: string, base: string): string | null {
  let best: string | null = null
  let bestSize = -1
  for (const candidate of set.slice(0, MAX_SRCSET).split(CANDIDATE_END)) {
    const words = candidate.trim().split(/\s+/)
    const size = DESCRIPTOR.exec(words.at(-1) ?? '')?.[1]
    const address = addressIn(words.at(size === undefined ? -1 : -2)?.replace(/(?<!,),+$/, ''), base)
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

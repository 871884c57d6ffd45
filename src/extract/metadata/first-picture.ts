/** The first picture of a clean body: the lead image of a page that names none. */
import type { LeadImage } from '../../domain/article/article'
import type { CleanNode } from '../text/tree'
import { NO_PICTURE } from './head-picture'

const SMALLEST = 100

/** The first picture that is not known to be small or a sign, or null. */
export function firstPicture(nodes: readonly CleanNode[]): LeadImage | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const { src, alt = '', width, height } = node.attributes
    if (
      node.tag === 'img' &&
      src &&
      !NO_PICTURE.test(src) &&
      Number(width ?? SMALLEST) >= SMALLEST &&
      Number(height ?? SMALLEST) >= SMALLEST
    ) {
      return { url: src, width: Number(width) || null, height: Number(height) || null, alt, credit: null }
    }
    const inner = firstPicture(node.children)
    if (inner) return inner
  }
  return null
}

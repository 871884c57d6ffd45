/** Lines under pictures that only their last words tell from text, "Photo: …": they become captions. */

import { isCredit } from '../../metadata/credit-line'
import { leafBlocks } from '../../output/blocks'
import { letters } from '../../text/east-asian'
import { holdsPicture } from '../../text/tree'
import type { BodyRule } from '../rule'

/** Longer ones are text that ends with a credit. Letters. */
const LONGEST_CREDIT = 300

export const credits: BodyRule = {
  id: 'credits',
  why: 'A line such as "Photo: …" below a picture is a caption, which belongs in the article but not in its running text.',
  apply({ body }) {
    const blocks = leafBlocks(body)
    for (const [index, { node, text }] of blocks.entries()) {
      if (!/^(?:p|div)$/.test(node.tag) || text === '' || letters(text) > LONGEST_CREDIT) continue
      const isBeside = blocks.slice(Math.max(0, index - 1), index + 2).some((each) => holdsPicture(each.node))
      if (!isCredit(text, isBeside)) continue
      const words = node.children.filter((child) => !holdsPicture(child))
      node.children = [
        ...node.children.filter(holdsPicture),
        { tag: 'figcaption', attributes: {}, children: words },
      ]
      node.tag = 'figure'
    }
  },
}

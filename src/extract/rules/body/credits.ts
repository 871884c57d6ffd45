/** Lines under pictures that only their last words tell from text, "Photo: …": they become captions. */
import { letters } from '../../east-asian'
import { isCredit } from '../../metadata/credit-line'
import { leafBlocks } from '../../output/blocks'
import { type CleanElement, holdsPicture } from '../../output/tree'

/** Longer ones are text that ends with a credit. Letters. */
const LONGEST = 300

/** Makes captions of such lines, so that they stay in the article and out of its text. Changes the tree. */
export function markCredits(root: CleanElement): void {
  const blocks = leafBlocks(root)
  for (const [index, { node, text }] of blocks.entries()) {
    if (!/^(?:p|div)$/.test(node.tag) || text === '' || letters(text) > LONGEST) continue
    const isBeside = blocks.slice(Math.max(0, index - 1), index + 2).some((each) => holdsPicture(each.node))
    if (!isCredit(text, isBeside)) continue
    const words = node.children.filter((child) => !holdsPicture(child))
    node.children = [
      ...node.children.filter(holdsPicture),
      { tag: 'figcaption', attributes: {}, children: words },
    ]
    node.tag = 'figure'
  }
}

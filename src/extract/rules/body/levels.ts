/** Headings of a body, levelled: the article's title is the only one above them. */

import { leafBlocks } from '../../output/blocks'
import type { CleanElement } from '../../output/tree'

/** The highest becomes `h2`, the others follow without a gap. Changes the tree. */
export function levelHeadings(root: CleanElement): void {
  const headings = leafBlocks(root).filter(({ node }) => /^h\d$/.test(node.tag))
  const levels = [...new Set(headings.map(({ node }) => node.tag))].sort()
  for (const { node } of headings) node.tag = `h${Math.min(6, levels.indexOf(node.tag) + 2)}`
}

/** Headings of a body, levelled: the article's title is the only one above them. */

import { leafBlocks } from '../../output/blocks'
import type { BodyRule } from '../rule'

export const levels: BodyRule = {
  id: 'levels',
  why: 'The title is the only heading above those of the body: the highest becomes h2, and no level is skipped.',
  apply({ body }) {
    const headings = leafBlocks(body).filter(({ node }) => /^h\d$/.test(node.tag))
    const tags = [...new Set(headings.map(({ node }) => node.tag))].sort()
    for (const { node } of headings) node.tag = `h${Math.min(6, tags.indexOf(node.tag) + 2)}`
  },
}

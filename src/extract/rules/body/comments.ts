/** What readers said of the article begins under a heading of its own, and is no part of it. */

import { leafBlocks } from '../../output/blocks'
import type { CleanElement, CleanNode } from '../../text/tree'
import { COMMENTS, COMMENTS_HEADING } from '../../words/comments'
import { alternation } from '../../words/words'
import type { BodyRule } from '../rule'

const HEADING = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${alternation(COMMENTS_HEADING)}|(?:[\\d.]+ )?(?:${alternation(COMMENTS)}))[^\\p{L}]*[条條件개건]?[^\\p{L}]*$`,
  'iu',
)
/** One word without a number may head a part of the article: then no more than half of the text stands below it. */
const BARE = /^\P{L}*\p{L}+[^\p{L}\p{N}]*$/u
/** UTF-16 units. */
const LONGEST_HEADING = 40
/** So much of the article stands before it. UTF-16 units. */
const TEXT_BEFORE = 200

export const comments: BodyRule = {
  id: 'comments',
  why: 'Comments of readers stand below the article, under a heading of their own.',
  apply({ body, findings }) {
    const blocks = leafBlocks(body)
    const all = blocks.reduce((sum, { text }) => sum + text.length, 0)
    let before = 0
    for (const { node, text } of blocks) {
      const isHeading =
        /^(?:h\d|p|div|dt)$/.test(node.tag) && text.length <= LONGEST_HEADING && HEADING.test(text)
      const isEnd = isHeading && before >= (BARE.test(text) ? all / 2 : TEXT_BEFORE)
      const below = isEnd ? cutFrom(body, node) : null
      if (below) {
        findings.comments = below
        return
      }
      before += text.length
    }
  },
}

/** Everything from the node on, taken out of the element; null where the node is not inside, or in a table, where it heads a column. */
function cutFrom(element: CleanElement, node: CleanElement): CleanNode[] | null {
  for (const [at, child] of element.children.entries()) {
    if (child === node) return element.children.splice(at)
    const inner = typeof child === 'string' || child.tag === 'table' ? null : cutFrom(child, node)
    if (inner) return [...inner, ...element.children.splice(at + 1)]
  }
  return null
}

/** Lines that lead to other articles: a paragraph that is one link, a list of links with its heading. */

import { type LeafBlock, leafBlocks, linkedShare, takeOut } from '../../output/blocks'
import { type CleanElement, holdsPicture } from '../../text/tree'
import { NAMED_SOURCE, READ_MORE } from '../../words/links'
import { alternation } from '../../words/words'
import type { BodyRule } from '../rule'

/** So much of a block in a link is a line to elsewhere. */
const LINKED = 0.8
/** Text before it that makes a link an advertisement of another article: "Read more: …". */
const LABEL = new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternation(READ_MORE)})`, 'iu')
/** Sources that the author names. */
const REFERENCE = new RegExp(`^(?:https?:|www\\.|\\W?\\d+\\W|(?:${alternation(NAMED_SOURCE)})\\s*[:：])`, 'i')
/** A label with its link. Longer paragraphs with such a beginning are text. UTF-16 units. */
const LONGEST_LABEL = 250

export const links: BodyRule = {
  id: 'links',
  why: 'A paragraph that is one link, or a list of links below its heading, leads to other articles.',
  apply({ body, base }) {
    const blocks = leafBlocks(body)
    const drop: LeafBlock[] = []
    let isAnnounced = false
    for (const block of blocks) {
      const { node, text } = block
      const share =
        /^(?:p|div|li|dd|h[3-6])$/.test(node.tag) && !holdsPicture(node) ? linkedShare(node, base) : 0
      const isLabel = text.length < LONGEST_LABEL && LABEL.test(text)
      const isLine: boolean =
        text.length < LONGEST_LABEL &&
        ((share > 0 && isLabel) ||
          (share >= LINKED &&
            (isAnnounced || (/^(?:p|div)$/.test(node.tag) && text.length > 15 && !REFERENCE.test(text)))))
      if (isLine) drop.push(block)
      // Under a label stands a list of other articles; the first line of text ends it.
      isAnnounced = isLabel || (isAnnounced && isLine)
    }
    if (lettersOf(drop) * 2 > lettersOf(blocks)) return
    takeOut(drop)
    takeOut(labels(body))
  },
}

function lettersOf(blocks: readonly LeafBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

/** Headings and short lines that announce what is gone; so does the last line that ends with a colon. */
function labels(root: CleanElement): LeafBlock[] {
  const blocks = leafBlocks(root)
  return blocks.filter(
    ({ text, node }, at) =>
      text.length < 60 &&
      (LABEL.test(text) || (at === blocks.length - 1 && /[:：]$/.test(text))) &&
      !holdsPicture(node) &&
      /^(?:p|h\d|div)$/.test(node.tag),
  )
}

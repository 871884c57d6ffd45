/** Puts the stand-first back where the engine left it out. */
import { textKey } from '../../../domain/text/text'
import { type CleanNode, isBlock, rawText } from '../../text/tree'
import type { BodyRule } from '../rule'
import type { HeadBlock } from '../stand-first/find'

/** So much of a block's beginning is looked for in the body. Letters. */
const START = 60
/** A body that begins farther down the page than this many blocks has something else in between. */
const NEAR = 12

export const standFirst: BodyRule = {
  id: 'stand-first',
  why: 'Readers expect the paragraph below the headline, which the engine often leaves out.',
  apply({ body, headBlocks }) {
    if (headBlocks.length === 0) return
    const text = textKey(rawText(body))
    if (text === '') return
    const first = headBlocks.findIndex(
      (block) => block.key.length >= START && text.includes(block.key.slice(0, START)),
    )
    const above = first < 0 ? headBlocks.slice(0, NEAR) : headBlocks.slice(0, first)
    const best = above
      .filter((block) => !text.includes(block.key.slice(0, START)))
      .reduce<HeadBlock | null>(
        (surest, block) => (block.sureness > (surest?.sureness ?? 0) ? block : surest),
        null,
      )
    if (best) body.children.unshift(...asBlocks(best.nodes))
  },
}

function asBlocks(nodes: CleanNode[]): CleanNode[] {
  return nodes.some(isBlock) ? nodes : [{ tag: 'p', attributes: {}, children: nodes }]
}

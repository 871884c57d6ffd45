/** Puts the stand-first back where the engine left it out. */
import { textKey } from '../../../domain/text'
import { type CleanElement, type CleanNode, isBlock, rawText } from '../../output/tree'
import type { HeadBlock } from './find'

/** So much of a block's beginning is looked for in the body. Letters. */
const START = 60
/** A body that begins farther down the page than this many blocks has something else in between. */
const NEAR = 12

/** Adds the surest block between headline and text, if the body does not have it. Changes the tree. */
export function attachStandFirst(body: CleanElement, blocks: readonly HeadBlock[]): void {
  if (blocks.length === 0) return
  const text = textKey(rawText(body))
  if (text === '') return
  const first = blocks.findIndex(
    (block) => block.key.length >= START && text.includes(block.key.slice(0, START)),
  )
  const above = first < 0 ? blocks.slice(0, NEAR) : blocks.slice(0, first)
  const best = above
    .filter((block) => !text.includes(block.key.slice(0, START)))
    .reduce<HeadBlock | null>((sure, block) => (block.sureness > (sure?.sureness ?? 0) ? block : sure), null)
  if (best) body.children.unshift(...asBlocks(best.nodes))
}

function asBlocks(nodes: CleanNode[]): CleanNode[] {
  return nodes.some(isBlock) ? nodes : [{ tag: 'p', attributes: {}, children: nodes }]
}

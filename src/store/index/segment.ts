/** Builds a segment of some articles in memory. */
import type { Article } from '../../domain/article/article'
import { folded } from '../../domain/text/fold'
import { textsOf } from '../rows/texts'
import { BlockWriter } from './blocks'
import type { Block, Segment } from './records'
import { termsOf } from './terms'

export type SegmentDraft = Pick<Segment, 'numbers' | 'seconds' | 'firsts'> & { blocks: Block['bytes'][] }

/**
 * Builds the segment of these articles; their numbers must ascend. Calls and awaits `pause` after each article,
 * so that a page keeps painting.
 */
export async function segmentOf(
  articles: readonly { no: number; article: Article }[],
  pause: () => Promise<void>,
): Promise<SegmentDraft> {
  const lists = new Map<string, number[]>()
  for (const [position, { article }] of articles.entries()) {
    const all = folded(textsOf(article).join('\n'))
    for (const term of termsOf({ all, title: folded(article.row.title) })) {
      const list = lists.get(term)
      if (list) list.push(position)
      else lists.set(term, [position])
    }
    await pause()
  }
  const writer = new BlockWriter(articles.length)
  for (const term of [...lists.keys()].sort()) writer.write(term, lists.get(term) ?? [])
  writer.close()
  return {
    numbers: Uint32Array.from(articles, ({ no }) => no),
    seconds: Uint32Array.from(articles, ({ article }) => secondsOf(article.row.savedAt)),
    firsts: writer.done.map(({ first }) => first),
    blocks: writer.done.map(({ bytes }) => bytes),
  }
}

/** Returns whole seconds within 32 bits: damaged and foreign times sort first or last. */
function secondsOf(millis: number): number {
  return Math.min(Math.max(Math.floor(millis / 1000), 0), 0xffffffff)
}

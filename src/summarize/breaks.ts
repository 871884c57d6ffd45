/**
 * Raw sentence breaks of one block: by Intl.Segmenter where the browser has it, else by end marks. What both get
 * wrong (abbreviations, quotes, ordinals) is repaired in `sentences`.
 */
import type { Span } from './span'

/** Cuts one block, whose first character stands at `offset` of the text, into raw pieces without gaps. */
export type BreakBlock = (block: string, offset: number) => Span[]

/**
 * Characters handed to the segmenter at once. Its iterator is quadratic in the length of one string in some
 * versions of V8: 60,000 characters took 192 ms whole and 33 ms in parts.
 */
const WINDOW = 2000

/** An end mark with its closers and the space after it; full-width marks need none. */
const END_MARKS =
  /(?<![.!?。！？．…।॥۔؟])[.!?。！？．…।॥۔؟]+["'“”’»」』）)\]]*(?:\s+|(?<=[。！？۔।]["'“”’»」』）)\]]*)|$)/gu

/** A breaker for one language. The segmenter is made once per call: texts are few, and a module keeps no state. */
export function makeBreaker(lang: string, Segmenter: typeof Intl.Segmenter | undefined): BreakBlock {
  if (!Segmenter) return (block, offset) => windowed(block, offset, byEndMarks)
  const segmenter = new Segmenter(lang || 'en', { granularity: 'sentence' })
  return (block, offset) =>
    windowed(block, offset, (part) => Array.from(segmenter.segment(part), (piece) => piece.segment.length))
}

/** Lengths of the pieces of one window, found by their end marks. */
function byEndMarks(part: string): number[] {
  const lengths: number[] = []
  let from = 0
  for (const match of part.matchAll(END_MARKS)) {
    const end = match.index + match[0].length
    if (end > from) lengths.push(end - from)
    from = end
  }
  if (from < part.length) lengths.push(part.length - from)
  return lengths
}

/** Runs a cutter over windows of a long block; the last piece of a window is cut again with what follows it. */
function windowed(block: string, offset: number, cut: (part: string) => number[]): Span[] {
  const spans: Span[] = []
  let from = 0
  while (from < block.length) {
    const part = block.slice(from, from + WINDOW)
    const lengths = cut(part)
    const isLast = from + part.length >= block.length
    if (!isLast && lengths.length > 1) lengths.pop()
    for (const length of lengths) {
      spans.push({ start: offset + from, end: offset + from + length })
      from += length
    }
  }
  return spans
}

/**
 * From a text with one block a line to its sentences, with offsets that stay true. Blocks are never joined: a
 * heading without a full stop would glue to the sentence below it.
 */
import { type BreakBlock, makeBreaker } from './breaks'
import { type RepairRules, repair, repairRules } from './repair'
import { type Span, trimSpan } from './span'

export interface Sentence extends Span {
  text: string
  /** Which line of the text it stands in, counted from 0 over the lines that are not empty. */
  block: number
  /** It is all that its block holds. */
  alone: boolean
}

export interface SplitOptions {
  /** Primary language subtag, or empty. */
  lang: string
  /** Sentences to stop after. */
  limit: number
  /** The browser's segmenter; undefined falls back to end marks. */
  Segmenter?: typeof Intl.Segmenter | undefined
}

/** Characters of a text that are read at most: some four times the longest news report. */
const MAX_CHARACTERS = 120_000

/** Scripts that write no full stop: a space closes a clause or a sentence. */
const STOPLESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const STOPLESS_PIECE = 80

const BLOCK = /[^\n\r\u2028\u2029]+/g

/** The sentences of a text in order, at most `limit`. Each `text` is exactly `text.slice(start, end)`. */
export function splitSentences(text: string, options: SplitOptions): Sentence[] {
  const breakBlock = makeBreaker(options.lang, options.Segmenter)
  const rules = repairRules(options.lang)
  const sentences: Sentence[] = []
  let block = 0
  for (const match of text.slice(0, MAX_CHARACTERS).matchAll(BLOCK)) {
    const spans = splitBlock(text, match[0], match.index, breakBlock, rules)
    for (const span of spans) {
      sentences.push({
        ...span,
        text: text.slice(span.start, span.end),
        block,
        alone: spans.length === 1,
      })
      if (sentences.length >= options.limit) return sentences
    }
    if (spans.length > 0) block++
  }
  return sentences
}

function splitBlock(
  text: string,
  line: string,
  offset: number,
  breakBlock: BreakBlock,
  rules: RepairRules,
): Span[] {
  if (line.trim() === '') return []
  const raw = breakBlock(line, offset).flatMap((span) => cutStopless(text, span))
  return repair(text, raw, rules)
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start)
}

/** Cuts a long piece of a script without full stops at spaces, into pieces of 80 characters or more. */
function cutStopless(text: string, span: Span): Span[] {
  if (span.end - span.start <= 2 * STOPLESS_PIECE) return [span]
  const piece = text.slice(span.start, span.end)
  if (!STOPLESS.test(piece)) return [span]
  const spans: Span[] = []
  let from = span.start
  for (const gap of piece.matchAll(/\s+/g)) {
    const end = span.start + gap.index + gap[0].length
    if (end - from < STOPLESS_PIECE || span.end - end < STOPLESS_PIECE / 2) continue
    spans.push({ start: from, end })
    from = end
  }
  spans.push({ start: from, end: span.end })
  return spans
}

/** From the document in front of the reader to what the worker gets, in two files that are injected together. */
import type { Draft } from '../domain/article/article'
import type { ReadResult } from '../domain/message/capture'

/**
 * Where the first file leaves its result for the second, which takes it away at once. The world is the extension's own:
 * the page cannot see it.
 */
interface Handover {
  pressmarkRead?: ReadResult | undefined
  /** Left by `platform/page/in-page` where the reader chose a length of summaries. */
  pressmarkSentences?: number
}

/** The result of reading a draft, its summary still missing. */
export function readResult(draft: Draft, document: Document): ReadResult {
  return {
    status: 'read',
    page: { draft, summary: null },
    href: document.location.href,
    // By the clock of then or of now, whichever is earlier: as `documentInPage` of platform/page/in-page.
    documentStartedAt: Math.round(Math.min(performance.timeOrigin, Date.now() - performance.now())),
  }
}

/** Leaves a result for the file that is injected next, and gives it back. */
export function handOver(result: ReadResult): ReadResult {
  ;(globalThis as Handover).pressmarkRead = result
  return result
}

/** Takes what `handOver` left. @throws Error when nothing was left: the files came in another order. */
export function takeOver(): ReadResult {
  const world = globalThis as Handover
  const result = world.pressmarkRead
  delete world.pressmarkRead
  if (!result) throw new Error('No page was read before its summary.')
  return result
}

/** Takes away how many sentences of summary the reader wants: as many as fit the text unless a number was left. */
export function takeSummaryLength(): number | 'fitting' {
  const world = globalThis as Handover
  const count = world.pressmarkSentences
  delete world.pressmarkSentences
  return count ?? 'fitting'
}

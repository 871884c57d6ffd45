/** Injected on a click: reads the page it stands in. `summarize` follows it and returns the whole. */
import type { ReadResult } from '../domain/message/capture'
import { extractPage } from '../extract/extract'
import { isTextDocument } from '../extract/text-document'
import { handOver, readResult } from './read'

/** Well below the deadline of an injection: the summary and the way to the worker take their time too. Milliseconds. */
const BUDGET_MS = 6000

/** Read in any time. */
const FEWEST_ELEMENTS = 3000

function readHere(): ReadResult {
  if (isTextDocument(document)) return { status: 'needs-text-reader' }
  const clock = {
    now: () => performance.now(),
    budgetMs: BUDGET_MS,
    fewestElements: FEWEST_ELEMENTS,
  }
  return readResult(extractPage(document, document.location.href, clock), document)
}

export default handOver(readHere())

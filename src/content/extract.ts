/** Injected on a click: reads the page it stands in. `summarize` follows it and returns the whole. */
import type { ReadResult } from '../domain/capture'
import { extractPage } from '../extract/extract'
import { isTextDocument } from '../extract/text-document'
import { handOver, readResult } from './read'

function readHere(): ReadResult {
  if (isTextDocument(document)) return { status: 'needs-text-reader' }
  return readResult(extractPage(document, document.location.href), document)
}

export default handOver(readHere())

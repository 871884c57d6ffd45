/** Injected on a click: reads the page it stands in. Its value is what the injection returns. */
import type { ReadResult } from '../domain/capture'
import { extractPage } from '../extract/extract'
import { isTextDocument } from '../extract/text-document'
import { readResult } from './read'

function readHere(): ReadResult {
  if (isTextDocument(document)) return { status: 'needs-text-reader' }
  return readResult(extractPage(document, document.location.href), document)
}

export default readHere()

/** Injected in place of the page reader where the document was sent as text: Markdown and YAML are its own weight. */
import { read } from '../extract/dom/native'
import { textOfDocument } from '../extract/text-document'
import { extractTextPage } from '../extract/text-page'
import { handOver, readResult } from './read'

const draft = extractTextPage({
  text: textOfDocument(document),
  url: document.location.href,
  contentType: read<string>(document, 'contentType'),
  parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
})

export default handOver(readResult(draft, document))

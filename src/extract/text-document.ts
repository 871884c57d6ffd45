/** Documents that a server sent as plain text: browsers show them in one `<pre>`. */
import { read } from './dom/native'

/** True for text and Markdown, which have a reader of their own. JSON, CSV and scripts are no reading. */
export function isTextDocument(page: Document): boolean {
  return /^text\/(?:plain|markdown|x-markdown|x-web-markdown)$/.test(read<string>(page, 'contentType'))
}

/** The text as it was sent. */
export function textOfDocument(page: Document): string {
  return read<Element | null>(page, 'documentElement')?.textContent ?? ''
}

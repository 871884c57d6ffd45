/** A page for the extraction tests: jsdom without scripts or network. */
import { JSDOM } from 'jsdom'
import { openJsdom } from './jsdom'

/** The document of a page's markup, as it would stand at the address. */
export function pageOf(
  html: string,
  url = 'https://news.example/2024/story',
  contentType = 'text/html',
): Document {
  return openJsdom(html, { url, contentType }).window.document
}

/** jsdom's selectors leave listeners on the window for each document: a window of very many documents is slow. */
const DOCUMENTS_A_WINDOW = 50
let parser: DOMParser | null = null
let parsed = 0

/** An inert document, as a content script gives it to the text reader and a page's sanitizer to the exporters. */
export function parseHtml(html: string): Document {
  if (parser === null || parsed % DOCUMENTS_A_WINDOW === 0) parser = new new JSDOM('').window.DOMParser()
  parsed += 1
  return parser.parseFromString(html, 'text/html')
}

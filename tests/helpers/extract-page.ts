/** A page for the extraction tests: jsdom without scripts or network. */
import { JSDOM, VirtualConsole } from 'jsdom'

/** The document of a page's markup, as it would stand at the address. */
export function pageOf(
  html: string,
  url = 'https://news.example/2024/story',
  contentType = 'text/html',
): Document {
  return new JSDOM(html, { url, contentType, virtualConsole: new VirtualConsole() }).window.document
}

/** What a content script gives the text reader for rendered Markdown. */
export function parseHtml(html: string): Document {
  const { window } = new JSDOM('')
  return new window.DOMParser().parseFromString(html, 'text/html')
}

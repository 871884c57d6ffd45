/** Ways to other pages. */
import type { ArticleId } from '../domain/article'
import browser from '../platform/browser'

const LIBRARY = 'src/library/index.html'

/** Address of an article in the reader, or of the library itself. */
export function libraryUrl(id?: ArticleId): string {
  return browser.runtime.getURL(id === undefined ? LIBRARY : `${LIBRARY}#/article/${encodeURIComponent(id)}`)
}

/** Opens an address in a new tab. A popup closes by that on its own in most browsers; the rest is closed here. */
export async function openTab(url: string, closeThis = false): Promise<void> {
  await browser.tabs.create({ url })
  if (closeThis) window.close()
}

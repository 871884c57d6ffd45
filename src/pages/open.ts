/** Ways to other pages. */
import type { ArticleId } from '../domain/article'
import browser from '../platform/browser'
import { libraryPage } from '../platform/extension-url'
import { openSidePanel } from '../platform/side-panel'

/** Address of an article in the reader, at a place of its text where one is given, or of the library itself. */
export function libraryUrl(id?: ArticleId, at?: number): string {
  if (id === undefined) return libraryPage()
  const place = at === undefined ? '' : `?at=${at}`
  return libraryPage(`#/article/${encodeURIComponent(id)}${place}`)
}

/** Opens an address in a new tab. A popup closes by that on its own in most browsers; the rest is closed here. */
export async function openTab(url: string, closeThis = false): Promise<void> {
  await browser.tabs.create({ url })
  if (closeThis) window.close()
}

/** Opens the library beside the page and closes the popup that asked for it. */
export async function openBeside(): Promise<void> {
  await openSidePanel()
  window.close()
}

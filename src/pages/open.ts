/** Ways to other pages. */
import type { ArticleId, ListName } from '../domain/article/article'
import browser from '../platform/browser'
import { libraryPage } from '../platform/extension-url'
import { showInLibraryTab } from '../platform/library-tab'
import { openSidePanel } from '../platform/side-panel'

/** Where the reader of an article comes from, and goes to in it. */
export interface ArticlePlace {
  /** Where in its text to begin. */
  at?: number | undefined
  /** The search among whose hits it was chosen: the library shows them beside it. */
  search?: { query: string; list: ListName } | undefined
}

/** Address of an article in the reader, or of the library itself. */
export function libraryUrl(id?: ArticleId, { at, search }: ArticlePlace = {}): string {
  if (id === undefined) return libraryPage()
  const parameters = new URLSearchParams()
  if (search) {
    parameters.set('in', search.list)
    parameters.set('q', search.query)
  }
  if (at !== undefined) parameters.set('at', `${at}`)
  const place = parameters.toString()
  return libraryPage(`#/article/${encodeURIComponent(id)}${place === '' ? '' : `?${place}`}`)
}

/** Opens an address of the library in its tab, where one is open, and closes the popup that asked for it. */
export async function openLibrary(url: string): Promise<void> {
  await showInLibraryTab(url)
  window.close()
}

/** Address of what can be done about missing articles. */
export function rescueUrl(): string {
  return libraryPage('#/rescue')
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

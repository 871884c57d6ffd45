import browser from './browser'

const LIBRARY = 'src/library/index.html'

/** Address of the library page; `hash` says what it shows. */
export function libraryPage(hash = ''): string {
  return browser.runtime.getURL(`${LIBRARY}${hash}`)
}

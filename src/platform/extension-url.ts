import browser from './browser'

const LIBRARY = 'src/library/index.html'

/** Address of the library page; `hash` says what it shows. */
export function libraryPage(hash = ''): string {
  return browser.runtime.getURL(`${LIBRARY}${hash}`)
}

/** Address of a file of the extension. */
export function extensionFile(path: string): string {
  return browser.runtime.getURL(path)
}

/** Version of the extension from its manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version
}

import browser from './browser'
import { libraryPage } from './extension-url'

/**
 * Shows an address of the library page: in the library's tab where one is open, of this window before others, else in a new tab.
 * The page that is open goes on from where it is: only what stands behind the `#` of its address changes.
 */
export async function showInLibraryTab(url: string): Promise<void> {
  const tab = await libraryTab()
  if (tab?.id === undefined) {
    await browser.tabs.create({ url })
    return
  }
  // The library by itself is the one that is open, whatever it shows.
  const isOther = url !== libraryPage() && url !== tab.url
  await browser.tabs.update(tab.id, { active: true, ...(isOther ? { url } : {}) })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}

async function libraryTab() {
  // A browser tells an extension the addresses of its own pages without a permission.
  const url = `${libraryPage()}*`
  const [here] = await browser.tabs.query({ url, currentWindow: true })
  return here ?? (await browser.tabs.query({ url }))[0]
}

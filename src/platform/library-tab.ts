import browser from './browser'
import { libraryPage } from './extension-url'

/**
 * Shows an address of the library page in its open tab, preferably of this window, else in a new tab.
 * An open page does not reload: only the part after `#` of its address changes.
 */
export async function showInLibraryTab(url: string): Promise<void> {
  const tab = await libraryTab()
  if (tab?.id === undefined) {
    await browser.tabs.create({ url })
    return
  }
  // An open library page counts as the plain library, whatever it shows.
  const isOther = url !== libraryPage() && url !== tab.url
  await browser.tabs.update(tab.id, { active: true, ...(isOther ? { url } : {}) })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}

async function libraryTab() {
  // Extensions may read the addresses of their own pages without a permission.
  const url = `${libraryPage()}*`
  const [here] = await browser.tabs.query({ url, currentWindow: true })
  return here ?? (await browser.tabs.query({ url }))[0]
}

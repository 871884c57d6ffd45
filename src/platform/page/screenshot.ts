import browser from '../browser'
import { tabNow } from '../tabs'

/** Takes a PNG screenshot of a tab's visible area; null if the tab is not in front or the browser refuses. */
export async function screenshotOf(tabId: number): Promise<Blob | null> {
  const tab = await tabNow(tabId)
  if (!tab?.active || tab.windowId === undefined) return null
  try {
    const url = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' })
    const base64 = /^data:image\/png;base64,(.+)$/.exec(url)?.[1]
    // If the reader has switched tabs meanwhile, the picture shows another page: drops it.
    if (base64 === undefined || !(await tabNow(tabId))?.active) return null
    return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], {
      type: 'image/png',
    })
  } catch (thrown) {
    console.info('no screenshot', thrown)
    return null
  }
}

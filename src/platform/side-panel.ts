/** The library beside the page: Chromium's side panel, Firefox's sidebar. */
import browser from './browser'

/** Chromium's part of the API; the shared types lack it. */
interface WithSidePanel {
  sidePanel?: { open(where: { windowId: number }): Promise<void> }
}

/** False if the browser has neither, as on a phone. */
export function hasSidePanel(): boolean {
  return browser.sidebarAction !== undefined || (browser as WithSidePanel).sidePanel !== undefined
}

/** Opens it in the front window. Call it from a click, or the browser refuses. */
export async function openSidePanel(): Promise<void> {
  // Without awaiting anything before: Firefox then no longer counts it as part of the click.
  if (browser.sidebarAction) return browser.sidebarAction.open()
  const { sidePanel } = browser as WithSidePanel
  const { id } = await browser.windows.getCurrent()
  if (id !== undefined) await sidePanel?.open({ windowId: id })
}

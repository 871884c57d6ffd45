/** The library beside the page: Chromium's side panel, Firefox's sidebar. */
import browser from './browser'

/** Chromium's part of the API; the shared types do not have it. */
interface WithSidePanel {
  sidePanel?: { open(where: { windowId: number }): Promise<void> }
}

/** False where the browser has neither, as on a phone. */
export function hasSidePanel(): boolean {
  return browser.sidebarAction !== undefined || (browser as WithSidePanel).sidePanel !== undefined
}

/** Opens it in the window in front. To be called by a gesture of the reader, or the browser refuses. */
export async function openSidePanel(): Promise<void> {
  // At once: in Firefox the gesture is over with the first wait.
  if (browser.sidebarAction) return browser.sidebarAction.open()
  const { sidePanel } = browser as WithSidePanel
  const { id } = await browser.windows.getCurrent()
  if (id !== undefined) await sidePanel?.open({ windowId: id })
}

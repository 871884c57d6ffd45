import type { Tabs } from 'webextension-polyfill'
import type { CaptureTarget } from '../domain/message/capture'
import { PressmarkError } from '../domain/message/errors'
import browser from './browser'

/** Returns the front tab as the target of a capture, with its title. @throws PressmarkError `tab-missing`. */
export async function targetInFront(): Promise<{ target: CaptureTarget; title: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return targetOf(tab)
}

/** Returns a clicked tab as the target of a new capture, with its title. @throws PressmarkError `tab-missing`. */
export function targetOf(tab: Tabs.Tab | undefined): { target: CaptureTarget; title: string } {
  if (tab?.id === undefined || tab.id < 0) throw new PressmarkError('tab-missing', 'no tab')
  const target: CaptureTarget = {
    captureId: crypto.randomUUID(),
    tabId: tab.id,
    // Without permission, as on the browser's own pages, the browser hides the address.
    url: tab.url ?? '',
    clickedAt: Date.now(),
  }
  return { target, title: tab.title ?? '' }
}

/** Returns the current state of a tab; null if it is closed. */
export async function tabNow(tabId: number): Promise<Tabs.Tab | null> {
  return await browser.tabs.get(tabId).catch(() => null)
}

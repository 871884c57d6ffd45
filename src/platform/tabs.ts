import type { Tabs } from 'webextension-polyfill'
import type { CaptureTarget } from '../domain/message/capture'
import { PressmarkError } from '../domain/message/errors'
import browser from './browser'

/** The tab in front at this moment, as the target of a capture, with its title. @throws PressmarkError `tab-missing`. */
export async function targetInFront(): Promise<{ target: CaptureTarget; title: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return targetOf(tab)
}

/** A gesture's tab as the target of a new capture, with its title. @throws PressmarkError `tab-missing`. */
export function targetOf(tab: Tabs.Tab | undefined): { target: CaptureTarget; title: string } {
  if (tab?.id === undefined || tab.id < 0) throw new PressmarkError('tab-missing', 'no tab')
  const target: CaptureTarget = {
    captureId: crypto.randomUUID(),
    tabId: tab.id,
    // Without permission, as on the browser's own pages, the address is not told.
    url: tab.url ?? '',
    clickedAt: Date.now(),
  }
  return { target, title: tab.title ?? '' }
}

/** A tab as it is now; null when it is closed. */
export async function tabNow(tabId: number): Promise<Tabs.Tab | null> {
  return await browser.tabs.get(tabId).catch(() => null)
}

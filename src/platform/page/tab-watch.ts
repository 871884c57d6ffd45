import type { Tabs } from 'webextension-polyfill'
import browser from '../browser'

/** Events of a tab while something runs in it. */
export interface TabWatch {
  /** Resolves when the tab is closed. */
  closed: Promise<void>
  /** Resolves when the tab first reports loading. */
  loading: Promise<void>
  loadedAnew(): boolean
  isOver(): boolean
  /** Removes the listeners. Must be called. */
  end(): void
}

/** Watches a tab from now until `end`. */
export function watchTab(tabId: number): TabWatch {
  let over = false
  let loadedAnew = false
  let tellClosed = (): void => {}
  let tellLoading = (): void => {}
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve
  })
  const loading = new Promise<void>((resolve) => {
    tellLoading = resolve
  })
  const onRemoved = (id: number): void => {
    if (id === tabId) tellClosed()
  }
  const onUpdated = (id: number, change: Tabs.OnUpdatedChangeInfoType): void => {
    if (id !== tabId || change.status !== 'loading') return
    loadedAnew = true
    tellLoading()
  }
  browser.tabs.onRemoved.addListener(onRemoved)
  browser.tabs.onUpdated.addListener(onUpdated)
  return {
    closed,
    loading,
    loadedAnew: () => loadedAnew,
    isOver: () => over,
    end() {
      over = true
      browser.tabs.onRemoved.removeListener(onRemoved)
      browser.tabs.onUpdated.removeListener(onUpdated)
    },
  }
}

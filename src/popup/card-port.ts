import { PressmarkError } from '../domain/errors'
import browser from '../platform/browser'
import { ask } from '../platform/rpc'
import { findByCanonicalUrl } from '../store/articles'
import type { LibraryDb } from '../store/db'
import { putImage } from '../store/images'
import type { CardPort } from './ports'

/** The card's ways to the tab, the worker and the library. */
export function createCardPort(db: LibraryDb): CardPort {
  return {
    async tab() {
      const clickedAt = Date.now()
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
      if (tab?.id === undefined || !tab.url) throw new PressmarkError('tab-missing')
      const target = { captureId: crypto.randomUUID(), tabId: tab.id, url: tab.url, clickedAt }
      return { target, title: tab.title ?? '' }
    },
    read: (target) => ask('page:read', target),
    image: (target, image) => ask('page:image', { target, image }),
    save: (request) => ask('page:save', request),
    find: (canonicalUrl) => findByCanonicalUrl(db, canonicalUrl),
    putImage: (id, image) => putImage(db, id, image),
    takeFailure: () => Promise.resolve(null),
  }
}

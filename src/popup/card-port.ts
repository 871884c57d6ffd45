import { takeFailure } from '../platform/last-failure'
import { ask } from '../platform/rpc'
import { targetInFront } from '../platform/tabs'
import { findByCanonicalUrl } from '../store/articles'
import type { LibraryDb } from '../store/db'
import { putImage } from '../store/images'
import type { CardPort } from './ports'

/** The card's ways to the tab, the worker and the library. */
export function createCardPort(db: LibraryDb): CardPort {
  return {
    tab: targetInFront,
    read: (target) => ask('page:read', target),
    image: (target, image) => ask('page:image', { target, image }),
    save: (request) => ask('page:save', request),
    find: (canonicalUrl) => findByCanonicalUrl(db, canonicalUrl),
    putImage: (id, image) => putImage(db, id, image),
    async takeFailure() {
      const failure = await takeFailure()
      return failure && { code: failure.code, name: failure.title || failure.url }
    },
  }
}

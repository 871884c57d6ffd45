import { takeFailure } from '../platform/last-failure'
import { ask } from '../platform/rpc'
import { targetInFront } from '../platform/tabs'
import type { CardPort } from './ports'

/** The card's ways to the tab and the worker; its ways to the library come with the store. */
export const cardPort: Omit<CardPort, 'find' | 'putImage'> = {
  tab: targetInFront,
  read: (target) => ask('page:read', target),
  image: (target, image) => ask('page:image', { target, image }),
  save: (request) => ask('page:save', request),
  async takeFailure() {
    const failure = await takeFailure()
    return failure && { code: failure.code, name: failure.title || failure.url }
  },
}

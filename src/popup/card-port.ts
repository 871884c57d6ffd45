import { notePending, pendingOf } from '../platform/capture-journal'
import { takeFailure } from '../platform/last-failure'
import { ask } from '../platform/rpc'
import { targetInFront } from '../platform/tabs'
import type { CardPort } from './ports'

/** The card's ways to the tab and the worker; its ways to the library come with the store. */
export const cardPort: Omit<CardPort, 'find' | 'putImage'> = {
  tab: targetInFront,
  read: (target) => ask('page:read', target),
  image: (target, image) => ask('page:image', { target, image }),
  save(request) {
    const { target, page } = request
    // A popup that closes at once takes its question to a sleeping worker along: the note stays, and is told.
    void notePending(pendingOf(target, page.draft.title, page))
    return ask('page:save', request)
  },
  take({ target, title }) {
    void notePending(pendingOf(target, title, null))
    return ask('page:take', { target, title })
  },
  async takeFailure() {
    const failure = await takeFailure()
    return failure && { code: failure.code, name: failure.title || failure.url }
  },
}

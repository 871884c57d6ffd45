import { ask } from '../../platform/messages/rpc'
import { notePending, pendingOf } from '../../platform/storage/capture-journal'
import { forgetUnseen, takeUnseen } from '../../platform/storage/unseen-captures'
import { targetInFront } from '../../platform/tabs'
import type { CardPort } from '../ports'

/** The card's ways to the tab and the worker; its ways to the library come with the store. */
export const cardPort: Omit<CardPort, 'find' | 'putImage' | 'takeBack'> = {
  tab: targetInFront,
  read: (target) => ask('page:read', target),
  image: (target, image) => ask('page:image', { target, image }),
  save(request) {
    const { target, page } = request
    // A popup that closes at once takes its question to a sleeping worker along: the note stays, and is told.
    void notePending(pendingOf(target, page.draft.title, page))
    return ask('page:save', request)
  },
  async take({ target, title }) {
    void notePending(pendingOf(target, title, null))
    const outcome = await ask('page:take', { target, title })
    // This popup is open still and offers the undo itself.
    void forgetUnseen(target.captureId)
    return outcome
  },
  takeUnseen: () => takeUnseen(Date.now()),
  forgetUnseen,
}

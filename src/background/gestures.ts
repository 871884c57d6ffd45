import { toErrorRecord } from '../domain/errors'
import type { Gestures } from '../platform/gestures'
import { targetOf } from '../platform/tabs'
import { showFailure } from '../platform/unseen-captures'
import type { LibraryDb } from '../store/db'
import { captureLink, capturePage } from './capture'

/** What the worker does on each gesture. */
export function gesturesOf(db: LibraryDb): Gestures {
  return {
    savePage(tab) {
      void visibly({ url: tab?.url ?? '', title: tab?.title ?? '' }, async () => {
        const { target, title } = targetOf(tab)
        await capturePage(db, target, title)
      })
    },
    saveLink(tab, url, text) {
      void visibly({ url, title: text }, () => captureLink(db, targetOf(tab).target, url, text))
    },
  }
}

/** A capture shows its own failures; what goes wrong before it begins must not be silent either. */
async function visibly(named: { url: string; title: string }, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    const { code } = toErrorRecord(thrown)
    await showFailure({ code, captureId: crypto.randomUUID(), ...named, at: Date.now() })
  }
}

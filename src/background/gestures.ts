import { toErrorRecord } from '../domain/errors'
import type { Gestures } from '../platform/gestures'
import { showFailure } from '../platform/last-failure'
import { targetOf } from '../platform/tabs'
import type { LibraryDb } from '../store/db'
import { captureLink, capturePage } from './capture'

/** What the worker does on each gesture. */
export function gesturesOf(db: LibraryDb): Gestures {
  return {
    savePage(tab) {
      void visibly(async () => {
        const { target, title } = targetOf(tab)
        await capturePage(db, target, title)
      })
    },
    saveLink(tab, url, text) {
      void visibly(() => captureLink(db, targetOf(tab).target, url, text))
    },
  }
}

/** A capture shows its own failures; what goes wrong before it begins must not be silent either. */
async function visibly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    const { code } = toErrorRecord(thrown)
    await showFailure({ code, captureId: crypto.randomUUID(), url: '', title: '', at: Date.now() })
  }
}

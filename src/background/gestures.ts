import { toErrorRecord } from '../domain/message/errors'
import type { Gestures } from '../platform/gestures'
import { showFailure } from '../platform/storage/unseen-captures'
import { targetOf } from '../platform/tabs'
import { captureLink, capturePage } from './capture'
import type { GetLibrary } from './current-library'

/** What the worker does on each gesture. */
export function gesturesOf(library: GetLibrary): Gestures {
  return {
    savePage(tab) {
      void visibly({ url: tab?.url ?? '', title: tab?.title ?? '' }, async () => {
        const { target, title } = targetOf(tab)
        await capturePage(await library(), target, title)
      })
    },
    saveLink(tab, url, text) {
      void visibly({ url, title: text }, async () => {
        const { target } = targetOf(tab)
        await captureLink(await library(), target, url, text)
      })
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

import { toErrorRecord } from '../domain/message/errors'
import type { Gestures } from '../platform/gestures'
import { showFailure } from '../platform/storage/unseen-captures'
import { targetOf } from '../platform/tabs'
import { captureLink, capturePage } from './capture'
import type { GetLibrary } from './current-library'

/** Returns the worker's response to each gesture. */
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

/** Shows failures that happen before a capture begins; a capture shows its own. */
async function visibly(named: { url: string; title: string }, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    const { code } = toErrorRecord(thrown)
    await showFailure({ code, captureId: crypto.randomUUID(), ...named, at: Date.now() })
  }
}

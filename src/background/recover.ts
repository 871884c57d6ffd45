import { clearBadge } from '../platform/badge'
import {
  endPending,
  isStillPending,
  type PendingCapture,
  pendingBefore,
} from '../platform/storage/capture-journal'
import { showFailure } from '../platform/storage/unseen-captures'
import { announceChanges } from '../store/lists/live'
import { hasCapture } from '../store/save/kept'
import type { GetLibrary } from './current-library'

/**
 * Reports captures that the last worker began but never ended, unless their article is in the library.
 * Call it when a worker starts: captures that this worker begins are younger than it and left alone.
 */
export async function recoverCaptures(library: GetLibrary, workerStartedAt: number): Promise<void> {
  for (const pending of await pendingBefore(workerStartedAt)) {
    const saved = await isSaved(library, pending)
    // After its worker died, a popup repeats the same capture, which is then under way again.
    if (!(await isStillPending(pending))) continue
    const { captureId, tabId, url, title } = pending
    await clearBadge(tabId)
    // Saved, but open lists may not have been notified: makes them read again.
    if (saved) announceChanges()
    else await showFailure({ code: 'worker-stopped', captureId, url, title, at: Date.now() })
    await endPending(captureId)
  }
}

async function isSaved(
  library: GetLibrary,
  { captureId, url, canonicalUrl, startedAt }: PendingCapture,
): Promise<boolean> {
  return canonicalUrl !== null && hasCapture(await library(), { url, canonicalUrl }, captureId, startedAt)
}

import { toErrorRecord } from '../domain/message/errors'
import { clearNotification } from '../platform/save-notification'
import { forgetUnseen, showFailure, silentSave } from '../platform/storage/unseen-captures'
import { takeBackSave } from '../store/save/take-back'
import type { GetLibrary } from './current-library'

/** Undoes a save from its notification. Ignores a save that is older than ten minutes or already undone. */
export async function undoSilentSave(library: GetLibrary, captureId: string): Promise<void> {
  await clearNotification(captureId)
  const save = await silentSave(captureId, Date.now())
  if (!save) return
  try {
    await takeBackSave(await library(), save.outcome, Date.now())
    await forgetUnseen(captureId)
  } catch (thrown) {
    const { url, title } = save
    await showFailure({ code: toErrorRecord(thrown).code, captureId, url, title, at: Date.now() })
  }
}

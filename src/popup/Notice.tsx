import { canTakeBack, type SaveOutcome } from '../domain/message/capture'
import type { UnseenCapture } from '../platform/storage/unseen-captures'
import { type MessageKey, t } from '../platform/strings/i18n'
import { Button } from '../ui/Button'
import { errorText } from '../ui/error-text'
import type { PopupModel } from './model'
import s from './Notice.module.css'

/** How the last capture ended that was made without a popup: a failure with its reason, or a save that can be undone. */
export function Notice({ model }: { model: PopupModel }) {
  const notice = model.notice.value
  if (!notice) return null
  return (
    <div
      class={s.notice}
      role={notice.ended === 'failed' ? 'alert' : 'status'}
      data-part="notice"
      data-ended={notice.ended}
    >
      <p class={s.text} dir="auto">
        {sentenceOf(notice)}
      </p>
      {notice.ended === 'saved' && canTakeBack(notice.outcome) && (
        <Button
          name="notice-undo"
          label={t('undo')}
          look="quiet"
          onClick={() => void model.undoSilentSave(notice)}
        />
      )}
      <Button name="notice-close" label={t('close')} icon="close" sign onClick={model.dismissNotice} />
    </div>
  )
}

function sentenceOf(notice: UnseenCapture): string {
  const name = notice.title || notice.url
  if (notice.ended === 'saved') return t(savedKey(notice.outcome), name)
  const reason = errorText(notice.code)
  return name === '' ? t('statusFailed', reason) : t('noticeNotSaved', name, reason)
}

function savedKey({ kept, isLink, created, fromTrash }: SaveOutcome): MessageKey {
  if (kept) return 'noticeTextKept'
  if (isLink) return 'noticeLinkKept'
  return created || fromTrash !== undefined ? 'noticeSaved' : 'noticeUpdated'
}

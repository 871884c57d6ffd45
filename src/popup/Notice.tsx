import { t } from '../platform/i18n'
import { Button } from '../ui/Button'
import { errorText } from '../ui/error-text'
import type { PopupModel } from './model'
import s from './Notice.module.css'

/** The last save by shortcut or menu that failed while no popup was open. Told once. */
export function Notice({ model }: { model: PopupModel }) {
  const failure = model.notice.value
  if (!failure) return null
  return (
    <div class={s.notice} role="alert" data-part="notice">
      <p class={s.text}>{t('noticeNotSaved', failure.name, errorText(failure.code))}</p>
      <Button name="notice-close" label={t('close')} icon="close" sign onClick={model.dismissNotice} />
    </div>
  )
}

import { t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import { lostText } from '../../standing-text'
import type { ListModel } from '../list-model'
import s from './Trouble.module.css'

/** Says above the list, in every list, that articles are missing, until the reader has answered. */
export function Trouble({ model, rescue }: { model: ListModel; rescue(): void }) {
  const lost = model.standing.value?.lost
  if (!lost) return null
  return (
    <div class={s.trouble} role="status" data-part="trouble">
      <p class={s.text}>{lostText(lost)}</p>
      <Button name="rescue" label={t('troubleMore')} look="outlined" onClick={rescue} />
    </div>
  )
}

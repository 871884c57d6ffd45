import { t } from '../../../platform/strings/i18n'
import { Button } from '../../Button'
import s from '../../toast/ToastView.module.css'
import type { Work } from './work'

/** Long work that goes on, at the foot of the page, with the way to stop it. */
export function WorkView({ work }: { work: Work }) {
  const progress = work.progress.value
  if (!progress) return null
  const { done, total } = progress
  const says = total > 0 ? t('workProgress', done, total) : t('workCounting')
  return (
    <div class={s.place}>
      <div class={s.toast} data-part="work">
        <progress class={s.progress} aria-label={says} {...(total > 0 ? { max: total, value: done } : {})} />
        <span class={s.number}>{says}</span>
        <Button name="work-stop" label={t('cancel')} onClick={work.stop} />
      </div>
    </div>
  )
}

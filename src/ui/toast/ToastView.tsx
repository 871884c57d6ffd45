import { t } from '../../platform/strings/i18n'
import { Button } from '../Button'
import { say } from '../say'
import s from './ToastView.module.css'
import type { Toasts } from './toasts'

/** The notice at the foot of the page. Its live region is always there, so that screen readers hear what comes. */
export function ToastView({ toasts, undo }: { toasts: Toasts; undo(): void }) {
  const toast = toasts.current.value
  return (
    <div class={s.place} role="status" aria-live="polite">
      {toast && (
        <div
          key={toast.id}
          class={s.toast}
          data-part="toast"
          onPointerEnter={toasts.pause}
          onPointerLeave={toasts.resume}
          onFocusIn={toasts.pause}
          onFocusOut={toasts.resume}
        >
          <span>{say(toast.message)}</span>
          {toast.undoable && (
            <Button
              name="undo"
              label={t('undo')}
              onClick={() => {
                // A second click would take back what was done before it.
                if (toasts.current.value !== toast) return
                undo()
                toasts.dismiss()
              }}
            />
          )}
          <Button name="dismiss" label={t('close')} icon="close" sign onClick={toasts.dismiss} />
        </div>
      )}
    </div>
  )
}

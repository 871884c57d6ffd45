import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { onPermissionsChanged } from '../../platform/permissions'
import { askToNotify, mayNotify, stopNotifying } from '../../platform/save-notification'
import { t } from '../../platform/strings/i18n'
import { Switch } from './Section'
import { useAnswer } from './use-answer'

/** Turns notifications with Undo on and off. The permission itself is the setting: the browser may take it back. */
export function NotificationRow() {
  const changes = useSignal(0)
  const again = () => {
    changes.value += 1
  }
  useEffect(() => onPermissionsChanged(again), [])
  const isAllowed = useAnswer(mayNotify, changes.value)
  return (
    <Switch
      name="notifications"
      label={t('settingNotify')}
      hint={t('settingNotifyHint')}
      on={isAllowed === true}
      turn={(on) => {
        // Nothing is awaited before: browsers ask for a permission only in the click itself.
        void (on ? askToNotify() : stopNotifying()).then(again, again)
      }}
    />
  )
}

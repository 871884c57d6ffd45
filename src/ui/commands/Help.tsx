import { t } from '../../platform/strings/i18n'
import { Dialog } from '../dialog/Dialog'
import { GlobalShortcuts } from './GlobalShortcuts'
import s from './Help.module.css'
import { Keys } from './Keys'
import { keyLines } from './keys'

/** Every key with what it does, and the shortcuts of the browser. */
export function Help({ close }: { close(): void }) {
  return (
    <Dialog title={t('help')} name="help" close={close}>
      <GlobalShortcuts />
      <dl class={s.keys}>
        {keyLines().map(({ says, keys }) => (
          <Keys key={says} keys={keys} says={t(says)} />
        ))}
      </dl>
    </Dialog>
  )
}

/** The shortcuts that work anywhere in the browser, and the way to those of the library. */
import { t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { GlobalShortcuts } from '../../ui/commands/GlobalShortcuts'
import s from './ShortcutRows.module.css'

export function ShortcutRows({ help }: { help(): void }) {
  return (
    <>
      <GlobalShortcuts />
      <div class={s.foot}>
        <Button name="shortcuts-all" label={t('shortcutsAll')} look="outlined" onClick={help} />
      </div>
    </>
  )
}

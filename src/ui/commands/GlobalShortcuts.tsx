/** The two shortcuts that work anywhere in the browser, with their keys as they are set, and the way to change them. */
import { useEffect, useState } from 'preact/hooks'
import { globalShortcuts, openShortcutSettings, type Shortcuts } from '../../platform/shortcuts'
import { t } from '../../platform/strings/i18n'
import { Button } from '../Button'
import s from './GlobalShortcuts.module.css'
import { Keys } from './Keys'

export function GlobalShortcuts() {
  const [keys, setKeys] = useState<Shortcuts | null>(null)
  useEffect(() => {
    // Without an answer the lines say that nothing is set, and where it can be.
    globalShortcuts()
      .then(setKeys)
      .catch((thrown: unknown) => console.warn('The shortcuts could not be read.', thrown))
  }, [])
  return (
    <section data-part="global-shortcuts">
      <h3 class={s.heading}>{t('shortcutsHeading')}</h3>
      <dl class={s.keys}>
        <Keys keys={keys?.popup ? [keys.popup] : []} says={t('shortcutPopup')} />
        <Keys keys={keys?.savePage ? [keys.savePage] : []} says={t('commandSavePage')} />
      </dl>
      <Button
        name="change-shortcuts"
        label={t('shortcutsChange')}
        icon="external"
        look="quiet"
        onClick={() => void openShortcutSettings()}
      />
    </section>
  )
}

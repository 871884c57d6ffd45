import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from '../platform/strings/i18n'
import type { LibraryModel } from './model'
import { PageHead } from './PageHead'
import type { SettingsPage } from './settings/SettingsPage'

/** The page of settings, whose code is loaded when it is opened: the first paint of a list does without it. */
export function LazySettings({ model }: { model: LibraryModel }) {
  const loaded = useSignal<{ page: typeof SettingsPage } | 'failed' | null>(null)
  useEffect(() => {
    import('./settings/SettingsPage').then(
      ({ SettingsPage: page }) => {
        loaded.value = { page }
      },
      (thrown) => {
        console.warn('The page of settings could not be loaded.', thrown)
        loaded.value = 'failed'
      },
    )
  }, [])
  if (loaded.value !== null && loaded.value !== 'failed') return <loaded.value.page model={model} />
  return (
    <PageHead model={model} title={t('settings')}>
      {loaded.value === 'failed' && <p role="alert">{t('error_unexpected')}</p>}
    </PageHead>
  )
}

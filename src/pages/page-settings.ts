/** What a page does with the settings before it is painted: theme and language, now and whenever they change. */
import { effect } from '@preact/signals'
import { openSettings, type SettingsStore } from '../platform/storage/settings-store'
import { localizeDocument, speak } from '../platform/strings/i18n'

/** Opens the settings for a page and has its document follow them. Settles once the document can be painted in the reader's language. */
export async function followSettings(root: HTMLElement): Promise<SettingsStore> {
  const settings = openSettings()
  effect(() => {
    root.dataset.theme = settings.values.value.theme
  })
  // At once where the browser's own language is spoken; else a file of the extension is read first.
  await speak(settings.values.peek().language)
  localizeDocument(root)
  effect(() => void speak(settings.values.value.language))
  return settings
}

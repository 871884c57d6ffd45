/** The worker's strings in the language of the settings. A worker that was stopped reads it anew at its start. */

import { onSettingChanged, readSettings } from '../storage/settings-store'
import { speak } from './i18n'

/** Has every string in the language of the settings. Never throws. */
export async function speakAsSet(): Promise<void> {
  await speak((await readSettings()).language)
}

/**
 * Follows the language from the worker's first turn on.
 * @param changed called once another language is spoken, to rename what the browser shows by itself.
 */
export function followLanguage(changed: () => Promise<void>): void {
  void speakAsSet()
  onSettingChanged((key) => {
    // Read again rather than taken from the event: the first reading may be under way, and its older answer comes before this one's.
    if (key === 'language') void speakAsSet().then(changed)
  })
}

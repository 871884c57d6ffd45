/** The worker's strings in the language of the settings. A restarted worker reads them again. */

import { onSettingChanged, readSettings } from '../storage/settings-store'
import { speak } from './i18n'

/** Switches all strings to the language of the settings. Never throws. */
export async function speakAsSet(): Promise<void> {
  await speak((await readSettings()).language)
}

/**
 * Follows the language setting from the worker's first turn on.
 * @param changed called after a switch, to rename what the browser itself shows.
 */
export function followLanguage(changed: () => Promise<void>): void {
  void speakAsSet()
  onSettingChanged((key) => {
    // Reads the setting again instead of taking it from the event: a first read may be under way, and its older answer comes
    // before this one.
    if (key === 'language') void speakAsSet().then(changed)
  })
}

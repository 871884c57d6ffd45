import browser from '../browser'
import { SETTING_PREFIX } from './settings-store'

/** Records that are the reader's settings, or that tell an emptied library from a lost one. */
const KEPT = new Set(['localModel', 'libraryMark'])

/** Removes everything from the extension's own storage but the settings. @throws Error where the browser cannot. */
export async function forgetAllButSettings(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null))
  await browser.storage.local.remove(keys.filter((key) => !key.startsWith(SETTING_PREFIX) && !KEPT.has(key)))
}

import browser from '../browser'
import { SETTING_PREFIX } from './settings-store'

/** Records that are settings, or that tell an emptied library from a lost one. */
const KEPT = new Set(['localModel', 'libraryMark'])

/** Removes everything except the settings from the extension's own storage. @throws Error if the browser cannot. */
export async function forgetAllButSettings(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null))
  await browser.storage.local.remove(keys.filter((key) => !key.startsWith(SETTING_PREFIX) && !KEPT.has(key)))
}

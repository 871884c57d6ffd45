/** Interprets a browser's refusal to inject. The messages differ by browser and have no code: only this file matches them. */
import { PressmarkError } from '../../domain/message/errors'

export interface TabState {
  exists: boolean
  /** The tab reported loading during the injection. */
  loadedAnew: boolean
  /** The tab still shows the address of the click, as far as known: Firefox hides it after a navigation. */
  sameAddress: boolean
}

const OPEN_PROTOCOLS = new Set(['http:', 'https:', 'file:', 'blob:'])

/** True for addresses that no browser lets an extension into: its own pages, `view-source:`, `data:`, none at all. */
export function isForbiddenUrl(url: string): boolean {
  return !URL.canParse(url) || !OPEN_PROTOCOLS.has(new URL(url).protocol)
}

/** Firefox reports this briefly for a permitted page that has just been opened. */
export function isPerhapsEarly(message: string): boolean {
  return /missing host permission/i.test(message)
}

/** Chromium: "Cannot access contents of the page…"; Firefox: "Missing host permission for the tab". */
export function isMissingPermission(message: string): boolean {
  return /missing host permission|cannot access (?:contents|a )|must request permission/i.test(message)
}

/** Returns the failure to show to the reader. */
export function troubleOf(message: string, { exists, loadedAnew, sameAddress }: TabState): PressmarkError {
  if (!exists) return new PressmarkError('page-closed', message)
  // The permission was for the document at the click. The browser's own viewers, as for a
  // PDF, also report loading.
  if (loadedAnew && !(sameAddress && isMissingPermission(message)))
    return new PressmarkError('page-navigated', message)
  if (isMissingPermission(message) || /cannot be scripted|error page|cannot be accessed/i.test(message)) {
    return new PressmarkError('page-forbidden', message)
  }
  // "Frame with ID 0 was removed." while the tab still exists: its document was replaced.
  if (/\b(?:frame|document)\b/i.test(message) && /\b(?:removed|unloaded)\b/i.test(message)) {
    return new PressmarkError('page-navigated', message)
  }
  return new PressmarkError('page-unreadable', message)
}

/** What a browser's refusal to inject means. The texts differ by browser and have no code: they are matched here alone. */
import { PressmarkError } from '../../domain/message/errors'

export interface TabState {
  exists: boolean
  /** The tab said that it loads while the injection was tried. */
  loadedAnew: boolean
  /** It still shows the address of the click, as far as the browser tells: Firefox hides it from then on. */
  sameAddress: boolean
}

const OPEN_PROTOCOLS = new Set(['http:', 'https:', 'file:', 'blob:'])

/** True for addresses that no browser lets an extension into: its own pages, `view-source:`, `data:`, none at all. */
export function isForbiddenUrl(url: string): boolean {
  return !URL.canParse(url) || !OPEN_PROTOCOLS.has(new URL(url).protocol)
}

/** Firefox says so for a moment of a page that is permitted, right after it was opened. */
export function isPerhapsEarly(message: string): boolean {
  return /missing host permission/i.test(message)
}

/** Chromium: "Cannot access contents of the page…"; Firefox: "Missing host permission for the tab". */
export function isMissingPermission(message: string): boolean {
  return /missing host permission|cannot access (?:contents|a )|must request permission/i.test(message)
}

/** The failure to tell the reader. */
export function troubleOf(message: string, { exists, loadedAnew, sameAddress }: TabState): PressmarkError {
  if (!exists) return new PressmarkError('page-closed', message)
  // The permission was given for the document that was there at the click. A viewer of the browser's own, as for a
  // PDF, says that it loads too.
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

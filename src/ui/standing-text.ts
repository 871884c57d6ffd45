/** Sentences about what is known of the library outside its database. */
import type { Millis } from '../domain/article/article'
import type { LostLibrary, Remembered } from '../domain/library/library-mark'
import { dateFormat } from '../platform/strings/formatters'
import { formatLanguage, plural } from '../platform/strings/i18n'

/** What a library that cannot be opened held. */
export function held({ articles, lastSavedAt }: Remembered): string {
  return lastSavedAt === null
    ? plural('standingHeldUndated', articles)
    : plural('standingHeld', articles, dayText(lastSavedAt))
}

/** How many articles are missing. */
export function lostText({ articles, lastSavedAt }: LostLibrary): string {
  return lastSavedAt === null
    ? plural('standingLostUndated', articles)
    : plural('standingLost', articles, dayText(lastSavedAt))
}

/** A day as it is written out. */
export function dayText(at: Millis): string {
  return dateFormat(formatLanguage(), { dateStyle: 'long' }).format(at)
}

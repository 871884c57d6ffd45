/** What an act on articles changes, and what is said about it. Pure. */
import type { ArticleRow, Millis, ReaderFields } from '../../../domain/article/article'
import { placesOf } from '../../../domain/article/places'
import type { PluralKey } from '../../../platform/strings/i18n'

export type Act = 'archive' | 'favourite' | 'read' | 'trash' | 'restore'

/** The field of each act that goes back and forth. */
const STATE_FIELDS = { archive: 'archivedAt', favourite: 'favouritedAt', read: 'readAt' } as const

export interface Change {
  fields: Partial<ReaderFields>
  toast: PluralKey
}

/**
 * The change of an act on some rows. The acts of a state go back and forth: when every row has the state, it is
 * taken away, else all get it.
 * @param whole false where further articles are meant whose rows are not known: what the known ones have, they may lack.
 */
export function changeFor(act: Act, rows: ArticleRow[], now: Millis, whole = true): Change {
  const back = takesBack(act, rows, whole)
  switch (act) {
    case 'archive':
      return back
        ? { fields: { archivedAt: null }, toast: 'toastUnarchived' }
        : { fields: { archivedAt: now }, toast: 'toastArchived' }
    case 'favourite':
      return back
        ? { fields: { favouritedAt: null }, toast: 'toastUnfavourited' }
        : { fields: { favouritedAt: now }, toast: 'toastFavourited' }
    case 'read':
      return back
        ? { fields: { readAt: null }, toast: 'toastUnread' }
        : { fields: { readAt: now }, toast: 'toastRead' }
    case 'trash':
      return { fields: { trashedAt: now }, toast: 'toastTrashed' }
    case 'restore':
      return { fields: { trashedAt: null }, toast: 'toastRestored' }
  }
}

/** True where an act takes a state away: every row has it, and `whole` says that they stand for all that are meant. */
export function takesBack(act: Act, rows: ArticleRow[], whole = true): boolean {
  if (act === 'trash' || act === 'restore') return false
  return whole && rows.length > 0 && rows.every((row) => row[STATE_FIELDS[act]] !== null)
}

/** A row as it will be after a change. */
export function changedRow(row: ArticleRow, fields: Partial<ReaderFields>): ArticleRow {
  const next = { ...row, ...fields }
  return { ...next, places: placesOf(next) }
}

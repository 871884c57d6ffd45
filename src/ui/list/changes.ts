/** What an act on articles changes, and what is said about it. Pure. */
import type { ArticleRow, Millis, ReaderFields } from '../../domain/article'
import { placesOf } from '../../domain/places'
import type { PluralKey } from '../../platform/i18n'

export type Act = 'archive' | 'favourite' | 'read' | 'trash' | 'restore'

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
  const all = (field: 'archivedAt' | 'favouritedAt' | 'readAt') =>
    whole && rows.length > 0 && rows.every((row) => row[field] !== null)
  switch (act) {
    case 'archive':
      return all('archivedAt')
        ? { fields: { archivedAt: null }, toast: 'toastUnarchived' }
        : { fields: { archivedAt: now }, toast: 'toastArchived' }
    case 'favourite':
      return all('favouritedAt')
        ? { fields: { favouritedAt: null }, toast: 'toastUnfavourited' }
        : { fields: { favouritedAt: now }, toast: 'toastFavourited' }
    case 'read':
      return all('readAt')
        ? { fields: { readAt: null }, toast: 'toastUnread' }
        : { fields: { readAt: now }, toast: 'toastRead' }
    case 'trash':
      return { fields: { trashedAt: now }, toast: 'toastTrashed' }
    case 'restore':
      return { fields: { trashedAt: null }, toast: 'toastRestored' }
  }
}

/** A row as it will be after a change. */
export function changedRow(row: ArticleRow, fields: Partial<ReaderFields>): ArticleRow {
  const next = { ...row, ...fields }
  return { ...next, places: placesOf(next) }
}

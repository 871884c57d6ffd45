import type { ArticleId, ListName, Millis, PlaceKey, Places, ReaderFields } from './article'

/** The lists of the library, in display order. */
export const LISTS = ['unread', 'all', 'favourite', 'archive', 'trash'] as const satisfies readonly ListName[]

/** True for the name of a list. */
export function isListName(value: unknown): value is ListName {
  return LISTS.some((list) => list === value)
}

/** Derives the lists that contain an article from its reader fields. Pure: the same fields give the same lists. */
export function placesOf(row: ReaderFields & { id: ArticleId; savedAt: Millis }): Places {
  if (row.trashedAt !== null) return { trash: [row.trashedAt, row.id] }
  const key: PlaceKey = [row.savedAt, row.id]
  const places: Places = { all: key }
  if (row.archivedAt !== null) places.archive = key
  else if (row.readAt === null) places.unread = key
  if (row.favouritedAt !== null) places.favourite = key
  return places
}

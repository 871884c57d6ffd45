/** Rows that stay in the reading list after they were opened and so read, until the reader leaves the list. Pure. */
import type { ArticleId, ArticleRow, ListName, PlaceKey } from '../../../domain/article/article'

/** The held articles, each with its index among the rows when it was opened. */
export type HeldRows = ReadonlyMap<ArticleId, number>

export const NONE_HELD: HeldRows = new Map()

/** True if a row stands in a list, or is missing there only because it was read while it is held. */
export function staysIn(row: ArticleRow, list: ListName, held: HeldRows): boolean {
  if (row.places[list] !== undefined) return true
  return list === 'unread' && held.has(row.id) && row.archivedAt === null && row.trashedAt === null
}

/** The key from which a list is read on behind this row; a held row keeps the one that it had. */
export function keyIn(row: ArticleRow, list: ListName): PlaceKey | undefined {
  return row.places[list] ?? (list === 'unread' ? row.places.all : undefined)
}

/**
 * The new rows of a list with the held ones put back where they were: before the row that followed them, else at the end. One
 * that was away meanwhile, as after Undo, comes back at the index that it had.
 * @param before the rows as they are shown, with the held ones among them.
 * @param next the rows as the library tells them, without the held ones.
 * @param kept the held rows as the library tells them.
 */
export function withHeld(
  before: readonly ArticleRow[],
  next: ArticleRow[],
  kept: readonly ArticleRow[],
  held: HeldRows,
): ArticleRow[] {
  const present = new Set(next.map(({ id }) => id))
  const missing = new Map(kept.filter(({ id }) => !present.has(id)).map((row) => [row.id, row]))
  if (missing.size === 0) return next
  const ahead = new Map<ArticleId, ArticleRow[]>()
  let waiting: ArticleRow[] = []
  for (const { id } of before) {
    const row = missing.get(id)
    if (row) {
      waiting.push(row)
      missing.delete(id)
    } else if (present.has(id) && waiting.length > 0) {
      ahead.set(id, waiting)
      waiting = []
    }
  }
  const woven = next.flatMap((row) => [...(ahead.get(row.id) ?? []), row]).concat(waiting)
  for (const row of missing.values()) woven.splice(held.get(row.id) ?? woven.length, 0, row)
  return woven
}

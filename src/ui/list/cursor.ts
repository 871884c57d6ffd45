/** The keyboard's place in the list. It stays on its article; when that goes, the one in its place takes over. */
import type { ArticleId, ArticleRow } from '../../domain/article'

export interface Cursor {
  index: number
  id: ArticleId
}

/** The cursor after the rows changed; null only for no rows or no cursor. */
export function keepCursor(cursor: Cursor | null, rows: ArticleRow[]): Cursor | null {
  if (!cursor) return null
  if (rows[cursor.index]?.id === cursor.id) return cursor
  const found = rows.findIndex((row) => row.id === cursor.id)
  return found >= 0 ? { index: found, id: cursor.id } : cursorAt(cursor.index, rows)
}

/** The cursor `steps` rows away (negative: up); from nowhere, down gives the first row and up the last. */
export function moveCursor(cursor: Cursor | null, steps: number, rows: ArticleRow[]): Cursor | null {
  if (cursor) return cursorAt(cursor.index + steps, rows)
  return cursorAt(steps > 0 ? 0 : rows.length - 1, rows)
}

/** The cursor on the row nearest to an index. */
export function cursorAt(index: number, rows: ArticleRow[]): Cursor | null {
  const nearest = Math.max(0, Math.min(index, rows.length - 1))
  const row = rows[nearest]
  return row ? { index: nearest, id: row.id } : null
}

/** The keyboard's place in the list. It stays on its article; when that goes, the next one that is left takes over. */
import type { ArticleId, ArticleRow } from '../../domain/article/article'

export interface Cursor {
  index: number
  id: ArticleId
}

/**
 * Returns the cursor after the rows changed; null only without rows or a cursor. If its article is gone, it moves to the next
 * of the old rows that is still there, else to the nearest one above.
 */
export function keepCursor(
  cursor: Cursor | null,
  before: readonly ArticleRow[],
  rows: ArticleRow[],
): Cursor | null {
  if (!cursor) return null
  if (rows[cursor.index]?.id === cursor.id) return cursor
  const indexes = new Map(rows.map(({ id }, index) => [id, index]))
  const at = before[cursor.index]?.id === cursor.id ? cursor.index : -1
  const neighbours = at < 0 ? [] : [...before.slice(at), ...before.slice(0, at).reverse()]
  for (const { id } of [cursor, ...neighbours]) {
    const index = indexes.get(id)
    if (index !== undefined) return { index, id }
  }
  return cursorAt(cursor.index, rows)
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

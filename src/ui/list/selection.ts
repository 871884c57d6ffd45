/** The selected articles, and the row from which Shift extends. Pure: each step gives a new selection. */
import type { ArticleId, ArticleRow } from '../../domain/article/article'

export interface Selection {
  ids: ReadonlySet<ArticleId>
  /** Where an extension starts; null before the first toggle. */
  anchor: ArticleId | null
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null }

/** One article in or out. */
export function toggle(selection: Selection, id: ArticleId): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id }
}

/** Everything between the anchor (else `from`) and `to`, added to what is selected. */
export function extend(selection: Selection, from: ArticleId, to: ArticleId, rows: ArticleRow[]): Selection {
  const anchor = selection.anchor ?? from
  const start = rows.findIndex((row) => row.id === anchor)
  const end = rows.findIndex((row) => row.id === to)
  if (start < 0 || end < 0) return toggle(selection, to)
  const between = rows.slice(Math.min(start, end), Math.max(start, end) + 1).map((row) => row.id)
  return { ids: new Set([...selection.ids, ...between]), anchor }
}

/** The selection without the articles that went from the rows; what was never among them, being further down, stays. */
export function keepSelection(selection: Selection, before: ArticleRow[], rows: ArticleRow[]): Selection {
  if (selection.ids.size === 0 || before === rows) return selection
  const present = new Set(rows.map((row) => row.id))
  const ids = new Set(selection.ids)
  for (const { id } of before) if (!present.has(id)) ids.delete(id)
  return ids.size === selection.ids.size ? selection : { ids, anchor: selection.anchor }
}

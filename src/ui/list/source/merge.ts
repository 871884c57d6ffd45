import type { ArticleRow, ListName } from '../../../domain/article/article'
import { type HeldRows, NONE_HELD, staysIn } from './held-rows'
import type { View } from './view'

/**
 * The rows shown, after the newest of them were read anew: `head` replaces everything down to its last row, what
 * is older stays. `complete`: the head is the whole list.
 */
export function mergeHead(
  rows: ArticleRow[],
  head: ArticleRow[],
  list: ListName,
  complete: boolean,
): ArticleRow[] {
  const last = head.at(-1)
  if (complete || !last) return head
  const known = new Set(head.map((row) => row.id))
  return head.concat(rows.filter((row) => !known.has(row.id) && isOlder(row, last, list)))
}

/** The rows after some of them changed: replaced in place, or gone where they no longer stand in the list. */
export function patchRows(
  rows: ArticleRow[],
  changed: Map<string, ArticleRow>,
  list: ListName,
  held: HeldRows = NONE_HELD,
): ArticleRow[] {
  return rows.map((row) => changed.get(row.id) ?? row).filter((row) => staysIn(row, list, held))
}

/** By the keys that the lists are paged by: those of a damaged row may not follow from its fields. */
function isOlder(row: ArticleRow, than: ArticleRow, list: ListName): boolean {
  const [at, id] = row.places[list] ?? [Number.NEGATIVE_INFINITY, '']
  const [lastAt, lastId] = than.places[list] ?? [Number.POSITIVE_INFINITY, '']
  return at < lastAt || (at === lastAt && id < lastId)
}

/** The rows that stand in the list of a view by their own right: not those that are only held. */
export function standing(rows: ArticleRow[], { list }: Pick<View, 'list'>): ArticleRow[] {
  return rows.filter(({ places }) => places[list] !== undefined)
}

/** Whether an article belongs to a list that is narrowed to a tag; null narrows nothing. */
export function hasTag({ tags }: ArticleRow, tag: string | null): boolean {
  return tag === null || tags.includes(tag)
}

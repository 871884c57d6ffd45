/** Applies one edit to many articles; the result may differ for each. Pure. */
import type { ReaderFields } from './article'

export type Edit =
  | { fields: Partial<ReaderFields> }
  /** Tags to add to each article's tags, and tags to remove from them. */
  | { tags: { add: readonly string[]; remove: readonly string[] } }
  /** Renames one tag in place; null removes it. */
  | { rename: { from: string; to: string | null } }

/** Returns the fields that an edit sets in an article; some may already have that value. */
export function editedFields(row: ReaderFields, edit: Edit): Partial<ReaderFields> {
  if ('fields' in edit) return edit.fields
  if ('tags' in edit) {
    const { add, remove } = edit.tags
    return { tags: [...new Set([...row.tags.filter((tag) => !remove.includes(tag)), ...add])] }
  }
  const { from, to } = edit.rename
  if (!row.tags.includes(from)) return {}
  const renamed = row.tags.flatMap((tag) => (tag === from ? (to ?? []) : tag))
  return { tags: [...new Set(renamed)] }
}

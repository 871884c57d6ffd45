/** One change of many articles, which may come out differently for each. Pure. */
import type { ReaderFields } from './article'

export type Edit =
  | { fields: Partial<ReaderFields> }
  /** Added to the tags that each has, and taken from them. */
  | { tags: { add: readonly string[]; remove: readonly string[] } }
  /** One tag under another name, at its place; null takes it away. */
  | { rename: { from: string; to: string | null } }

/** What an edit changes in an article; a field that keeps its value may be among them. */
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

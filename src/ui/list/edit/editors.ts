/** Which articles have their tags or their note open for editing. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, ArticleRow } from '../../../domain/article/article'

/** Articles that are meant: all their ids, and the rows of those that were read. */
export interface Targets {
  ids: ArticleId[]
  rows: ArticleRow[]
}

export interface Editors {
  /** Articles whose tags are being edited; null when none are. */
  tagging: ReadonlySignal<Targets | null>
  /** The article whose note is being written; null when none is. */
  noting: ReadonlySignal<ArticleRow | null>
  editTags(id?: ArticleId): void
  editTagsOf(rows: ArticleRow[]): void
  closeTags(): void
  /** The note of the article under the cursor, whatever is selected: a note is of one. */
  editNote(): void
  editNoteOf(row: ArticleRow): void
  closeNote(): void
}

/** The rows alone are meant. */
export function these(rows: ArticleRow[]): Targets {
  return { ids: rows.map(({ id }) => id), rows }
}

/** `targets` are those of an act; `underCursor` the row that the cursor stands on. */
export function createEditors(
  targets: (id?: ArticleId) => Targets,
  underCursor: () => ArticleRow | undefined,
): Editors {
  const tagging = signal<Targets | null>(null)
  const noting = signal<ArticleRow | null>(null)
  return {
    tagging,
    noting,
    editTags: (id) => {
      const meant = targets(id)
      tagging.value = meant.ids.length > 0 ? meant : null
    },
    editTagsOf: (chosen) => {
      tagging.value = these(chosen)
    },
    closeTags: () => {
      tagging.value = null
    },
    editNote: () => {
      const row = underCursor()
      noting.value = row && row.trashedAt === null ? row : null
    },
    editNoteOf: (row) => {
      noting.value = row
    },
    closeNote: () => {
      noting.value = null
    },
  }
}

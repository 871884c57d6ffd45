/** Articles on their way out for good: hidden at once, deleted when the time for Undo is over, and never counted twice. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, ListName } from '../../../domain/article/article'
import type { LibraryPort } from '../../../domain/library/library'

export interface Deletions {
  /** Articles that are about to be deleted: Undo still brings them back. */
  hidden: ReadonlySignal<ReadonlySet<ArticleId>>
  /** The numbers beside the lists, without the hidden articles. */
  counts: ReadonlySignal<Record<ListName, number> | null>
  hide(ids: ArticleId[]): void
  /** Brings hidden articles back. */
  unhide(ids: ArticleId[]): void
  /** Deletes hidden articles. They are shown again where that fails. @throws PressmarkError as the library does. */
  destroy(ids: ArticleId[]): Promise<void>
}

export interface DeletionsContext {
  port: Pick<LibraryPort, 'deleteTrashed'>
  /** The numbers as the library tells them. */
  told: ReadonlySignal<Record<ListName, number> | null>
  /** Asks the library for the numbers now. Never throws. */
  recount(): Promise<void>
  /** Takes the rows of deleted articles away, before the library tells of it. */
  drop(ids: ArticleId[]): void
}

export function createDeletions({ port, told, recount, drop }: DeletionsContext): Deletions {
  const hidden = signal<ReadonlySet<ArticleId>>(new Set())
  /** While articles are deleted: the number of the trash before, since the library tells of it in between; and how many are gone. */
  const running = signal<{ works: number; before: number; gone: number } | null>(null)

  function unhide(ids: ArticleId[]) {
    const back = new Set(ids)
    hidden.value = new Set([...hidden.value].filter((id) => !back.has(id)))
  }
  return {
    hidden,
    counts: computed(() => {
      const counts = told.value
      if (!counts) return null
      const { before, gone } = running.value ?? { before: counts.trash, gone: 0 }
      return { ...counts, trash: Math.max(0, before - gone - hidden.value.size) }
    }),
    hide: (ids) => {
      hidden.value = new Set([...hidden.value, ...ids])
    },
    unhide,
    async destroy(ids) {
      const { works, before, gone } = running.value ?? { works: 0, before: told.value?.trash ?? 0, gone: 0 }
      running.value = { works: works + 1, before, gone }
      let deleted = 0
      try {
        await port.deleteTrashed(ids)
        deleted = ids.length
        drop(ids)
      } finally {
        await recount()
        batch(() => {
          unhide(ids)
          const now = running.value
          running.value =
            now && now.works > 1 ? { ...now, works: now.works - 1, gone: now.gone + deleted } : null
        })
      }
    },
  }
}

/** The articles that were kept more than once, and their merging. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId } from '../../domain/article/article'
import type { DuplicateGroup, ShelfPort, TakeBack } from '../../domain/library/library'
import type { ErrorCode } from '../../domain/message/errors'
import { codeOf } from '../../ui/error-text'
import type { Actions } from '../../ui/list/edit/actions'

export interface DuplicatesModel {
  /** Null until the library has been looked through. */
  groups: ReadonlySignal<DuplicateGroup[] | null>
  error: ReadonlySignal<ErrorCode | null>
  look(): Promise<void>
  /** Merges these groups, each into its first article, under one undo. */
  merge(groups: readonly DuplicateGroup[]): Promise<void>
  /** Keeps both articles of a pair in which one page declares the other's address: the offer does not come back. */
  keepApart(group: DuplicateGroup): Promise<void>
  dispose(): void
}

export function createDuplicatesModel(
  port: Pick<ShelfPort, 'duplicates' | 'merge' | 'keepApart'>,
  actions: Pick<Actions, 'did' | 'fail'>,
): DuplicatesModel {
  const groups = signal<DuplicateGroup[] | null>(null)
  const error = signal<ErrorCode | null>(null)
  let abort = new AbortController()

  async function look() {
    abort.abort()
    const own = new AbortController()
    abort = own
    try {
      error.value = null
      const found = await port.duplicates({ signal: own.signal })
      if (!own.signal.aborted) groups.value = found
    } catch (thrown) {
      if (!own.signal.aborted) error.value = codeOf(thrown)
    }
  }
  function drop(chosen: readonly DuplicateGroup[]) {
    groups.value = (groups.value ?? []).filter((group) => !chosen.includes(group))
  }
  return {
    groups,
    error,
    look,
    async merge(chosen) {
      const backs: TakeBack[] = []
      const takeBack = async () => {
        for (const back of backs.toReversed()) await back()
        await look()
      }
      try {
        for (const group of chosen) backs.push(await port.merge(idsOf(group)))
        drop(chosen)
        actions.did(takeBack, { plural: 'toastMerged', count: chosen.length })
      } catch (thrown) {
        await takeBack()
        actions.fail(thrown)
      }
    },
    async keepApart(group) {
      try {
        const back = await port.keepApart(idsOf(group))
        const takeBack = async () => {
          await back()
          await look()
        }
        drop([group])
        actions.did(takeBack, { key: 'toastKeptApart' })
      } catch (thrown) {
        actions.fail(thrown)
      }
    },
    dispose: () => abort.abort(),
  }
}

function idsOf({ rows }: DuplicateGroup): ArticleId[] {
  return rows.map(({ id }) => id)
}

/** The articles that were kept more than once, and their merging. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleRow } from '../domain/article'
import type { ErrorCode } from '../domain/errors'
import { codeOf } from '../ui/error-text'
import type { Actions } from '../ui/list/actions'
import type { TakeBack } from '../ui/list/ports'
import type { ShelfPort } from './shelf-port'

export interface DuplicatesModel {
  /** Null until the library has been looked through. */
  groups: ReadonlySignal<ArticleRow[][] | null>
  error: ReadonlySignal<ErrorCode | null>
  look(): Promise<void>
  /** Merges these groups, each into its first article, under one undo. */
  merge(groups: ArticleRow[][]): Promise<void>
  dispose(): void
}

export function createDuplicatesModel(
  port: Pick<ShelfPort, 'duplicates' | 'merge'>,
  actions: Pick<Actions, 'did' | 'fail'>,
): DuplicatesModel {
  const groups = signal<ArticleRow[][] | null>(null)
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
        for (const group of chosen) backs.push(await port.merge(group.map(({ id }) => id)))
        groups.value = (groups.value ?? []).filter((group) => !chosen.includes(group))
        actions.did(takeBack, { plural: 'toastMerged', count: chosen.length })
      } catch (thrown) {
        await takeBack()
        actions.fail(thrown)
      }
    },
    dispose: () => abort.abort(),
  }
}

/** What the reader is asked about the page: which of two texts to keep, or whether two articles are one. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleRow, ReadPage } from '../../domain/article/article'
import type { TwinPort } from '../../domain/library/library'
import type { KeptReason } from '../../domain/message/capture'
import type { Actions } from '../../ui/list/edit/actions'
import type { CardModel } from './card-model'

export type CardChoice =
  /** `percent`: the words of the page in those of the kept text; null where that says nothing. */
  | { about: 'text'; reason: KeptReason; percent: number | null }
  | { about: 'twin'; row: ArticleRow; twin: ArticleRow }

export interface CardChoices {
  /** Null where nothing is asked. */
  choice: ReadonlySignal<CardChoice | null>
  /** Leaves what is kept as it is. */
  keep(): void
  /** Uses the text of the page in place of the kept one. */
  replace(): Promise<void>
  /** Keeps both texts, or both articles. */
  keepBoth(): Promise<void>
  /** Merges the two articles. */
  merge(): Promise<void>
  dispose(): void
}

export function createCardChoices(
  card: Pick<CardModel, 'row' | 'page' | 'outcome' | 'save'>,
  port: TwinPort,
  actions: Pick<Actions, 'did' | 'fail'>,
): CardChoices {
  const twin = signal<ArticleRow | null>(null)
  /** The outcome whose question was answered. */
  const answered = signal<unknown>(null)

  const choice = computed<CardChoice | null>(() => {
    const outcome = card.outcome.value
    const row = card.row.value
    if (!row || row.trashedAt !== null) return null
    if (outcome?.kept && outcome !== answered.value) {
      return { about: 'text', reason: outcome.kept, percent: percentOf(card.page.value, row) }
    }
    return twin.value && row.declaredUrl !== undefined ? { about: 'twin', row, twin: twin.value } : null
  })
  const stop = effect(() => void follow(card.row.value))

  async function follow(row: ArticleRow | null) {
    if (!row || row.declaredUrl === undefined) {
      twin.value = null
      return
    }
    try {
      twin.value = (await port.twinOf(row)) ?? null
    } catch (thrown) {
      // The offer stands in the library too.
      console.warn('no twin', thrown)
    }
  }
  async function answer(work: () => Promise<void>) {
    answered.value = card.outcome.value
    try {
      await work()
    } catch (thrown) {
      actions.fail(thrown)
    }
  }
  const pair = () => {
    const asked = choice.value
    return asked?.about === 'twin' ? [asked.twin.id, asked.row.id] : null
  }
  return {
    choice,
    keep() {
      answered.value = card.outcome.value
    },
    replace: () => answer(() => card.save('replace')),
    keepBoth() {
      const ids = pair()
      if (!ids) return answer(() => card.save('both'))
      return answer(async () => actions.did(await port.keepApart(ids), { key: 'toastKeptApart' }))
    },
    async merge() {
      const ids = pair()
      if (ids)
        await answer(async () => actions.did(await port.merge(ids), { plural: 'toastMerged', count: 1 }))
    },
    dispose: stop,
  }
}

function percentOf(page: ReadPage | null, row: ArticleRow): number | null {
  if (!page || row.wordCount === 0) return null
  return Math.max(1, Math.round((page.draft.wordCount / row.wordCount) * 100))
}

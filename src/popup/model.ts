/** The popup's state: the card, the list, exports, notices. Its parts are files of their own. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Millis } from '../domain/article/article'
import type { Settings } from '../domain/settings'
import { createExportModel, type ExportModel } from '../pages/export-model'
import type { SilentSave, UnseenCapture } from '../platform/storage/unseen-captures'
import { codeOf, errorKey } from '../ui/error-text'
import { createListModel, type ListModel } from '../ui/list/list-model'
import { correctOpening } from '../ui/list/rows/opening'
import { createToasts, type Toasts } from '../ui/toast/toasts'
import { type CardChoices, createCardChoices } from './card/card-choices'
import { type CardModel, createCardModel } from './card/card-model'
import type { PopupPorts } from './ports'

/** How much the card shows: all it has; all but the summary; one line. */
export type CardSize = 'whole' | 'folded' | 'line'

export interface PopupModel {
  ports: PopupPorts
  settings: ReadonlySignal<Settings>
  toasts: Toasts
  list: ListModel
  card: CardModel
  choices: CardChoices
  exporting: ExportModel
  /** The newest capture that ended without a popup and was not dismissed yet. */
  notice: ReadonlySignal<UnseenCapture | null>
  helpOpen: ReadonlySignal<boolean>
  cardSize: ReadonlySignal<CardSize>
  /** True while something is typed into the search field: Enter opens what was found. */
  searching: ReadonlySignal<boolean>
  /** True once it is known that nothing is kept, in the trash neither, and nothing was lost. */
  nothingKept: ReadonlySignal<boolean>
  /** Tells whether the reader is in the lists: the card makes room for them. */
  setBrowsing(browsing: boolean): void
  /** Shows the summary or folds it away; remembered for articles that are saved. */
  setSummaryShown(shown: boolean): void
  setHelp(open: boolean): void
  dismissNotice(): void
  /** Takes a save back that was made without a popup. */
  undoSilentSave(save: SilentSave): Promise<void>
  /** Enter with nothing else at hand: saves the page; opens it where it was saved before. */
  enter(): void
  /** Begins the work that the first paint does not wait for. */
  start(): Promise<void>
  dispose(): void
}

export function createPopupModel(ports: PopupPorts, now: () => Millis): PopupModel {
  const toasts = createToasts()
  const list = createListModel({
    port: ports.library,
    toasts,
    now,
    first: ports.settings.values.peek().popupOpensOn,
  })
  void correctOpening(list, ports.settings, 'popupOpensOn')
  const card = createCardModel(ports.card, ports.library)
  const choices = createCardChoices(card, ports.twins, list.actions)
  const exporting = createExportModel(ports.exporting, ports.copy, toasts)
  const unseen = signal<readonly UnseenCapture[]>([])
  const notice = computed(() => unseen.value.find((each) => !isToldByCard(each)) ?? null)
  const helpOpen = signal(false)
  const inList = signal(false)
  const searching = computed(() => list.text.value.trim() !== '' || list.view.value.query !== '')
  const nothingKept = computed(() => {
    const counts = list.counts.value
    const standing = list.standing.value
    return counts !== null && counts.all + counts.trash === 0 && standing !== undefined && !standing?.lost
  })
  const isSaved = computed(() => card.row.value !== null && card.row.value.trashedAt === null)
  const cardSize = computed<CardSize>(() => {
    if (searching.value || (inList.value && !nothingKept.value)) return 'line'
    return isSaved.value && ports.settings.values.value.cardFolded ? 'folded' : 'whole'
  })

  async function tellUnseen() {
    try {
      unseen.value = await ports.card.takeUnseen()
    } catch (thrown) {
      // A notice that cannot be read is no reason to trouble the reader with a failure.
      console.warn('Notices could not be read.', thrown)
    }
  }
  /** True where the card fails to read the same page for the same reason. */
  function isToldByCard(each: UnseenCapture): boolean {
    return (
      each.ended === 'failed' &&
      each.code === card.failure.value &&
      each.url === (card.page.value?.draft.url ?? '')
    )
  }
  function forget({ captureId }: UnseenCapture) {
    unseen.value = unseen.value.filter((each) => each.captureId !== captureId)
    void ports.card.forgetUnseen(captureId)
  }
  return {
    ports,
    settings: ports.settings.values,
    toasts,
    list,
    card,
    choices,
    exporting,
    notice,
    helpOpen,
    cardSize,
    searching,
    nothingKept,
    setBrowsing: (browsing) => {
      inList.value = browsing
    },
    setSummaryShown(shown) {
      inList.value = false
      if (isSaved.value && ports.settings.values.value.cardFolded === shown)
        ports.settings
          .set('cardFolded', !shown)
          .catch((thrown) => toasts.show({ key: errorKey(codeOf(thrown)) }))
    },
    setHelp: (open) => {
      helpOpen.value = open
    },
    dismissNotice: () => {
      if (notice.value) forget(notice.value)
    },
    async undoSilentSave(save) {
      try {
        await ports.card.takeBack(save.outcome)
        forget(save)
        toasts.show({ key: 'toastUndone' })
      } catch (thrown) {
        toasts.show({ key: errorKey(codeOf(thrown)) })
      }
    },
    enter() {
      const saved = card.row.value
      if (!saved || saved.trashedAt !== null) {
        if (card.canSave.value) void card.save()
      } else if (card.done.value === 'nothing') ports.openArticle(saved.id)
    },
    async start() {
      await Promise.all([card.start(), tellUnseen()])
    },
    dispose() {
      list.dispose()
      choices.dispose()
      card.dispose()
    },
  }
}

/** The popup's state: the card, the list, exports, notices. Its parts are files of their own. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Millis } from '../domain/article'
import { createExportModel, type ExportModel } from '../pages/export-model'
import { createListModel, type ListModel } from '../ui/list/list-model'
import { createToasts, type Toasts } from '../ui/toasts'
import { type CardModel, createCardModel } from './card-model'
import type { Failure, PopupPorts } from './ports'

export interface PopupModel {
  ports: PopupPorts
  toasts: Toasts
  list: ListModel
  card: CardModel
  exporting: ExportModel
  /** A save that failed unseen; told until it is dismissed. */
  notice: ReadonlySignal<Failure | null>
  helpOpen: ReadonlySignal<boolean>
  /** True while the reader is busy with the lists: the card makes room for them. */
  browsing: ReadonlySignal<boolean>
  setBrowsing(browsing: boolean): void
  setHelp(open: boolean): void
  dismissNotice(): void
  /** Enter with nothing else at hand: saves the page; opens it where it was saved before. */
  enter(): void
  /** Begins the work that the first paint does not wait for. */
  start(): Promise<void>
  dispose(): void
}

export function createPopupModel(ports: PopupPorts, now: () => Millis): PopupModel {
  const toasts = createToasts()
  const list = createListModel({ port: ports.library, toasts, now, first: 'unread' })
  const card = createCardModel(ports.card, ports.library)
  const exporting = createExportModel(ports.exporting, ports.copy, toasts)
  const notice = signal<Failure | null>(null)
  const helpOpen = signal(false)
  const inList = signal(false)

  async function tellFailure() {
    try {
      notice.value = await ports.card.takeFailure()
    } catch (thrown) {
      // A failure that cannot be read is no reason to trouble the reader with another one.
      console.warn('The last failure could not be read.', thrown)
    }
  }
  return {
    ports,
    toasts,
    list,
    card,
    exporting,
    notice,
    helpOpen,
    browsing: computed(() => inList.value || list.view.value.query !== ''),
    setBrowsing: (browsing) => {
      inList.value = browsing
    },
    setHelp: (open) => {
      helpOpen.value = open
    },
    dismissNotice: () => {
      notice.value = null
    },
    enter() {
      const saved = card.row.value
      if (!saved || saved.trashedAt !== null) {
        if (card.canSave.value) void card.save()
      } else if (card.done.value === 'nothing') ports.openArticle(saved.id)
    },
    async start() {
      await Promise.all([card.start(), tellFailure()])
    },
    dispose() {
      list.dispose()
      card.dispose()
    },
  }
}

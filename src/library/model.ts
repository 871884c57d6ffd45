/** The library page: the list, and the article that the address names. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, Millis } from '../domain/article'
import { createListModel, type ListModel } from '../ui/list/list-model'
import type { LibraryPort } from '../ui/list/ports'
import { createToasts, type Toasts } from '../ui/toasts'
import { openReader, type ReaderModel, type ReaderPort } from './reader-model'
import { hashOf, routeOf } from './route'
import type { SummaryProgressPort } from './SummaryProgress'

export interface LibraryModel {
  toasts: Toasts
  list: ListModel
  /** The article that is open; null while the list is shown. */
  reader: ReadonlySignal<ReaderModel | null>
  openId: ReadonlySignal<ArticleId>
  /** Where in the open article's text to begin, as its address says; null for its head. */
  openAt: ReadonlySignal<number | null>
  helpOpen: ReadonlySignal<boolean>
  setHelp(open: boolean): void
  /** Opens an article: goes to its address. */
  open(id: ArticleId): void
  summaries: SummaryProgressPort
  /** Follows the address. */
  goTo(hash: string): void
  /** Puts a text on the clipboard, and tells. */
  copyText(text: string): Promise<void>
}

export interface LibraryContext {
  library: LibraryPort
  reading: ReaderPort & SummaryProgressPort
  copy(text: string): Promise<void>
  /** Changes the address; the page then calls `goTo`. */
  navigate(hash: string): void
  now: () => Millis
}

export function createLibraryModel({ library, reading, copy, navigate, now }: LibraryContext): LibraryModel {
  const toasts = createToasts()
  const list = createListModel({ port: library, toasts, now, first: 'all' })
  const opened = signal<{ id: ArticleId; at: number | null; reader: ReaderModel } | null>(null)
  const helpOpen = signal(false)
  return {
    toasts,
    list,
    reader: computed(() => opened.value?.reader ?? null),
    openId: computed(() => opened.value?.id ?? ''),
    openAt: computed(() => opened.value?.at ?? null),
    helpOpen,
    summaries: reading,
    setHelp: (open) => {
      helpOpen.value = open
    },
    async copyText(text) {
      try {
        await copy(text)
        toasts.show({ key: 'toastCopied' })
      } catch {
        // Browsers say no in many ways; the reader's way out is the same for all.
        toasts.show({ key: 'toastNotCopied' })
      }
    },
    open: (id) => navigate(hashOf({ page: 'article', id, at: null })),
    goTo(hash) {
      const route = routeOf(hash)
      opened.value?.reader.dispose()
      opened.value =
        route.page === 'article'
          ? { id: route.id, at: route.at, reader: openReader(reading, route.id, now) }
          : null
    },
  }
}

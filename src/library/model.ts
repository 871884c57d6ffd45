/** The library page: the list, and the article that the address names. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, Millis } from '../domain/article'
import { createListModel, type ListModel } from '../ui/list/list-model'
import type { LibraryPort } from '../ui/list/ports'
import { createToasts, type Toasts } from '../ui/toasts'
import { openReader, type ReaderModel, type ReaderPort } from './reader-model'
import { hashOf, routeOf } from './route'

export interface LibraryModel {
  toasts: Toasts
  list: ListModel
  /** The article that is open; null while the list is shown. */
  reader: ReadonlySignal<ReaderModel | null>
  openId: ReadonlySignal<ArticleId>
  helpOpen: ReadonlySignal<boolean>
  setHelp(open: boolean): void
  /** Opens an article: goes to its address. */
  open(id: ArticleId): void
  /** Follows the address. */
  goTo(hash: string): void
}

export interface LibraryContext {
  library: LibraryPort
  reading: ReaderPort
  /** Changes the address; the page then calls `goTo`. */
  navigate(hash: string): void
  now: () => Millis
}

export function createLibraryModel({ library, reading, navigate, now }: LibraryContext): LibraryModel {
  const toasts = createToasts()
  const list = createListModel({ port: library, toasts, now, first: 'all' })
  const opened = signal<{ id: ArticleId; reader: ReaderModel } | null>(null)
  const helpOpen = signal(false)
  return {
    toasts,
    list,
    reader: computed(() => opened.value?.reader ?? null),
    openId: computed(() => opened.value?.id ?? ''),
    helpOpen,
    setHelp: (open) => {
      helpOpen.value = open
    },
    open: (id) => navigate(hashOf({ page: 'article', id })),
    goTo(hash) {
      const route = routeOf(hash)
      opened.value?.reader.dispose()
      opened.value =
        route.page === 'article' ? { id: route.id, reader: openReader(reading, route.id, now) } : null
    },
  }
}

/** The library page: where the reader is, the list, the article that is open, and the address that says so. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ArticleId, Millis } from '../domain/article/article'
import type { ListPort, RescuePort, ShelfPort, UpkeepPort } from '../domain/library/library'
import type { Settings } from '../domain/settings'
import { createExportModel, type ExportModel } from '../pages/export-model'
import type { ExportPort } from '../pages/export-scope'
import type { SettingsStore } from '../platform/storage/settings-store'
import { createListModel, type ListModel } from '../ui/list/list-model'
import { correctOpening } from '../ui/list/rows/opening'
import { isSameView, type View } from '../ui/list/source/view'
import { createToasts, type Toasts } from '../ui/toast/toasts'
import { createAddress } from './address'
import { createDuplicatesModel, type DuplicatesModel } from './duplicates/duplicates-model'
import { createFront, type FrontModel } from './front/front-model'
import type { Layout } from './layout'
import type { ProgressPort } from './Progress'
import { createShelfModel, type ShelfModel } from './places/shelf-model'
import { createFind, type FindModel } from './reader/find-model'
import { openReader, type ReaderModel, type ReaderPort } from './reader/reader-model'
import { createRescueModel, type RescueModel } from './rescue/rescue-model'
import { hashOf, isBare, type Page, type Route, routeOf } from './route'

export interface LibraryModel {
  ports: Pick<LibraryContext, 'library' | 'exporting' | 'openOriginal' | 'settings' | 'upkeep'>
  toasts: Toasts
  list: ListModel
  shelf: ShelfModel
  duplicates: DuplicatesModel
  rescue: RescueModel
  exporting: ExportModel
  settings: ReadonlySignal<Settings>
  layout: ReadonlySignal<Layout>
  /** What fills the page beside the places. */
  page: ReadonlySignal<Page>
  /** The article that is open; null while none is. */
  reader: ReadonlySignal<ReaderModel | null>
  /** '' while no article is open. */
  openId: ReadonlySignal<ArticleId>
  /** Where in the open article's text to begin, as its address says; null for its head. */
  openAt: ReadonlySignal<number | null>
  /** The matches of the search from which the open article was chosen; null for none. */
  find: ReadonlySignal<FindModel | null>
  /** Takes their marks away. */
  closeFind(): void
  /** What stands beside the list while no article is open. */
  front: FrontModel
  background: ProgressPort
  helpOpen: ReadonlySignal<boolean>
  setHelp(open: boolean): void
  /** Opens an article. */
  open(id: ArticleId): void
  /** Closes the open article. */
  close(): void
  goToPage(page: Page): void
  /** Shows a view, away from whatever page is shown. */
  show(view: View): void
  /** Deletes everything in the trash for good, once the time for Undo is over. */
  emptyTrash(): Promise<void>
  /** Deletes everything but the settings; nothing done before can be taken back. @throws PressmarkError `storage-…` */
  erase(): Promise<void>
  /** Address of a view, of an article in the present view. */
  hash(route: Partial<Route>): string
  /** Follows the address, as at the start and when the reader goes back. */
  goTo(hash: string): void
  dispose(): void
}

export interface LibraryContext {
  library: ListPort
  reading: ReaderPort & ProgressPort
  shelf: ShelfPort
  rescue: RescuePort
  exporting: ExportPort
  upkeep: UpkeepPort
  copy(text: string): Promise<void>
  openOriginal(url: string): void
  settings: Pick<SettingsStore, 'values' | 'ready' | 'set'>
  layout: ReadonlySignal<Layout>
  /** Puts an address into the bar: as a new step, or in the place of the one before. */
  navigate(hash: string, replace: boolean): void
  now: () => Millis
}

interface Opened {
  id: ArticleId
  at: number | null
  reader: ReaderModel
  find: FindModel | null
}

export function createLibraryModel(context: LibraryContext): LibraryModel {
  const { library, reading, shelf, exporting, upkeep, copy, openOriginal, settings, layout, navigate, now } =
    context
  const toasts = createToasts()
  const opening = (): View => ({
    list: settings.values.peek().libraryOpensOn,
    tag: null,
    query: '',
    sort: 'newest',
  })
  const list = createListModel({
    port: library,
    toasts,
    now,
    first: opening().list,
    onDelete: (ids) => leaveDeleted(ids),
  })
  const opened = signal<Opened | null>(null)
  const page = signal<Page>('list')
  const helpOpen = signal(false)
  const present = (): Route => ({
    page: page.value,
    view: list.view.value,
    article: opened.value?.id ?? null,
    at: null,
  })
  const address = createAddress(navigate)

  /** @param query the search among whose hits the article was chosen; '' for none. */
  function setOpen(id: ArticleId | null, at: number | null = null, query = list.view.value.query) {
    const before = opened.value
    if (before && before.id === id) {
      const find = before.find?.query === query ? before.find : createFind(query)
      if (before.at !== at || before.find !== find) opened.value = { ...before, at, find }
      return
    }
    before?.reader.dispose()
    if (id !== null) list.source.hold(id)
    opened.value =
      id === null ? null : { id, at, reader: openReader(reading, id, now), find: createFind(query) }
  }
  const say = (replace: boolean) => address.say(hashOf(present()), replace)
  /** Closes the open article where it is among those that go; the way back does not lead to it. @returns what opens it again. */
  function leaveDeleted(ids: readonly ArticleId[]): () => void {
    const left = opened.value
    if (!left || !ids.includes(left.id)) return () => undefined
    setOpen(null)
    say(true)
    return () => {
      if (opened.value !== null || page.value !== 'list') return
      setOpen(left.id, left.at, left.find?.query ?? '')
      say(true)
    }
  }
  let lastView: View | null = null
  let following = false
  /** Shows a view in the place of the present one, whatever page is in front of it. */
  function follow(view: View) {
    following = true
    list.go(view)
    following = false
    say(true)
  }
  const stopFollowing = effect(() => {
    const view = list.view.value
    untracked(() => {
      const before = lastView
      lastView = view
      if (before === null || address.said === '') return
      if (following) return
      // A search is one step back, however many letters it has.
      const typed = before.list === view.list && before.tag === view.tag && before.query !== ''
      if (before.query !== view.query || before.list !== view.list || before.tag !== view.tag)
        page.value = 'list'
      if (view.query !== '' && before.query !== view.query) address.sayLater(hashOf(present()), typed)
      else say(typed)
    })
  })
  return {
    ports: { library, exporting, openOriginal, settings, upkeep },
    toasts,
    list,
    shelf: createShelfModel({ port: shelf, watch: (...args) => library.watch(...args), list, follow, now }),
    duplicates: createDuplicatesModel(shelf, list.actions),
    rescue: createRescueModel(context.rescue, list.actions.fail),
    exporting: createExportModel(exporting, copy, toasts),
    settings: settings.values,
    layout,
    page,
    reader: computed(() => opened.value?.reader ?? null),
    openId: computed(() => opened.value?.id ?? ''),
    openAt: computed(() => opened.value?.at ?? null),
    find: computed(() => opened.value?.find ?? null),
    closeFind() {
      if (opened.value) opened.value = { ...opened.value, find: null }
    },
    front: createFront(library, reading),
    background: reading,
    helpOpen,
    setHelp: (open) => {
      helpOpen.value = open
    },
    open(id) {
      // One that was chosen elsewhere, as on the front page, is no hit of the search.
      const isHit = list.rows.value.some((row) => row.id === id)
      // Reading on from one article to the next beside the list is one step back, to where it began.
      const replace = opened.value !== null && page.value === 'list'
      page.value = 'list'
      setOpen(id, null, isHit ? list.view.value.query : '')
      say(replace)
    },
    close() {
      setOpen(null)
      say(false)
    },
    goToPage(next) {
      if (next !== 'list') list.source.release()
      page.value = next
      say(false)
    },
    show(view) {
      page.value = 'list'
      // Where there is one pane, the list takes the article's place.
      if (layout.value === 'one') setOpen(null)
      list.go(view)
      say(false)
    },
    async emptyTrash() {
      try {
        list.actions.deleteForever(await library.ids({ list: 'trash', sort: 'newest' }))
      } catch (thrown) {
        list.actions.fail(thrown)
      }
    },
    async erase() {
      await upkeep.erase()
      setOpen(null)
      list.actions.forget()
      toasts.show({ key: 'toastErased' })
    },
    hash: (route) => hashOf({ ...present(), ...route }),
    goTo(hash) {
      const route = routeOf(hash)
      address.saw(hash)
      page.value = route.page
      if (route.page !== 'list') list.source.release()
      if (route.page === 'list') setOpen(route.article, route.at, route.view?.query)
      const view = isBare(hash) ? opening() : route.view
      if (view && !isSameView(view, list.view.value)) list.go(view)
      address.saw(hashOf(present()))
      if (isBare(hash)) void correctOpening(list, settings, 'libraryOpensOn')
    },
    dispose() {
      address.dispose()
      stopFollowing()
      setOpen(null)
      list.dispose()
    },
  }
}

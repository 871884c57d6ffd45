/** All that a list on a page knows and does: view, rows, cursor, selection, acts. Without a document. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, ArticleRow, ListName, Millis } from '../../domain/article/article'
import type { FoundSort } from '../../domain/article/shelf'
import type { ListPort } from '../../domain/library/library'
import type { LibraryMark } from '../../domain/library/library-mark'
import type { Toasts } from '../toast/toasts'
import { type Cursor, cursorAt, keepCursor, moveCursor } from './cursor'
import { type Actions, createActions } from './edit/actions'
import { type Act, takesBack } from './edit/changes'
import { createDeletions } from './edit/deletions'
import { createEditors, type Editors, type Targets, these } from './edit/editors'
import { createWork, type Work } from './edit/work'
import { createSnippets, type Snippets } from './rows/snippets'
import { asQuery, searched } from './search/query'
import { extend, keepSelection, NOTHING_SELECTED, type Selection, toggle } from './selection'
import { followCounts, type ListCounts } from './source/list-counts'
import { createListSource, type ListSource } from './source/list-source'
import { isSameView, type View } from './source/view'

/** Milliseconds without a key before a search begins. */
export const SEARCH_PAUSE = 120

/** Milliseconds from the last letter until a search that has not answered is told of. */
export const SLOW_SEARCH = 300

export interface ListModel extends Omit<ListCounts, 'dispose' | 'recount'>, Editors {
  source: ListSource
  actions: Actions
  /** Long work that goes on. */
  work: Work
  snippets: Snippets
  /** The rows to draw: those of the source but for rows about to be deleted. */
  rows: ReadonlySignal<ArticleRow[]>
  /** Articles about to be deleted for good: Undo still brings them back. */
  hidden: ReadonlySignal<ReadonlySet<ArticleId>>
  /** How long the view will be once all is read; at least the rows that are there. */
  length: ReadonlySignal<number>
  /** What stands in the search field, to the letter. */
  text: ReadonlySignal<string>
  /** What the reader chose and typed; the source follows. */
  view: ReadonlySignal<View>
  /** True while there are no rows yet, or those of another view than the reader asked for. Rows that were kept are the view's own. */
  busy: ReadonlySignal<boolean>
  /** True while a search takes longer than a reader waits without a sign (`SLOW_SEARCH`). */
  searching: ReadonlySignal<boolean>
  /** What is known of the library outside its database; undefined until that is known, null where nothing is. */
  standing: ReadonlySignal<LibraryMark | null | undefined>
  cursor: ReadonlySignal<Cursor | null>
  selection: ReadonlySignal<Selection>
  /** Where the list was scrolled when it was drawn last, and of which view: a list that is drawn anew begins there. */
  scrolled: { view: string; top: number }
  choose(list: ListName, tag?: string | null): void
  search(text: string): void
  sort(sort: FoundSort): void
  /** Goes to a view as a whole, as an address names it. */
  go(view: View): void
  /** Moves the cursor; `extending` selects on the way. Reads further where the list goes on. */
  move(steps: number, extending?: boolean): Promise<void>
  moveToEnd(end: 'first' | 'last'): Promise<void>
  place(index: number): void
  toggle(id: ArticleId): void
  /** Selects everything from the anchor, else the cursor, to this article. */
  extendTo(id: ArticleId): void
  /** Selects everything in the view, read or not: all hits of a search, all of a list. */
  selectAll(): Promise<void>
  clearSelection(): void
  /** The articles that an act is about: the selection, else the row given, else the one under the cursor. */
  targets(id?: ArticleId): Targets
  act(act: Act, id?: ArticleId): void
  /** Whether an act on the selection takes its state away, since all of the articles have it. */
  isTakenBack(act: Act): boolean
  /** To the trash; in the trash: for good. */
  remove(id?: ArticleId): void
  dispose(): void
}

export interface ListContext {
  port: ListPort
  toasts: Toasts
  now: () => Millis
  first: ListName
  /** Called when articles go to the trash or are deleted by the reader of this page. @returns what is done when that is undone. */
  onDelete?: (ids: readonly ArticleId[]) => () => void
}

export function createListModel({ port, toasts, now, first, onDelete }: ListContext): ListModel {
  const view = signal<View>({ list: first, tag: null, query: '', sort: 'newest' })
  const text = signal('')
  const source = createListSource(port, view.value)
  const numbers = followCounts(port, () => source.phase.value !== 'loading')
  const deletions = createDeletions({
    port,
    told: numbers.counts,
    recount: numbers.recount,
    drop(ids) {
      const deleted = new Set(ids)
      const gone = source.rows.value.filter(({ id }) => deleted.has(id))
      source.patch(new Map(gone.map((row) => [row.id, { ...row, places: {} }])))
    },
  })
  const { hidden, counts } = deletions
  const rows = computed(() =>
    hidden.value.size === 0
      ? source.rows.value
      : source.rows.value.filter((row) => !hidden.value.has(row.id)),
  )
  const cursor = signal<Cursor | null>(null)
  const selection = signal<Selection>(NOTHING_SELECTED)
  const work = createWork()
  let pause: ReturnType<typeof setTimeout> | undefined
  const standing = signal<LibraryMark | null | undefined>(undefined)
  const stopStanding = port.standing((mark) => {
    standing.value = mark
  })

  const actions = createActions({
    port,
    toasts,
    work,
    now,
    deletions,
    patch: (changed) => source.patch(changed),
    refresh: () => source.refresh(),
    onDelete: onDelete ?? (() => () => undefined),
  })
  const length = computed(() => {
    const { list, tag, query } = source.shown.value
    const listed = tag === null && query === '' ? (numbers.counts.value?.[list] ?? 0) : 0
    const whole = source.complete.value ? 0 : (source.total.value ?? listed) + source.heldCount.value
    return Math.max(rows.value.length, whole - hidden.value.size)
  })
  const busy = computed(() => {
    const isEmpty = source.phase.value === 'loading' && source.rows.value.length === 0
    return isEmpty || !isSameView(searched(view.value), source.shown.value)
  })
  const searching = signal(false)
  const stopTiming = effect(() => {
    const { query } = view.value
    if (query === '' || !busy.value) {
      searching.value = false
      return undefined
    }
    const timer = setTimeout(() => {
      searching.value = true
    }, SLOW_SEARCH)
    return () => clearTimeout(timer)
  })
  let before: ArticleRow[] = []
  const stopKeeping = effect(() => {
    const present = rows.value
    cursor.value = keepCursor(cursor.peek(), before, present)
    selection.value = keepSelection(selection.peek(), before, present)
    before = present
  })

  function go(next: View, after: number) {
    clearTimeout(pause)
    batch(() => {
      view.value = next
      cursor.value = null
      selection.value = NOTHING_SELECTED
    })
    if (after === 0) source.show(searched(next))
    else pause = setTimeout(() => source.show(searched(next)), after)
  }
  function targets(id?: ArticleId): Targets {
    const { ids } = selection.value
    if (ids.size > 0 && (id === undefined || ids.has(id)))
      return { ids: [...ids], rows: rows.value.filter((row) => ids.has(row.id)) }
    const wanted = id ?? cursor.value?.id
    return these(rows.value.filter((row) => row.id === wanted))
  }

  /** Whether the rows that were read stand for all that are meant: what was not read of the archive is archived all the same. */
  const areAlike = (act: Act, { ids, rows: read }: Targets) =>
    source.shown.value.list === act || ids.length === read.length

  return {
    source,
    actions,
    work,
    ...numbers,
    counts,
    hidden,
    ...createEditors(targets, () => rows.value.find(({ id }) => id === cursor.value?.id)),
    snippets: createSnippets(port),
    rows,
    length,
    text,
    view,
    busy,
    searching,
    standing,
    cursor,
    selection,
    scrolled: { view: '', top: 0 },
    targets,
    choose: (list, tag = null) => go({ ...view.value, list, tag }, 0),
    search: (written) => {
      text.value = written
      const query = asQuery(written)
      if (query === view.value.query) return
      // What is no search has no hits to weigh.
      const sort = query === '' && view.value.sort === 'relevance' ? 'newest' : view.value.sort
      go({ ...view.value, query, sort }, query === '' ? 0 : SEARCH_PAUSE)
    },
    sort: (sort) => go({ ...view.value, sort }, 0),
    go(next) {
      const { query } = next
      if (asQuery(text.value) !== query) text.value = query
      go(next, 0)
    },
    async move(steps, extending = false) {
      const from = cursor.value
      if (from) await source.ensure(from.index + steps)
      const next = moveCursor(cursor.value, steps, rows.value)
      batch(() => {
        cursor.value = next
        if (extending && from && next) selection.value = extend(selection.value, from.id, next.id, rows.value)
      })
    },
    async moveToEnd(end) {
      if (end === 'last') await source.ensure(Number.POSITIVE_INFINITY)
      cursor.value = cursorAt(end === 'first' ? 0 : rows.value.length - 1, rows.value)
    },
    place: (index) => {
      cursor.value = cursorAt(index, rows.value)
    },
    toggle: (id) => {
      selection.value = toggle(selection.value, id)
    },
    extendTo: (id) => {
      selection.value = extend(selection.value, cursor.value?.id ?? id, id, rows.value)
    },
    async selectAll() {
      const of = view.value
      try {
        const ids = source.complete.value
          ? rows.value.map(({ id }) => id)
          : await work.run(0, ({ signal: stopped }) => source.allIds(stopped))
        if (of === view.value) selection.value = { ids: new Set(ids), anchor: cursor.value?.id ?? null }
      } catch (thrown) {
        if (!(thrown instanceof Error && thrown.name === 'AbortError')) actions.fail(thrown)
      }
    },
    clearSelection: () => {
      selection.value = NOTHING_SELECTED
    },
    act(act, id) {
      const { list } = source.shown.value
      const inTrash = list === 'trash'
      if (inTrash && act !== 'archive' && act !== 'restore') return
      const meant = targets(id)
      void actions.act(inTrash ? 'restore' : act, meant.rows, meant.ids, areAlike(act, meant))
    },
    isTakenBack(act) {
      const meant = targets()
      return takesBack(act, meant.rows, areAlike(act, meant))
    },
    remove(id) {
      const meant = targets(id)
      if (source.shown.value.list === 'trash') actions.deleteForever(meant.ids)
      else void actions.act('trash', meant.rows, meant.ids)
    },
    dispose() {
      clearTimeout(pause)
      toasts.dismiss()
      numbers.dispose()
      stopStanding()
      stopKeeping()
      stopTiming()
      source.dispose()
    },
  }
}

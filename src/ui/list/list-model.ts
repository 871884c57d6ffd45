/** All that a list on a page knows and does: view, rows, cursor, selection, acts. Without a document. */
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ArticleId, ArticleRow, ListName, Millis } from '../../domain/article'
import type { Toasts } from '../toasts'
import { type Actions, createActions } from './actions'
import type { Act } from './changes'
import { type Cursor, cursorAt, keepCursor, moveCursor } from './cursor'
import { createListSource, type ListSource, type View } from './list-source'
import type { LibraryPort, TagCount } from './ports'
import { asQuery, searched } from './query'
import { extend, keepSelection, NOTHING_SELECTED, type Selection, toggle } from './selection'

/** Milliseconds without a key before a search begins. */
export const SEARCH_PAUSE = 120

export interface ListModel {
  source: ListSource
  actions: Actions
  /** The rows to draw: those of the source but for rows about to be deleted. */
  rows: ReadonlySignal<ArticleRow[]>
  /** How long the view will be once all is read; at least the rows that are there. */
  length: ReadonlySignal<number>
  /** What stands in the search field, to the letter. */
  text: ReadonlySignal<string>
  /** What the reader chose and typed; the source follows. */
  view: ReadonlySignal<View>
  /** True while the rows still belong to another view than the reader asked for. */
  busy: ReadonlySignal<boolean>
  counts: ReadonlySignal<Record<ListName, number> | null>
  tagCounts: ReadonlySignal<TagCount[]>
  cursor: ReadonlySignal<Cursor | null>
  selection: ReadonlySignal<Selection>
  /** Articles whose tags are being edited; null when none are. */
  tagging: ReadonlySignal<ArticleRow[] | null>
  choose(list: ListName, tag?: string | null): void
  search(text: string): void
  /** Moves the cursor; `extending` selects on the way. Reads further where the list goes on. */
  move(steps: number, extending?: boolean): Promise<void>
  moveToEnd(end: 'first' | 'last'): Promise<void>
  place(index: number): void
  toggle(id: ArticleId): void
  /** Selects everything from the anchor, else the cursor, to this article. */
  extendTo(id: ArticleId): void
  clearSelection(): void
  /** The articles that an act is about: the selection, else the row given, else the one under the cursor. */
  targets(id?: ArticleId): ArticleRow[]
  act(act: Act, id?: ArticleId): void
  /** To the trash; in the trash: for good. */
  remove(id?: ArticleId): void
  editTags(id?: ArticleId): void
  editTagsOf(rows: ArticleRow[]): void
  closeTags(): void
  dispose(): void
}

export interface ListContext {
  port: LibraryPort
  toasts: Toasts
  now: () => Millis
  first: ListName
}

export function createListModel({ port, toasts, now, first }: ListContext): ListModel {
  const view = signal<View>({ list: first, tag: null, query: '' })
  const text = signal('')
  const source = createListSource(port, view.value)
  const hidden = signal<ReadonlySet<ArticleId>>(new Set())
  const rows = computed(() =>
    hidden.value.size === 0
      ? source.rows.value
      : source.rows.value.filter((row) => !hidden.value.has(row.id)),
  )
  const counts = signal<Record<ListName, number> | null>(null)
  const tagCounts = signal<TagCount[]>([])
  const cursor = signal<Cursor | null>(null)
  const selection = signal<Selection>(NOTHING_SELECTED)
  const tagging = signal<ArticleRow[] | null>(null)
  let pause: ReturnType<typeof setTimeout> | undefined

  const actions = createActions({
    port,
    toasts,
    now,
    hidden,
    patch: (changed) => source.patch(changed),
    refresh: () => source.refresh(),
  })
  const length = computed(() => {
    const { list, tag, query } = source.shown.value
    const whole = tag === null && query === '' && !source.complete.value ? (counts.value?.[list] ?? 0) : 0
    return Math.max(rows.value.length, whole - hidden.value.size)
  })

  const busy = computed(() => {
    const asked = searched(view.value)
    const { list, tag, query } = source.shown.value
    return (
      source.phase.value === 'loading' || asked.list !== list || asked.tag !== tag || asked.query !== query
    )
  })

  // One after the other: rows first, then their number, then the tags, which have to be counted one by one.
  // None of them is worth an error: without counts the tabs just show no number.
  let stopCounts = () => {}
  let stopTags = () => {}
  const followCounts = once(() => {
    stopCounts = port.watch(
      () => port.counts(),
      (next) => {
        counts.value = next
        followTags()
      },
      () => {
        counts.value = null
        followTags()
      },
    )
  })
  const followTags = once(() => {
    stopTags = port.watch(
      () => port.tagCounts(),
      (next) => {
        tagCounts.value = next
      },
      () => {
        tagCounts.value = []
      },
    )
  })
  const stopWaiting = effect(() => {
    if (source.phase.value !== 'loading') untracked(followCounts)
  })
  const stopKeeping = effect(() => {
    const present = rows.value
    cursor.value = keepCursor(cursor.peek(), present)
    selection.value = keepSelection(selection.peek(), present)
  })

  function go(next: View, after: number) {
    const changedList = next.list !== view.value.list || next.tag !== view.value.tag
    batch(() => {
      view.value = next
      cursor.value = null
      if (changedList) selection.value = NOTHING_SELECTED
    })
    clearTimeout(pause)
    if (after === 0) source.show(searched(next))
    else pause = setTimeout(() => source.show(searched(next)), after)
  }
  function targets(id?: ArticleId): ArticleRow[] {
    const { ids } = selection.value
    if (ids.size > 0 && (id === undefined || ids.has(id))) return rows.value.filter((row) => ids.has(row.id))
    const wanted = id ?? cursor.value?.id
    return rows.value.filter((row) => row.id === wanted)
  }

  return {
    source,
    actions,
    rows,
    length,
    text,
    view,
    busy,
    counts,
    tagCounts,
    cursor,
    selection,
    tagging,
    targets,
    choose: (list, tag = null) => go({ ...view.value, list, tag }, 0),
    search: (written) => {
      text.value = written
      const query = asQuery(written)
      if (query !== view.value.query) go({ ...view.value, query }, query === '' ? 0 : SEARCH_PAUSE)
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
    clearSelection: () => {
      selection.value = NOTHING_SELECTED
    },
    act(act, id) {
      const inTrash = source.shown.value.list === 'trash'
      if (inTrash && act !== 'archive' && act !== 'restore') return
      void actions.act(inTrash ? 'restore' : act, targets(id))
    },
    remove(id) {
      if (source.shown.value.list === 'trash') actions.deleteForever(targets(id))
      else void actions.act('trash', targets(id))
    },
    editTags: (id) => {
      const chosen = targets(id)
      tagging.value = chosen.length > 0 ? chosen : null
    },
    editTagsOf: (chosen) => {
      tagging.value = chosen
    },
    closeTags: () => {
      tagging.value = null
    },
    dispose() {
      clearTimeout(pause)
      toasts.dismiss()
      stopWaiting()
      stopCounts()
      stopTags()
      stopKeeping()
      source.dispose()
    },
  }
}

/** A piece of work that is done the first time only. */
function once(work: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}

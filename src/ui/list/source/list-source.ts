/**
 * The rows of one view: a list, perhaps of one tag, or what a search found. A list is read page by page as it
 * is scrolled; its newest rows follow the library live. The rows of the view before stay until the first rows of
 * the new one are there, so that nothing flashes.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleId, ArticleRow } from '../../../domain/article/article'
import type { ListPort } from '../../../domain/library/library'
import type { ErrorCode } from '../../../domain/message/errors'
import { codeOf } from '../../error-text'
import { followFound } from './follow-found'
import { type HeldRows, keyIn, NONE_HELD, staysIn, withHeld } from './held-rows'
import { hasTag, mergeHead, patchRows, standing } from './merge'
import { isPlain, isSameView, listSort, orderOf, tagOf, type View } from './view'

export type Phase = 'loading' | 'ready' | 'failed'

export interface ListSource {
  /** The view that the rows belong to. It follows `show` once the first rows are there. */
  shown: ReadonlySignal<View>
  /** True from `show` until then. */
  waiting: ReadonlySignal<boolean>
  rows: ReadonlySignal<ArticleRow[]>
  phase: ReadonlySignal<Phase>
  error: ReadonlySignal<ErrorCode | null>
  /** True when every row of the view has been read. */
  complete: ReadonlySignal<boolean>
  /** How many articles the view has, where the library told; null where only reading tells. */
  total: ReadonlySignal<number | null>
  /** How many of the rows are only held (`hold`). */
  heldCount: ReadonlySignal<number>
  /** Goes to a view, also to the present one anew; the work for the view before is stopped, its held rows are let go. */
  show(view: View): void
  /** Keeps an article in the reading list until the reader leaves the list, although opening it marks it as read. */
  hold(id: ArticleId): void
  /** Lets the held rows go. */
  release(): void
  /** Reads further until the row at `index` is there, or the list ends. */
  ensure(index: number): Promise<void>
  /** Ids of everything in the view, read or not. */
  allIds(signal?: AbortSignal): Promise<ArticleId[]>
  /** Shows changed rows at once, before the library has told of them. */
  patch(changed: Map<string, ArticleRow>): void
  /** Reads the view again. */
  refresh(): void
  dispose(): void
}

const FIRST_PAGE = 60
const NEXT_PAGE = 500
/** The newest rows, which follow the library live; a change among older ones shows when they are read again. */
const LIVE_ROWS = 500
/** Lists in another order follow the library live up to this length: beyond it each change would read all ids anew. */
const LIVE_IDS = 5000
/** Hits that are looked for at first; more of them as they are scrolled to. */
const FIRST_FOUND = 500
const MORE_FOUND = 4

export function createListSource(port: ListPort, first: View): ListSource {
  const shown = signal(first)
  const askedFor = signal(first)
  const rows = signal<ArticleRow[]>([])
  const phase = signal<Phase>('loading')
  const error = signal<ErrorCode | null>(null)
  const complete = signal(false)
  const total = signal<number | null>(null)
  const heldCount = signal(0)
  let held: HeldRows = NONE_HELD
  let wanted = first
  let stop: () => void = () => undefined
  let reading: Promise<void> | null = null
  /** Ids of a list in another order, and how many of them were read. */
  let order: { ids: ArticleId[]; read: number } = { ids: [], read: 0 }

  function settle(view: View, next: ArticleRow[], isComplete: boolean, count: number | null = null) {
    batch(() => {
      heldCount.value = 0
      shown.value = view
      rows.value = next
      complete.value = isComplete
      total.value = count
      phase.value = 'ready'
      error.value = null
    })
  }
  function fail(view: View, thrown: unknown) {
    if (view !== wanted) return
    batch(() => {
      shown.value = view
      rows.value = []
      total.value = null
      phase.value = 'failed'
      error.value = codeOf(thrown)
    })
  }
  /** The held articles as they are in the library. */
  const heldRows = async () => (held.size === 0 ? [] : port.rowsOf([...held.keys()]))
  /** Settles the rows of a list, with those that are held in their places. */
  function settleHeld(
    view: View,
    before: ArticleRow[],
    next: ArticleRow[],
    kept: ArticleRow[],
    isComplete: boolean,
    count?: number,
  ) {
    const staying = kept.filter((row) => staysIn(row, view.list, held) && hasTag(row, view.tag))
    const all = withHeld(before, next, staying, held)
    batch(() => {
      settle(view, all, isComplete, count)
      heldCount.value = all.length - next.length
    })
  }
  /** What a list showed last, until the library has opened. */
  async function remember(view: View) {
    const early = isPlain(view) ? await port.firstRows(view.list) : undefined
    if (!early || early.length === 0 || view !== wanted || phase.value !== 'loading') return
    batch(() => {
      shown.value = view
      rows.value = early
    })
  }

  function follow(view: View): () => void {
    // Rows that were only remembered are not read on from: between them and the library's own there may be others.
    const present = () => (phase.value === 'ready' && isSameView(shown.value, view) ? rows.value : [])
    return port.watch(
      async () => {
        const asked = Math.min(LIVE_ROWS, Math.max(FIRST_PAGE, present().length))
        const head = await port.list({ list: view.list, ...tagOf(view), limit: asked })
        return { asked, head, kept: await heldRows() }
      },
      ({ asked, head, kept }) => {
        if (view !== wanted) return
        const before = present()
        const isWhole = head.length < asked
        const wasComplete = before.length > 0 && complete.value
        const merged = mergeHead(standing(before, view), head, view.list, isWhole)
        settleHeld(view, before, merged, kept, isWhole || wasComplete)
      },
      (thrown) => fail(view, thrown),
    )
  }
  /** A list that is not newest first: its ids in order, then rows of them as they are wanted. */
  function followOrder(view: View): () => void {
    let ids: ArticleId[] | null = null
    return port.watch(
      async () => {
        if (!ids || ids.length < LIVE_IDS) ids = await port.ids(orderOf(view))
        const read = Math.min(ids.length, Math.max(FIRST_PAGE, view === shown.peek() ? order.read : 0))
        const live = Math.min(read, LIVE_ROWS)
        const head = await port.rowsOf(ids.slice(0, live))
        return { ids, read, live, head, kept: await heldRows() }
      },
      ({ ids: all, read, live, head, kept }) => {
        if (view !== wanted) return
        const before = view === shown.value ? rows.value : []
        // The ids that follow the head. A row that has left the list is in neither.
        const behind = new Set(all.slice(live, Math.max(read, before.length)))
        const asHeld = new Set(kept.map(({ id }) => id))
        const older = before.filter(({ id }) => behind.has(id) && !asHeld.has(id))
        order = { ids: all, read: live + older.length }
        const next = standing(head, view).concat(older)
        settleHeld(view, before, next, kept, order.read >= all.length, all.length)
      },
      (thrown) => fail(view, thrown),
    )
  }
  function find(view: View, limit: number, signalled?: AbortSignal): Promise<ArticleRow[]> {
    const { list, sort } = view
    return port.search(view.query, {
      list,
      sort,
      ...tagOf(view),
      limit,
      ...(signalled && { signal: signalled }),
    })
  }
  function search(view: View): () => void {
    const abort = new AbortController()
    const following = followFound(port, rows, view.list)
    find(view, FIRST_FOUND, abort.signal).then(
      (found) => {
        if (view !== wanted) return
        settle(view, found, found.length < FIRST_FOUND)
        following.begin()
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) fail(view, thrown)
      },
    )
    return () => {
      abort.abort()
      following.end()
    }
  }
  function start() {
    stop()
    // A fresh object: answers that belong to an earlier start of the same view are known by it.
    wanted = { ...wanted }
    if (rows.value.length === 0 || phase.value === 'failed') phase.value = 'loading'
    if (wanted.query !== '') stop = search(wanted)
    else stop = listSort(wanted.sort) === 'newest' ? follow(wanted) : followOrder(wanted)
    if (phase.value === 'loading') void remember(wanted)
  }
  async function readOn(): Promise<void> {
    const view = wanted
    try {
      if (view.query !== '') {
        const limit = Math.max(FIRST_FOUND, rows.value.length) * MORE_FOUND
        const found = await find(view, limit)
        if (view === wanted) settle(view, found, found.length < limit)
      } else if (listSort(view.sort) === 'newest') await readOlder(view)
      else await readOrder(view)
    } catch (thrown) {
      fail(view, thrown)
    }
  }
  async function readOlder(view: View): Promise<void> {
    const last = rows.value.at(-1)
    const before = last && keyIn(last, view.list)
    if (!before) return
    const next = await port.list({ list: view.list, ...tagOf(view), before, limit: NEXT_PAGE })
    if (view === wanted) append(next, next.length < NEXT_PAGE)
  }
  async function readOrder(view: View): Promise<void> {
    const from = order.read
    const next = await port.rowsOf(order.ids.slice(from, from + NEXT_PAGE))
    if (view !== wanted || order.read !== from) return
    order.read = Math.min(order.ids.length, from + NEXT_PAGE)
    append(standing(next, view), order.read >= order.ids.length)
  }
  function append(next: ArticleRow[], isComplete: boolean) {
    const known = new Set(rows.value.map((row) => row.id))
    batch(() => {
      rows.value = rows.value.concat(next.filter((row) => !known.has(row.id)))
      complete.value = isComplete
    })
  }

  start()
  return {
    shown,
    waiting: computed(() => !isSameView(askedFor.value, shown.value)),
    rows,
    phase,
    error,
    complete,
    total,
    heldCount,
    hold(id) {
      const index = rows.value.findIndex((row) => row.id === id)
      if (index >= 0 && !held.has(id)) held = new Map(held).set(id, index)
    },
    release() {
      held = NONE_HELD
      if (heldCount.value === 0) return
      heldCount.value = 0
      rows.value = standing(rows.value, shown.value)
    },
    show(view) {
      held = NONE_HELD
      wanted = view
      askedFor.value = view
      start()
    },
    async ensure(index) {
      while (
        index >= rows.value.length &&
        !complete.value &&
        phase.value === 'ready' &&
        shown.value === wanted
      ) {
        reading ??= readOn().finally(() => {
          reading = null
        })
        const known = rows.value.length
        await reading
        // Every row was taken away meanwhile, so there is none to read on from: the library will tell what is left.
        if (rows.value.length === known && !complete.value) return
      }
    },
    async allIds(signalled) {
      const view = wanted
      if (view.query === '') return port.ids(orderOf(view))
      return (await find(view, Number.MAX_SAFE_INTEGER, signalled)).map(({ id }) => id)
    },
    patch(changed) {
      rows.value = patchRows(rows.value, changed, shown.value.list, held)
    },
    refresh: start,
    dispose: () => stop(),
  }
}

/**
 * The rows of one view: a list, perhaps of one tag, or what a search found. A list is read page by page as it
 * is scrolled; its newest rows follow the library live. The rows of the view before stay until the first rows of
 * the new one are there, so that nothing flashes.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { ArticleRow, ListName } from '../../domain/article'
import type { ErrorCode } from '../../domain/errors'
import { codeOf } from '../error-text'
import { mergeHead, patchRows } from './merge'
import type { LibraryPort } from './ports'

export interface View {
  list: ListName
  tag: string | null
  /** Search words; '' for the plain list. */
  query: string
}

export type Phase = 'loading' | 'ready' | 'failed'

export interface ListSource {
  /** The view that the rows belong to. It follows `show` once the first rows are there. */
  shown: ReadonlySignal<View>
  rows: ReadonlySignal<ArticleRow[]>
  phase: ReadonlySignal<Phase>
  error: ReadonlySignal<ErrorCode | null>
  /** True when every row of the view has been read. */
  complete: ReadonlySignal<boolean>
  /** Goes to another view; the work for the view before is stopped. */
  show(view: View): void
  /** Reads further until the row at `index` is there, or the list ends. */
  ensure(index: number): Promise<void>
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
/** More than anybody scrolls through; a search that finds more wants more words. */
const MOST_FOUND = 500

export function createListSource(port: LibraryPort, first: View): ListSource {
  const shown = signal(first)
  const rows = signal<ArticleRow[]>([])
  const phase = signal<Phase>('loading')
  const error = signal<ErrorCode | null>(null)
  const complete = signal(false)
  let wanted = first
  let stop: () => void = () => undefined
  let reading: Promise<void> | null = null

  function settle(view: View, next: ArticleRow[], isComplete: boolean) {
    batch(() => {
      shown.value = view
      rows.value = next
      complete.value = isComplete
      phase.value = 'ready'
      error.value = null
    })
  }
  function fail(view: View, thrown: unknown) {
    if (view !== wanted) return
    batch(() => {
      shown.value = view
      rows.value = []
      phase.value = 'failed'
      error.value = codeOf(thrown)
    })
  }
  const tagOf = (view: View) => (view.tag === null ? {} : { tag: view.tag })

  function follow(view: View): () => void {
    const present = () => (isSameView(shown.value, view) ? rows.value : [])
    return port.watch(
      async () => {
        const asked = Math.min(LIVE_ROWS, Math.max(FIRST_PAGE, present().length))
        return { asked, head: await port.list({ list: view.list, ...tagOf(view), limit: asked }) }
      },
      ({ asked, head }) => {
        if (view !== wanted) return
        const before = present()
        const isWhole = head.length < asked
        const wasComplete = before.length > 0 && complete.value
        settle(view, mergeHead(before, head, view.list, isWhole), isWhole || wasComplete)
      },
      (thrown) => fail(view, thrown),
    )
  }
  function search(view: View): () => void {
    const abort = new AbortController()
    port.search(view.query, { list: view.list, limit: MOST_FOUND, signal: abort.signal }).then(
      (found) => {
        if (view === wanted) settle(view, byTag(found, view.tag), true)
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) fail(view, thrown)
      },
    )
    return () => abort.abort()
  }
  function start() {
    stop()
    // A fresh object: answers that belong to an earlier start of the same view are known by it.
    wanted = { ...wanted }
    if (rows.value.length === 0 || phase.value === 'failed') phase.value = 'loading'
    stop = wanted.query === '' ? follow(wanted) : search(wanted)
  }
  async function readOn(): Promise<void> {
    const view = wanted
    const last = rows.value.at(-1)
    const before = last?.places[view.list]
    if (!before) return
    try {
      const next = await port.list({ list: view.list, ...tagOf(view), before, limit: NEXT_PAGE })
      if (view !== wanted) return
      const known = new Set(rows.value.map((row) => row.id))
      batch(() => {
        rows.value = rows.value.concat(next.filter((row) => !known.has(row.id)))
        complete.value = next.length < NEXT_PAGE
      })
    } catch (thrown) {
      fail(view, thrown)
    }
  }

  start()
  return {
    shown,
    rows,
    phase,
    error,
    complete,
    show(view) {
      wanted = view
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
    patch(changed) {
      rows.value = patchRows(rows.value, changed, shown.value.list)
    },
    refresh: start,
    dispose: () => stop(),
  }
}

function isSameView(one: View, other: View): boolean {
  return one.list === other.list && one.tag === other.tag && one.query === other.query
}

function byTag(found: ArticleRow[], tag: string | null): ArticleRow[] {
  return tag === null ? found : found.filter((row) => row.tags.includes(tag))
}

import type { LibraryPort } from '../ui/list/ports'

/** Does something with what is being loaded, as soon as it is there. */
export type Lately<T> = <Result>(use: (loaded: T) => Promise<Result>) => Promise<Result>

/**
 * The way to something that is loaded from now on. Once it is there it is used at once, without a promise in between:
 * a live query only notices what it reads in its own turn. What failed to load is loaded again for whoever asks next.
 */
export function lately<T>(load: () => Promise<T>): Lately<T> {
  let here: { loaded: T } | null = null
  let loading: Promise<T> | null = null
  const ready = (): Promise<T> => {
    loading ??= load().then(
      (loaded) => {
        here = { loaded }
        return loaded
      },
      (thrown: unknown) => {
        loading = null
        throw thrown
      },
    )
    return loading
  }
  // The failure is told to each who asks; that nobody has asked yet is no second failure.
  ready().catch(() => undefined)
  return (use) => (here ? use(here.loaded) : ready().then(use))
}

/**
 * The library before its code has come: the page paints while the database's code is on its way. Every question
 * waits for it, but the one that is answered without it; a failure to load is the failure of each question.
 */
export function lazyLibrary(when: Lately<LibraryPort>, firstRows?: LibraryPort['firstRows']): LibraryPort {
  /** Begins what goes on until the returned function is called. */
  function until(begin: (library: LibraryPort) => () => void, failed: (thrown: unknown) => void): () => void {
    let stop: (() => void) | null = null
    let stopped = false
    when(async (library) => {
      if (!stopped) stop = begin(library)
    }).catch((thrown: unknown) => {
      if (!stopped) failed(thrown)
    })
    return () => {
      stopped = true
      stop?.()
    }
  }
  return {
    ...(firstRows && { firstRows }),
    list: (query) => when((library) => library.list(query)),
    ids: (query) => when((library) => library.ids(query)),
    rowsOf: (ids) => when((library) => library.rowsOf(ids)),
    snippets: (rows, query) => when((library) => library.snippets(rows, query)),
    values: (field) => when((library) => library.values(field)),
    tagColours: () => when((library) => library.tagColours()),
    edit: (ids, edit, options) => when((library) => library.edit(ids, edit, options)),
    search: (text, options) => when((library) => library.search(text, options)),
    counts: () => when((library) => library.counts()),
    tagCounts: () => when((library) => library.tagCounts()),
    thumbnails: (ids) => when((library) => library.thumbnails(ids)),
    change: (ids, change) => when((library) => library.change(ids, change)),
    changeEach: (changes) => when((library) => library.changeEach(changes)),
    deleteForever: (ids) => when((library) => library.deleteForever(ids)),
    deleteTrashed: (ids) => when((library) => library.deleteTrashed(ids)),
    watch: (query, next, failed) => until((library) => library.watch(query, next, failed), failed),
    standing: (next) =>
      until(
        (library) => library.standing?.(next) ?? told(next),
        () => next(null),
      ),
    // That the library did not load is the failure of whatever else is asked.
    changes: (changed) =>
      until(
        (library) => library.changes(changed),
        () => undefined,
      ),
  }
}

/** Nobody knows. @returns nothing that would have to be ended. */
function told(next: (mark: null) => void): () => void {
  next(null)
  return () => undefined
}

import type { LibraryPort } from '../ui/list/ports'

/**
 * The library before its code has come: the page paints while the database's code is on its way. Every question
 * waits for it; a failure to load is the failure of each question.
 */
export function lazyLibrary(loading: Promise<LibraryPort>): LibraryPort {
  return {
    list: async (query) => (await loading).list(query),
    search: async (text, options) => (await loading).search(text, options),
    counts: async () => (await loading).counts(),
    tagCounts: async () => (await loading).tagCounts(),
    thumbnails: async (ids) => (await loading).thumbnails(ids),
    change: async (ids, change) => (await loading).change(ids, change),
    deleteForever: async (ids) => (await loading).deleteForever(ids),
    watch(query, next, failed) {
      let stop: (() => void) | null = null
      let stopped = false
      loading.then(
        (library) => {
          if (!stopped) stop = library.watch(query, next, failed)
        },
        (thrown: unknown) => {
          if (!stopped) failed(thrown)
        },
      )
      return () => {
        stopped = true
        stop?.()
      }
    },
  }
}

/** All that a library page is made of, over the array of the tests: what a test is not about does nothing. */
import { signal } from '@preact/signals'
import type { LibraryContext } from '../../../src/library/model'
import { settingsDouble } from '../platform/settings-double'
import type { FakeLibrary } from '../ui/list/fake-library'

const NO_ROOM = { count: 0, bytes: 0 }
const nothing = async () => undefined

export function contextOver(library: FakeLibrary, over: Partial<LibraryContext> = {}): LibraryContext {
  const change = library.change.bind(library)
  return {
    library,
    reading: {
      watch: library.watch.bind(library),
      change,
      article: async (id) => {
        const row = library.rows.get(id)
        return row && { row, content: { id, v: 1, html: '', text: '', summary: null } }
      },
      picture: async () => null,
      versions: async () => [],
      goBack: async () => null,
      marksRead: async () => true,
      resummarize: async () => null,
      unsummarized: async () => 0,
      indexed: async () => null,
      putWritten: async () => null,
    },
    shelf: {
      smartLists: async () => [],
      putSmartList: nothing,
      deleteSmartList: nothing,
      putTagColour: nothing,
      carriersOf: async (tag) =>
        [...library.rows.values()].filter((row) => row.tags.includes(tag)).map(({ id }) => id),
      duplicates: async () => [],
      keepApart: async () => nothing,
      merge: async ([, ...others]) => change(others, { trashedAt: 1 }),
    },
    rescue: {
      probe: nothing,
      salvage: async () => ({ articles: 0, remembered: 0, damaged: 0 }),
      startAnew: nothing,
      acceptLoss: nothing,
      deleteKept: nothing,
    },
    exporting: { formats: [], save: async () => 0, markdown: async () => '' },
    upkeep: {
      sizes: async () => ({ articles: NO_ROOM, texts: NO_ROOM, pictures: NO_ROOM, index: NO_ROOM }),
      erase: nothing,
    },
    copy: nothing,
    openOriginal: () => undefined,
    layout: signal('three'),
    navigate: () => undefined,
    settings: settingsDouble(),
    now: () => 5_000_000,
    ...over,
  }
}

/** Saved searches and the tags as a whole: added, renamed, merged, coloured, deleted, and all of it taken back. */

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Millis } from '../../domain/article/article'
import type { SmartList, TagColour } from '../../domain/article/shelf'
import type { LibraryPort, ShelfPort, TakeBack } from '../../domain/library/library'
import { asValue, withTagRenamed } from '../../domain/search/query'
import { folded } from '../../domain/text/fold'
import { splitTags } from '../../ui/list/edit/tags'
import type { ListModel } from '../../ui/list/list-model'
import type { View } from '../../ui/list/source/view'

export interface ShelfModel {
  smartLists: ReadonlySignal<SmartList[]>
  /** Keeps the search that is shown under a name. */
  keepSearch(name: string): Promise<void>
  renameSearch(list: SmartList, name: string): Promise<void>
  deleteSearch(list: SmartList): Promise<void>
  /** Gives a tag another name everywhere; the name of another tag makes one of the two. */
  renameTag(tag: string, name: string): Promise<void>
  /** Takes a tag from every article. */
  deleteTag(tag: string): Promise<void>
  colourTag(tag: string, colour: TagColour | null): Promise<void>
  dispose(): void
}

/** A view's search as it is kept: the tag that the view is narrowed to goes into its words. */
export function keptQuery({ query, tag }: Pick<View, 'query' | 'tag'>): string {
  if (tag === null || query === '') return query
  return `tag:${asValue(tag)} ${query}`
}

export interface ShelfContext {
  port: ShelfPort
  watch: LibraryPort['watch']
  list: ListModel
  /** Follows a tag under its new name to the list that is narrowed to it, without leaving the page. */
  follow(view: View): void
  now: () => Millis
}

export function createShelfModel({ port, watch, list, follow, now }: ShelfContext): ShelfModel {
  const smartLists = signal<SmartList[]>([])
  const { actions } = list
  const stop = watch(
    () => port.smartLists(),
    (next) => {
      smartLists.value = next
    },
    () => {
      // The lists of articles say what is wrong with the library.
      smartLists.value = []
    },
  )
  async function told(work: () => Promise<void>) {
    try {
      await work()
    } catch (thrown) {
      actions.fail(thrown)
    }
  }
  /** Gives the new name the colour, unless it has its own. The old name keeps it too, in case the tag returns. */
  async function copyColour(from: string, to: string): Promise<TakeBack> {
    const colours = list.tagColours.value
    const colour = colours.get(from)
    if (colour === undefined || colours.has(to)) return async () => undefined
    await port.putTagColour(to, colour)
    return () => port.putTagColour(to, null)
  }
  /** Saved searches that name the tag name it anew, unless another tag, written in other letters, answers them as well. */
  async function renameInSearches(from: string, to: string): Promise<TakeBack> {
    const isShared = list.tagCounts.value.some(({ tag }) => tag !== from && folded(tag) === folded(from))
    const before = isShared
      ? []
      : smartLists.value.filter(({ query }) => withTagRenamed(query, from, to) !== query)
    for (const each of before)
      await port.putSmartList({ ...each, query: withTagRenamed(each.query, from, to) })
    return async () => {
      for (const each of before) await port.putSmartList(each)
    }
  }
  /** The view may be narrowed to a tag that is no more. */
  function leaveTag(tag: string, to: string | null) {
    const { value: view } = list.view
    if (view.tag === tag) follow({ ...view, tag: to })
  }

  return {
    smartLists,
    keepSearch: (name) =>
      told(async () => {
        const { list: place } = list.view.value
        const query = keptQuery(list.view.value)
        const kept = { id: crypto.randomUUID(), name, query, list: place, createdAt: now() }
        await port.putSmartList(kept)
        actions.did(() => port.deleteSmartList(kept.id), { key: 'toastSmartSaved' })
      }),
    renameSearch: (before, name) =>
      told(async () => {
        if (name.trim() === '' || name === before.name) return
        await port.putSmartList({ ...before, name })
        actions.did(() => port.putSmartList(before), { key: 'toastSmartRenamed' })
      }),
    deleteSearch: (before) =>
      told(async () => {
        await port.deleteSmartList(before.id)
        actions.did(() => port.putSmartList(before), { key: 'toastSmartDeleted' })
      }),
    renameTag: (tag, written) =>
      told(async () => {
        const [name] = splitTags(written)
        if (name === undefined || name === tag) return
        const ids = await port.carriersOf(tag)
        const made = await actions.edit(
          ids,
          { rename: { from: tag, to: name } },
          'toastTagRenamed',
          async () => {
            const backs = [await copyColour(tag, name), await renameInSearches(tag, name)]
            return async () => {
              for (const back of backs) await back()
            }
          },
        )
        if (made) leaveTag(tag, name)
      }),
    deleteTag: (tag) =>
      told(async () => {
        const ids = await port.carriersOf(tag)
        const made = await actions.edit(ids, { rename: { from: tag, to: null } }, 'toastTagDeleted')
        if (made) leaveTag(tag, null)
      }),
    colourTag: (tag, colour) =>
      told(async () => {
        const before = list.tagColours.value.get(tag) ?? null
        if (before === colour) return
        await port.putTagColour(tag, colour)
        actions.did(() => port.putTagColour(tag, before), { key: 'toastColoured' })
      }),
    dispose: stop,
  }
}

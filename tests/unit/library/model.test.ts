import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import type { SmartList, TagColour } from '../../../src/domain/article/shelf'
import type { DuplicateGroup } from '../../../src/domain/library/library'
import { PressmarkError } from '../../../src/domain/message/errors'
import { SAID_AFTER } from '../../../src/library/address'
import type { Layout } from '../../../src/library/layout'
import { createLibraryModel, type LibraryModel } from '../../../src/library/model'
import { type SettingsDouble, settingsDouble } from '../platform/settings-double'
import { FakeLibrary, rowOf, rowsOf, settled } from '../ui/list/fake-library'
import { contextOver } from './context-double'

let library: FakeLibrary
let model: LibraryModel
let visited: string[]
let smart: SmartList[]
let groups: DuplicateGroup[]
let apart: string[]
let colours: Map<string, TagColour | null>
const layout = signal<Layout>('three')
let settings: SettingsDouble
let failing: PressmarkError | null
async function erase() {
  if (failing) throw failing
  library.rows.clear()
}

/** A promise that is settled from outside. */
function later() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

async function open(rows = rowsOf(5), hash = '') {
  library = new FakeLibrary(rows)
  visited = []
  smart = []
  groups = []
  apart = []
  colours = new Map()
  library.tagColours = async () =>
    new Map([...colours].flatMap(([tag, colour]) => (colour ? [[tag, colour]] : [])))
  const context = contextOver(library, {
    layout,
    settings,
    navigate: (to, replace) => void visited.push(replace ? `= ${to}` : to),
  })
  model = createLibraryModel({
    ...context,
    upkeep: { ...context.upkeep, erase },
    shelf: {
      ...context.shelf,
      smartLists: async () => smart,
      putSmartList: async (list) => {
        smart = [...smart.filter(({ id }) => id !== list.id), list]
        library.tell()
      },
      deleteSmartList: async (id) => {
        smart = smart.filter((each) => each.id !== id)
      },
      putTagColour: async (tag, colour) => {
        colours.set(tag, colour)
        library.tell()
      },
      duplicates: async () => groups,
      keepApart: async (ids) => {
        apart.push(...ids)
        return async () => void apart.splice(0)
      },
    },
  })
  model.goTo(hash)
  await settled()
}

beforeEach(() => {
  vi.useFakeTimers()
  layout.value = 'three'
  settings = settingsDouble()
  failing = null
})
afterEach(() => {
  model.dispose()
  vi.useRealTimers()
})

describe('an address that names nothing', () => {
  it.each(['', '#', '#/'])('%j opens the list of the settings, as no step', async (hash) => {
    settings = settingsDouble({ libraryOpensOn: 'favourite' })
    await open(rowsOf(3), hash)
    expect(model.list.view.value).toEqual({ list: 'favourite', tag: null, query: '', sort: 'newest' })
    expect(visited).toEqual([])
    model.list.choose('archive')
    model.goTo(hash)
    await settled()
    expect(model.list.view.value.list).toBe('favourite')
  })
  it('gives way to an address that names a list', async () => {
    settings = settingsDouble({ libraryOpensOn: 'favourite' })
    await open(rowsOf(3), '#/unread')
    expect(model.list.view.value.list).toBe('unread')
  })
  it('goes to the list that was stored where the copy of the settings was lost', async () => {
    const read = later()
    settings = { ...settingsDouble(), ready: read.promise }
    await open(rowsOf(3), '')
    expect(model.list.view.value.list).toBe('all')
    await settings.set('libraryOpensOn', 'unread')
    read.resolve()
    await settled()
    expect(model.list.view.value.list).toBe('unread')
  })
  it('leaves the reader where they have gone meanwhile', async () => {
    const read = later()
    settings = { ...settingsDouble(), ready: read.promise }
    await open(rowsOf(3), '')
    model.list.choose('archive')
    await settings.set('libraryOpensOn', 'unread')
    read.resolve()
    await settled()
    expect(model.list.view.value.list).toBe('archive')
  })
})

describe('the address', () => {
  it('names the view and the article, and brings both back', async () => {
    await open()
    model.list.choose('unread')
    model.open('00001')
    model.open('00002')
    expect(visited).toEqual(['#/unread', '#/article/00001?in=unread', '= #/article/00002?in=unread'])
    model.goTo('#/all?q=Article&sort=title')
    await settled()
    expect(model.reader.value).toBeNull()
    expect(model.list.view.value).toEqual({ list: 'all', tag: null, query: 'Article', sort: 'title' })
    expect(model.list.text.value).toBe('Article')
    model.goTo('#/article/00001?in=unread')
    await settled()
    expect(model.openId.value).toBe('00001')
    expect(model.list.view.value.list).toBe('unread')
    expect(visited).toHaveLength(3)
  })
  it('is one step back for a search, however it was typed', async () => {
    await open()
    model.list.search('A')
    model.list.search('Ar')
    model.list.search('Art')
    expect(visited).toEqual([])
    vi.advanceTimersByTime(SAID_AFTER)
    expect(visited).toEqual(['#/all?q=Art'])
    model.list.search('Arti')
    vi.advanceTimersByTime(SAID_AFTER)
    model.list.search('Artic')
    model.list.search('')
    vi.advanceTimersByTime(SAID_AFTER)
    expect(visited.slice(1)).toEqual(['= #/all?q=Arti', '= #/all'])
  })
  it('has no step for a search that was taken back before it was said', async () => {
    await open()
    model.list.search('A')
    model.list.search('')
    vi.advanceTimersByTime(SAID_AFTER)
    expect(visited).toEqual([])
  })
  it('leads back to what was typed last', async () => {
    await open()
    model.list.search('A')
    model.list.search('Art')
    model.open('00001')
    expect(visited).toEqual(['#/all?q=Art', '#/article/00001?in=all&q=Art'])
    model.list.search('Artic')
    model.open('00002')
    expect(visited.slice(2)).toEqual(['= #/article/00002?in=all&q=Artic'])
    model.close()
    model.list.search('Artic')
    model.goTo('#/unread')
    vi.advanceTimersByTime(SAID_AFTER)
    expect(visited.slice(3)).toEqual(['#/all?q=Artic'])
  })
  it('keeps the step of a search under an article that is opened in the place of another', async () => {
    await open()
    model.open('00001')
    model.list.search('Art')
    model.open('00002')
    expect(visited).toEqual(['#/article/00001?in=all', '#/article/00002?in=all&q=Art'])
  })
  it('leaves the list as it is where it names an article alone', async () => {
    await open()
    model.list.choose('favourite')
    model.goTo('#/article/00003')
    expect(model.list.view.value.list).toBe('favourite')
    expect(model.openId.value).toBe('00003')
  })
  it('goes to pages and comes back to the list by any choice', async () => {
    await open()
    model.goToPage('tags')
    expect(visited).toEqual(['#/tags'])
    model.show({ list: 'archive', tag: null, query: '', sort: 'newest' })
    expect(model.page.value).toBe('list')
    expect(visited.at(-1)).toBe('#/archive')
    model.goTo('#/duplicates')
    expect(model.page.value).toBe('duplicates')
  })
  it('closes the article where the list takes its place', async () => {
    await open()
    layout.value = 'one'
    model.open('00001')
    model.show({ list: 'archive', tag: null, query: '', sort: 'newest' })
    expect(model.reader.value).toBeNull()
    layout.value = 'two'
    model.open('00001')
    model.show({ list: 'all', tag: null, query: '', sort: 'newest' })
    expect(model.openId.value).toBe('00001')
  })
})

describe('the shelf', () => {
  it('keeps, renames and deletes searches, each taken back', async () => {
    await open()
    model.list.search('Article')
    await model.shelf.keepSearch('Mine')
    expect(smart).toMatchObject([{ name: 'Mine', query: 'Article', list: 'all' }])
    const [kept] = smart
    if (!kept) throw new Error('not kept')
    await model.shelf.renameSearch(kept, 'Yours')
    expect(smart[0]?.name).toBe('Yours')
    await model.list.actions.undo()
    expect(smart[0]?.name).toBe('Mine')
    await model.shelf.deleteSearch(kept)
    expect(smart).toEqual([])
    await model.list.actions.undo()
    expect(smart).toHaveLength(1)
  })
  it('keeps a search with the tag that the list is narrowed to', async () => {
    await open(rowsOf(3), '#/all?tag=sea%20trade&q=wifi')
    await model.shelf.keepSearch('Wifi')
    expect(smart).toMatchObject([{ query: 'tag:"sea trade" wifi', list: 'all' }])
  })
  it('renames and deletes a tag everywhere, and follows it in the view', async () => {
    await open([rowOf('1', 1, { tags: ['war'] }), rowOf('2', 2, { tags: ['war', 'peace'], trashedAt: 1 })])
    model.list.choose('all', 'war')
    await model.shelf.renameTag('war', ' #peace, other')
    expect(library.rows.get('1')?.tags).toEqual(['peace'])
    expect(library.rows.get('2')?.tags).toEqual(['peace'])
    expect(model.list.view.value.tag).toBe('peace')
    await model.shelf.deleteTag('peace')
    expect(library.rows.get('1')?.tags).toEqual([])
    expect(model.list.view.value.tag).toBeNull()
    await model.list.actions.undo()
    await model.list.actions.undo()
    expect(library.rows.get('2')?.tags).toEqual(['war', 'peace'])
  })
  it('stays on the page of tags while a tag is renamed to which the list is narrowed', async () => {
    await open([rowOf('1', 1, { tags: ['war'] })], '#/all?tag=war')
    model.goToPage('tags')
    visited = []
    await model.shelf.renameTag('war', 'peace')
    expect(model.page.value).toBe('tags')
    expect(visited).toEqual([])
    expect(model.list.view.value.tag).toBe('peace')
  })
  it('gives a tag the name that is kept: in one form of Unicode, not too long', async () => {
    await open([rowOf('1', 1, { tags: ['war'] })], '#/all?tag=war')
    await model.shelf.renameTag('war', '전쟁'.normalize('NFD'))
    expect(library.rows.get('1')?.tags).toEqual(['전쟁'])
    expect(model.list.view.value.tag).toBe('전쟁')
    await model.shelf.renameTag('전쟁', 'x'.repeat(300))
    expect(model.list.view.value.tag).toBe(library.rows.get('1')?.tags[0])
    expect(model.list.view.value.tag).toHaveLength(100)
  })
  it('takes a joined colour back with the name', async () => {
    await open([rowOf('1', 1, { tags: ['war'] }), rowOf('2', 2, { tags: ['peace'] })])
    await model.shelf.colourTag('war', 'red')
    await model.shelf.renameTag('war', 'peace')
    expect(colours.get('peace')).toBe('red')
    await model.list.actions.undo()
    expect(colours.get('peace')).toBeNull()
    expect(library.rows.get('1')?.tags).toEqual(['war'])
  })
  it('renames a tag in saved searches too, and takes it back', async () => {
    await open([rowOf('1', 1, { tags: ['War'] })])
    model.list.search('wifi tag:war -tag:"war" tag:warfare')
    await model.shelf.keepSearch('Mine')
    await settled()
    await model.shelf.renameTag('War', 'sea trade')
    expect(smart[0]?.query).toBe('wifi tag:"sea trade" -tag:"sea trade" tag:warfare')
    await model.list.actions.undo()
    expect(smart[0]?.query).toBe('wifi tag:war -tag:"war" tag:warfare')
    expect(library.rows.get('1')?.tags).toEqual(['War'])
  })
  it('leaves saved searches that another tag answers, written in other letters', async () => {
    await open([rowOf('1', 1, { tags: ['War'] }), rowOf('2', 2, { tags: ['war'] })])
    model.list.search('tag:war')
    await model.shelf.keepSearch('Mine')
    await model.shelf.renameTag('War', 'peace')
    expect(smart[0]?.query).toBe('tag:war')
  })
  it('leaves everything as it was where a renaming is stopped', async () => {
    await open([rowOf('1', 1, { tags: ['war'] })], '#/all?tag=war')
    await model.shelf.colourTag('war', 'red')
    library.edit = async (_ids, _edit, { signal } = {}) => {
      model.list.work.stop()
      signal?.throwIfAborted()
      throw new Error('not stopped')
    }
    await model.shelf.renameTag('war', 'peace')
    expect(model.list.view.value.tag).toBe('war')
    expect(colours.get('peace') ?? null).toBeNull()
  })
  it('does nothing for a name that is none', async () => {
    await open([rowOf('1', 1, { tags: ['war'] })])
    await model.shelf.renameTag('war', ' , ')
    expect(library.rows.get('1')?.tags).toEqual(['war'])
    expect(library.writes).toBe(0)
  })
  it('colours a tag, and takes it back', async () => {
    await open()
    await model.shelf.colourTag('war', 'red')
    expect(colours.get('war')).toBe('red')
    await model.list.actions.undo()
    expect(colours.get('war')).toBeNull()
  })
})

describe('the trash', () => {
  it('is emptied whatever is shown of it, and given back until then', async () => {
    await open(
      [rowOf('a', 3, { trashedAt: 1 }), rowOf('b', 2, { trashedAt: 2, tags: ['x'] }), rowOf('c', 1)],
      '#/trash?tag=x',
    )
    await model.emptyTrash()
    expect(model.list.rows.value).toEqual([])
    await model.list.actions.undo()
    expect(library.rows.size).toBe(3)
    await model.emptyTrash()
    model.toasts.dismiss()
    await settled()
    expect([...library.rows.keys()]).toEqual(['c'])
  })
})

describe('the open article', () => {
  it('stays in the reading list, read, with the cursor on it, until the list is left', async () => {
    await open(rowsOf(4), '#/unread')
    model.list.place(1)
    model.open('00001')
    await settled()
    const ids = () => model.list.rows.value.map(({ id }) => id)
    expect(library.rows.get('00001')?.readAt).toBe(5_000_000)
    expect(ids()).toEqual(['00000', '00001', '00002', '00003'])
    expect(model.list.cursor.value).toEqual({ index: 1, id: '00001' })
    model.close()
    await settled()
    expect(ids()).toHaveLength(4)
    model.goToPage('tags')
    model.goTo('#/unread')
    await settled()
    expect(ids()).toEqual(['00000', '00002', '00003'])
  })
  it('is closed when it goes to the trash, with the address, and is open again after Undo', async () => {
    await open(rowsOf(3), '#/all')
    model.open('00001')
    await settled()
    model.list.remove('00001')
    expect(model.openId.value).toBe('')
    expect(visited.at(-1)).toBe('= #/all')
    await settled()
    await model.list.actions.undo()
    await settled()
    expect(model.openId.value).toBe('00001')
    model.list.remove('00002')
    await settled()
    expect(model.openId.value).toBe('00001')
  })
  it('is open again where it could not be moved', async () => {
    await open(rowsOf(3), '#/all')
    model.open('00001')
    await settled()
    library.failure = new Error('full')
    model.list.remove('00001')
    expect(model.openId.value).toBe('')
    await settled()
    library.failure = null
    expect(model.openId.value).toBe('00001')
  })
  it('is closed when the trash is emptied, at once; another that was opened since stays after Undo', async () => {
    await open([rowOf('a', 3, { trashedAt: 1 }), rowOf('b', 2)], '#/trash')
    model.open('a')
    await settled()
    expect(model.openId.value).toBe('a')
    await model.emptyTrash()
    expect(model.openId.value).toBe('')
    model.open('b')
    await model.list.actions.undo()
    await settled()
    expect(model.openId.value).toBe('b')
  })
  it('has the matches of the search it was chosen from, until another one is chosen or they are closed', async () => {
    await open(rowsOf(3), '#/all?q=Article')
    model.open('00001')
    expect(model.find.value?.query).toBe('Article')
    model.list.search('Art')
    expect(model.find.value?.query).toBe('Article')
    model.open('00001')
    expect(model.find.value?.query).toBe('Art')
    model.closeFind()
    expect(model.find.value).toBeNull()
    model.goTo('#/article/00002?in=all&q=tag%3Awar')
    expect(model.find.value).toBeNull()
    model.goTo('#/article/00002?in=all&q=Article')
    expect(model.find.value?.query).toBe('Article')
  })
  it('stays open when another page deletes it', async () => {
    await open(rowsOf(2))
    model.open('00001')
    await settled()
    await library.change(['00001'], { trashedAt: 9 })
    await library.deleteForever(['00001'])
    await settled()
    expect(model.openId.value).toBe('00001')
    expect(model.reader.value?.gone.value).toBe(true)
  })
})

describe('duplicates', () => {
  it('are merged under one undo', async () => {
    const rows = rowsOf(4)
    await open(rows)
    groups = [
      { rows: rows.slice(0, 2), isDeclared: false },
      { rows: rows.slice(2), isDeclared: false },
    ]
    await model.duplicates.look()
    await model.duplicates.merge(groups)
    expect(model.duplicates.groups.value).toEqual([])
    expect(library.rows.get('00003')?.trashedAt).toBe(1)
    await model.list.actions.undo()
    expect([...library.rows.values()].every((row) => row.trashedAt === null)).toBe(true)
    expect(model.duplicates.groups.value).toHaveLength(2)
  })

  it('that are only said to be are kept apart, under undo', async () => {
    const rows = rowsOf(2)
    await open(rows)
    const group = { rows, isDeclared: true }
    groups = [group]
    await model.duplicates.look()
    await model.duplicates.keepApart(group)
    expect(model.duplicates.groups.value).toEqual([])
    expect(apart).toEqual(rows.map(({ id }) => id))
    await model.list.actions.undo()
    expect(apart).toEqual([])
    expect(model.duplicates.groups.value).toHaveLength(1)
  })
})

describe('a deletion of everything', () => {
  it('closes the article and leaves nothing to be taken back', async () => {
    await open(rowsOf(3))
    model.open('00001')
    await model.list.actions.act('archive', model.list.rows.value.slice(0, 1))
    model.goToPage('settings')
    await model.erase()
    expect(library.rows.size).toBe(0)
    expect(model.reader.value).toBeNull()
    expect(model.page.value).toBe('settings')
    expect(model.toasts.current.value).toMatchObject({ message: { key: 'toastErased' }, undoable: false })
    const { writes } = library
    await model.list.actions.undo()
    expect(library.writes).toBe(writes)
  })
  it('changes nothing where the library says no', async () => {
    await open(rowsOf(3))
    failing = new PressmarkError('storage-failed')
    await expect(model.erase()).rejects.toBe(failing)
    expect(model.toasts.current.value).toBeNull()
  })
})

import { effect } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../../src/platform/browser', () => ({ default: {} }))

import type { ArticleRow } from '../../../../src/domain/article/article'
import { PressmarkError } from '../../../../src/domain/message/errors'
import {
  createListModel,
  type ListModel,
  SEARCH_PAUSE,
  SLOW_SEARCH,
} from '../../../../src/ui/list/list-model'
import { createToasts, TOAST_TIME, type Toasts } from '../../../../src/ui/toast/toasts'
import { FakeLibrary, rowOf, rowsOf, settled } from './fake-library'

let library: FakeLibrary
let toasts: Toasts
let model: ListModel
const NOW = 5_000_000

async function open(rows = rowsOf(10), first: 'unread' | 'all' = 'unread') {
  library = new FakeLibrary(rows)
  toasts = createToasts()
  model = createListModel({ port: library, toasts, now: () => NOW, first })
  await settled()
}
const ids = () => model.rows.value.map((row) => row.id)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  model.dispose()
  vi.useRealTimers()
})

describe('a list', () => {
  it('shows the newest first, and its counts', async () => {
    await open()
    expect(ids()[0]).toBe('00000')
    expect(model.rows.value).toHaveLength(10)
    expect(model.counts.value?.unread).toBe(10)
    expect(model.tagsCounted.value).toBe(true)
    expect(model.source.phase.value).toBe('ready')
  })
  it('reads a long library page by page, and knows its length before', async () => {
    await open(rowsOf(3000))
    expect(model.rows.value.length).toBeLessThan(200)
    expect(model.length.value).toBe(3000)
    await model.source.ensure(1200)
    expect(model.rows.value.length).toBeGreaterThan(1200)
    expect(model.rows.value.length).toBeLessThan(2000)
    expect(new Set(ids()).size).toBe(ids().length)
    await model.moveToEnd('last')
    expect(model.rows.value).toHaveLength(3000)
    expect(model.cursor.value).toEqual({ index: 2999, id: '02999' })
  })
  it('does not wait for ever where all rows that were read are gone from it', async () => {
    await open(rowsOf(70))
    expect(model.rows.value).toHaveLength(60)
    // The library is slow to tell: until it does, there is no row from which to read on.
    library.change = () => new Promise(() => undefined)
    const shown = model.rows.value
    model.source.patch(new Map(shown.map((row) => [row.id, { ...row, archivedAt: 1, places: {} }])))
    expect(model.rows.value).toEqual([])
    await model.source.ensure(5)
    expect(model.rows.value).toEqual([])
    model.source.refresh()
    await settled()
    expect(model.rows.value).toHaveLength(60)
  })
  it('reads past a damaged row by the key that it has in the list', async () => {
    const rows = rowsOf(70).map((row, index) => (index === 59 ? { ...row, savedAt: 0 } : row))
    await open(rows)
    await model.moveToEnd('last')
    expect(model.rows.value).toHaveLength(70)
    library.add(rowOf('new', 2_000_000))
    await settled()
    expect(model.rows.value).toHaveLength(71)
  })
  it('never asks for more than a page at a time', async () => {
    await open(rowsOf(3000))
    await model.moveToEnd('last')
    expect(Math.max(...library.asked.map(({ limit }) => limit))).toBeLessThanOrEqual(500)
  })
  it('follows what others change, and keeps what was read further down', async () => {
    await open(rowsOf(3000))
    await model.source.ensure(2000)
    const before = model.rows.value.length
    library.add(rowOf('new', 2_000_000))
    await settled()
    expect(ids()[0]).toBe('new')
    expect(model.rows.value).toHaveLength(before + 1)
  })
  it('says why it cannot be shown, and shows it when tried again', async () => {
    await open([])
    library.failure = new PressmarkError('storage-newer')
    model.choose('all')
    await settled()
    expect(model.source.phase.value).toBe('failed')
    expect(model.source.error.value).toBe('storage-newer')
    library.failure = null
    library.rows = new FakeLibrary(rowsOf(2)).rows
    model.source.refresh()
    await settled()
    expect(ids()).toHaveLength(2)
  })
  it('shows nothing of a view that was left in the meantime', async () => {
    await open([rowOf('a', 2, { favouritedAt: 1 }), rowOf('b', 1)])
    model.choose('favourite')
    model.choose('all')
    await settled()
    expect(ids()).toEqual(['a', 'b'])
  })
})

describe('the cursor', () => {
  it('stays on its article when another one comes above it', async () => {
    await open()
    await model.move(1)
    await model.move(1)
    expect(model.cursor.value?.id).toBe('00001')
    library.add(rowOf('new', 2_000_000))
    await settled()
    expect(model.cursor.value).toEqual({ index: 2, id: '00001' })
  })
  it('goes to the next article when its own goes, to the last at the end', async () => {
    await open(rowsOf(2))
    await model.move(1)
    model.act('archive')
    await settled()
    expect(model.cursor.value).toEqual({ index: 0, id: '00001' })
    model.act('archive')
    await settled()
    expect(model.cursor.value).toBeNull()
  })
  it('goes to the next row that is left after an act on several, and passes none over', async () => {
    await open(rowsOf(6))
    model.place(0)
    await model.move(1, true)
    await model.move(1, true)
    model.act('archive')
    expect(model.cursor.value).toEqual({ index: 0, id: '00003' })
    await settled()
    expect(model.cursor.value).toEqual({ index: 0, id: '00003' })
    model.remove()
    await settled()
    expect(model.cursor.value).toEqual({ index: 0, id: '00004' })
  })
  it('stops at both ends', async () => {
    await open(rowsOf(2))
    await model.move(5)
    expect(model.cursor.value?.index).toBe(0)
    await model.move(5)
    expect(model.cursor.value?.index).toBe(1)
    await model.move(-9)
    expect(model.cursor.value?.index).toBe(0)
  })
})

describe('an article opened from the reading list', () => {
  /** Opened and so read, as the reader's page does it. */
  async function read(id: string) {
    model.place(ids().indexOf(id))
    model.source.hold(id)
    await library.change([id], { readAt: 7 })
    await settled()
  }
  it('stays at its place, read, with the cursor on it, until the list is shown anew', async () => {
    await open(rowsOf(5))
    await read('00002')
    expect(ids()).toEqual(['00000', '00001', '00002', '00003', '00004'])
    expect(model.rows.value[2]?.readAt).toBe(7)
    expect(model.cursor.value).toEqual({ index: 2, id: '00002' })
    expect(model.counts.value?.unread).toBe(4)
    expect(model.length.value).toBe(5)
    library.add(rowOf('new', 2_000_000))
    await settled()
    expect(ids()).toEqual(['new', '00000', '00001', '00002', '00003', '00004'])
    model.choose('unread')
    await settled()
    expect(ids()).toEqual(['new', '00000', '00001', '00003', '00004'])
  })
  it('goes when the reader leaves the list, whichever way', async () => {
    await open(rowsOf(3))
    await read('00000')
    model.source.release()
    expect(ids()).toEqual(['00001', '00002'])
    await read('00001')
    model.choose('all')
    await settled()
    model.choose('unread')
    await settled()
    expect(ids()).toEqual(['00002'])
  })
  it('goes when it is archived or deleted, and comes back to its place by Undo', async () => {
    await open(rowsOf(4))
    await read('00001')
    for (const go of [() => model.act('archive', '00001'), () => model.remove('00001')]) {
      go()
      expect(ids()).toEqual(['00000', '00002', '00003'])
      await settled()
      expect(ids()).toEqual(['00000', '00002', '00003'])
      await model.actions.undo()
      await settled()
      expect(ids()).toEqual(['00000', '00001', '00002', '00003'])
    }
  })
  it('can be marked as unread again where it stands', async () => {
    await open(rowsOf(3))
    await read('00001')
    model.act('read')
    await settled()
    expect(ids()).toEqual(['00000', '00001', '00002'])
    expect(library.rows.get('00001')?.readAt).toBeNull()
  })
  it('stays while others are changed, at the end of the list and where all are read', async () => {
    await open(rowsOf(3))
    await read('00002')
    model.act('archive', '00000')
    await settled()
    expect(ids()).toEqual(['00001', '00002'])
    await read('00001')
    expect(ids()).toEqual(['00001', '00002'])
    expect(model.length.value).toBe(2)
  })
  it('stays in every order, in a list that is not read to its end, and in one of a tag', async () => {
    await open(rowsOf(3000))
    await model.source.ensure(100)
    await read('00059')
    expect(ids()[59]).toBe('00059')
    await model.source.ensure(2500)
    expect(new Set(ids()).size).toBe(ids().length)
    expect(model.length.value).toBe(3000)
    model.sort('oldest')
    await settled()
    expect(ids()[1]).toBe('02998')
    await read('02998')
    expect(model.source.heldCount.value).toBe(1)
    expect(ids().slice(0, 3)).toEqual(['02999', '02998', '02997'])
    await model.moveToEnd('last')
    expect(ids()).toHaveLength(2999)
    expect(new Set(ids()).size).toBe(2999)
  })
  it('is no other list’s: there a row goes by what it is', async () => {
    await open(rowsOf(3), 'all')
    await read('00001')
    expect(ids()).toHaveLength(3)
    model.choose('unread')
    await settled()
    expect(ids()).toEqual(['00000', '00002'])
  })
})

describe('acts', () => {
  it('are shown at once and taken back by Undo', async () => {
    await open(rowsOf(3))
    model.act('trash', '00001')
    expect(ids()).toEqual(['00000', '00002'])
    await settled()
    expect(toasts.current.value).toMatchObject({
      message: { plural: 'toastTrashed', count: 1 },
      undoable: true,
    })
    expect(library.rows.get('00001')?.trashedAt).toBe(NOW)
    await model.actions.undo()
    await settled()
    expect(ids()).toEqual(['00000', '00001', '00002'])
  })
  it('go back and forth between two states', async () => {
    await open([rowOf('a', 1, { favouritedAt: 1 })], 'all')
    model.act('favourite', 'a')
    await settled()
    expect(library.rows.get('a')?.favouritedAt).toBeNull()
    model.act('favourite', 'a')
    await settled()
    expect(library.rows.get('a')?.favouritedAt).toBe(NOW)
  })
  it('concern the whole selection, when the row is of it', async () => {
    await open(rowsOf(4))
    model.toggle('00000')
    model.toggle('00002')
    model.act('archive', '00002')
    await settled()
    expect(ids()).toEqual(['00001', '00003'])
    expect(model.selection.value.ids.size).toBe(0)
    await model.actions.undo()
    await settled()
    expect(ids()).toHaveLength(4)
  })
  it('concern the row alone, when it is not', async () => {
    await open(rowsOf(4))
    model.toggle('00000')
    model.act('archive', '00003')
    await settled()
    expect(ids()).toEqual(['00000', '00001', '00002'])
  })
  it('are taken back by an Undo that comes before they are stored', async () => {
    await open(rowsOf(3))
    model.act('archive', '00001')
    await model.actions.undo()
    await settled()
    expect(ids()).toEqual(['00000', '00001', '00002'])
    expect(toasts.current.value?.message).toEqual({ key: 'toastUndone' })
  })
  it('that fail say so, and the rows come back', async () => {
    await open(rowsOf(2))
    library.failure = new PressmarkError('storage-full')
    model.act('trash', '00000')
    await settled()
    expect(toasts.current.value?.message).toEqual({ key: 'error_storage_full' })
    library.failure = null
    model.source.refresh()
    await settled()
    expect(ids()).toHaveLength(2)
  })
  it('can be taken back one after the other', async () => {
    await open(rowsOf(3))
    model.act('archive', '00000')
    await settled()
    model.act('trash', '00001')
    await settled()
    await model.actions.undo()
    await model.actions.undo()
    await settled()
    expect(ids()).toHaveLength(3)
    await model.actions.undo()
    expect(toasts.current.value?.message).toEqual({ key: 'toastNothingToUndo' })
  })
})

describe('the trash', () => {
  const trashed = [rowOf('a', 1, { trashedAt: 9 }), rowOf('b', 1, { trashedAt: 8 })]

  it('deletes for good when the time for Undo is over, not before', async () => {
    await open(trashed)
    model.choose('trash')
    await settled()
    model.remove('a')
    expect(ids()).toEqual(['b'])
    await settled()
    expect(library.deleted).toEqual([])
    vi.advanceTimersByTime(TOAST_TIME)
    await settled()
    expect(library.deleted).toEqual(['a'])
    expect(ids()).toEqual(['b'])
  })
  it('leaves the whole time for Undo to each, also where another notice takes the place of its own', async () => {
    await open(trashed)
    model.choose('trash')
    await settled()
    model.remove('a')
    vi.advanceTimersByTime(1000)
    model.remove('b')
    vi.advanceTimersByTime(TOAST_TIME - 1)
    await settled()
    expect(library.deleted).toEqual([])
    await model.actions.undo()
    await model.actions.undo()
    vi.advanceTimersByTime(3 * TOAST_TIME)
    await settled()
    expect(library.deleted).toEqual([])
    expect(ids()).toEqual(['a', 'b'])
    model.remove('a')
    model.remove('b')
    vi.advanceTimersByTime(TOAST_TIME)
    await settled()
    expect(library.deleted.toSorted()).toEqual(['a', 'b'])
  })
  it('deletes nothing when it was taken back', async () => {
    await open(trashed)
    model.choose('trash')
    await settled()
    model.remove('a')
    await model.actions.undo()
    vi.advanceTimersByTime(3 * TOAST_TIME)
    await settled()
    expect(library.deleted).toEqual([])
    expect(ids()).toEqual(['a', 'b'])
  })
  it('counts what is about to be deleted no more, at no moment', async () => {
    await open([...trashed, rowOf('c', 1, { trashedAt: 7 })])
    model.choose('trash')
    await settled()
    const told: (number | undefined)[] = []
    const stop = effect(() => void told.push(model.counts.value?.trash))
    model.actions.deleteForever(['a', 'b'])
    expect(model.counts.value?.trash).toBe(1)
    await model.actions.undo()
    expect(model.counts.value?.trash).toBe(3)
    model.actions.deleteForever(['a', 'b'])
    vi.advanceTimersByTime(TOAST_TIME)
    await settled()
    stop()
    expect(model.counts.value?.trash).toBe(1)
    expect(told.filter((each, at) => each !== told[at - 1]).join()).toBe('3,1,3,1')
    expect(ids()).toEqual(['c'])
  })
  it('gives back by the key of the archive', async () => {
    await open(trashed)
    model.choose('trash')
    await settled()
    model.act('archive', 'a')
    await settled()
    expect(library.rows.get('a')?.trashedAt).toBeNull()
    expect(library.rows.get('a')?.archivedAt).toBeNull()
  })
})

describe('search', () => {
  const rows = [
    rowOf('a', 3, { title: 'Ferry' }),
    rowOf('b', 2, { title: 'Ferry too', readAt: 1 }),
    rowOf('c', 1),
  ]

  it('waits for a pause, then replaces the list; from the reading list it looks at all', async () => {
    await open(rows)
    model.search('Fe')
    vi.advanceTimersByTime(SEARCH_PAUSE - 1)
    model.search('Ferry')
    vi.advanceTimersByTime(SEARCH_PAUSE - 1)
    await settled()
    expect(ids()).toEqual(['a', 'c'])
    vi.advanceTimersByTime(1)
    await settled()
    expect(ids()).toEqual(['a', 'b'])
    expect(model.source.shown.value).toMatchObject({ list: 'all', query: 'Ferry' })
  })
  it('says that it is at work when it takes its time, from the last letter on', async () => {
    await open(rows)
    let answer: (rows: ArticleRow[]) => void = () => undefined
    library.search = () =>
      new Promise((done) => {
        answer = done
      })
    model.search('F')
    vi.advanceTimersByTime(SLOW_SEARCH - 1)
    model.search('Fe')
    vi.advanceTimersByTime(SLOW_SEARCH - 1)
    expect(model.searching.value).toBe(false)
    vi.advanceTimersByTime(1)
    expect(model.searching.value).toBe(true)
    answer([])
    await settled()
    expect(model.searching.value).toBe(false)
    model.search('Fer')
    vi.advanceTimersByTime(SEARCH_PAUSE)
    answer([])
    await settled()
    vi.advanceTimersByTime(SLOW_SEARCH)
    expect(model.searching.value).toBe(false)
    model.search('Ferr')
    vi.advanceTimersByTime(SLOW_SEARCH)
    model.search('')
    expect(model.searching.value).toBe(false)
  })
  it('goes back to the list when the field is empty again', async () => {
    await open(rows)
    model.search('Ferry')
    vi.advanceTimersByTime(SEARCH_PAUSE)
    await settled()
    model.search('')
    await settled()
    expect(ids()).toEqual(['a', 'c'])
  })
  it('leaves out a Hangul letter that is still being put together', async () => {
    await open([rowOf('a', 1, { title: '무료와이파이' })])
    model.search('와이ㅍ')
    vi.advanceTimersByTime(SEARCH_PAUSE)
    await settled()
    expect(ids()).toEqual(['a'])
    expect(model.text.value).toBe('와이ㅍ')
  })
  it('lets an act change what was found', async () => {
    await open(rows)
    model.search('Ferry')
    vi.advanceTimersByTime(SEARCH_PAUSE)
    await settled()
    model.act('trash', 'a')
    await settled()
    expect(ids()).toEqual(['b'])
    await model.actions.undo()
    await settled()
    expect(ids()).toEqual(['a', 'b'])
  })
  it('follows what becomes of the articles that it found, here or on another page', async () => {
    await open(rows, 'all')
    model.search('Ferry')
    vi.advanceTimersByTime(SEARCH_PAUSE)
    await settled()
    await library.change(['a'], { readAt: 7 })
    await settled()
    expect(model.rows.value.map(({ id, readAt }) => [id, readAt])).toEqual([
      ['a', 7],
      ['b', 1],
    ])
    await library.deleteForever(['a'])
    await library.change(['b'], { favouritedAt: 8 })
    await settled()
    expect(model.rows.value.map(({ id, favouritedAt }) => [id, favouritedAt])).toEqual([['b', 8]])
    await library.change(['b'], { trashedAt: 9 })
    await settled()
    expect(ids()).toEqual([])
    model.search('')
    await settled()
    expect(ids()).toEqual(['c'])
  })
  it('for what is in the trash shows the trash, in which acts are those of the trash', async () => {
    const title = 'is:trashed'
    await open([rowOf('a', 3, { title, trashedAt: 2 }), rowOf('b', 2, { title, trashedAt: 1 })], 'all')
    model.search('is:trashed')
    vi.advanceTimersByTime(SEARCH_PAUSE)
    await settled()
    expect(model.source.shown.value.list).toBe('trash')
    model.act('archive', 'a')
    await settled()
    expect(library.rows.get('a')).toMatchObject({ trashedAt: null, archivedAt: null })
    expect(ids()).toEqual(['b'])
    model.remove('b')
    expect(ids()).toEqual([])
    vi.advanceTimersByTime(TOAST_TIME)
    await settled()
    expect(library.deleted).toEqual(['b'])
  })
})

describe('selection', () => {
  it('extends from where it began', async () => {
    await open(rowsOf(6))
    model.place(1)
    await model.move(1, true)
    await model.move(1, true)
    expect([...model.selection.value.ids].sort()).toEqual(['00001', '00002', '00003'])
    model.clearSelection()
    expect(model.selection.value.ids.size).toBe(0)
  })
  it('ends with the list it belongs to', async () => {
    await open(rowsOf(3))
    model.toggle('00001')
    model.choose('all')
    await settled()
    expect(model.selection.value.ids.size).toBe(0)
  })
})

describe('tags', () => {
  it('are added to and taken from what each article has', async () => {
    await open([rowOf('a', 2, { tags: ['sea', 'old'] }), rowOf('b', 1, { tags: ['old'] })])
    await model.actions.retag(model.rows.value, { add: ['new'], remove: ['old'] })
    await settled()
    expect(library.rows.get('a')?.tags).toEqual(['sea', 'new'])
    expect(library.rows.get('b')?.tags).toEqual(['new'])
    expect(library.writes, 'all or none').toBe(1)
    await model.actions.undo()
    await settled()
    expect(library.rows.get('a')?.tags).toEqual(['sea', 'old'])
  })
})

describe('everything in a view', () => {
  it('is selected without being read, and changed as one under one undo', async () => {
    await open(rowsOf(3000), 'all')
    await model.selectAll()
    expect(model.selection.value.ids.size).toBe(3000)
    expect(model.rows.value.length).toBeLessThan(200)
    model.act('archive')
    await settled()
    expect([...library.rows.values()].every((row) => row.archivedAt === NOW)).toBe(true)
    expect(toasts.current.value?.message).toEqual({ plural: 'toastArchived', count: 3000 })
    expect(model.work.progress.value).toBeNull()
    await model.actions.undo()
    expect([...library.rows.values()].every((row) => row.archivedAt === null)).toBe(true)
  })
  it('of the archive is taken out of it, also what was not read', async () => {
    await open(
      rowsOf(1000).map((row) => rowOf(row.id, row.savedAt, { archivedAt: 1 })),
      'all',
    )
    model.choose('archive')
    await settled()
    await model.selectAll()
    model.act('archive')
    await settled()
    expect([...library.rows.values()].every((row) => row.archivedAt === null)).toBe(true)
  })
  it('is every hit of a search', async () => {
    await open(rowsOf(2000), 'all')
    model.search('Article 00')
    await vi.advanceTimersByTimeAsync(SEARCH_PAUSE)
    await settled()
    expect(model.rows.value).toHaveLength(500)
    await model.selectAll()
    expect(model.selection.value.ids.size).toBe(1000)
    model.editTags()
    await model.actions.retag(
      model.tagging.value?.rows ?? [],
      { add: ['tide'], remove: [] },
      model.tagging.value?.ids,
    )
    expect([...library.rows.values()].filter((row) => row.tags.includes('tide'))).toHaveLength(1000)
  })
  it('goes from the selection with another view', async () => {
    await open(rowsOf(1000), 'all')
    await model.selectAll()
    model.choose('unread')
    expect(model.selection.value.ids.size).toBe(0)
  })
  it('stays as it was when the work is stopped, and says so', async () => {
    await open(rowsOf(1000), 'all')
    library.edit = (_ids, _edit, { signal } = {}) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    await model.selectAll()
    model.act('archive')
    await settled()
    expect(model.work.progress.value).toEqual({ done: 0, total: 1000 })
    model.work.stop()
    await settled()
    expect(toasts.current.value?.message).toEqual({ key: 'toastStopped' })
    expect(model.rows.value.every((row) => row.archivedAt === null)).toBe(true)
  })
})

describe('another order', () => {
  it('has all ids at once and reads rows as they are wanted', async () => {
    await open(rowsOf(3000).toReversed(), 'all')
    model.sort('oldest')
    await settled()
    expect(ids()[0]).toBe('02999')
    expect(model.length.value).toBe(3000)
    expect(model.rows.value.length).toBeLessThan(600)
    await model.source.ensure(1200)
    expect(ids()[1200]).toBe('01799')
    await model.moveToEnd('last')
    expect(ids()).toHaveLength(3000)
    expect(new Set(ids()).size).toBe(3000)
  })
  it('follows what changes, and comes back from relevance when there is no search', async () => {
    await open(rowsOf(5), 'all')
    model.sort('title')
    await settled()
    library.add(rowOf('new', 1, { title: 'A' }))
    await settled()
    expect(ids()[0]).toBe('new')
    model.search('Article')
    model.sort('relevance')
    model.search('')
    expect(model.view.value.sort).toBe('newest')
  })
})

describe('more hits than were looked for', () => {
  it('are found as they are scrolled to', async () => {
    await open(rowsOf(2000), 'all')
    model.search('Article')
    await vi.advanceTimersByTimeAsync(SEARCH_PAUSE)
    await settled()
    expect(model.rows.value).toHaveLength(500)
    await model.source.ensure(1500)
    expect(model.rows.value).toHaveLength(2000)
  })
})

import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'

vi.mock('../../../../src/platform/browser', () => ({ default: {} }))

import type { MessageKey } from '../../../../src/platform/strings/i18n'
import {
  COMMAND_IDS,
  type CommandId,
  commandsOn,
  commandWith,
  type Place,
  type Unambiguous,
} from '../../../../src/ui/commands/commands'
import { keyLines } from '../../../../src/ui/commands/keys'
import { actOnRow } from '../../../../src/ui/list/edit/act-on'
import { createListModel, type ListModel } from '../../../../src/ui/list/list-model'
import { createToasts } from '../../../../src/ui/toast/toasts'
import { FakeLibrary, rowOf, settled } from '../list/fake-library'

describe('the table of commands', () => {
  it('does not compile with two commands on one key in the same place', () => {
    type Table<Key extends string, In extends Place> = {
      one: { keys: readonly ['a', 'b']; in: readonly ['list', 'page'] }
      two: { keys: readonly [Key]; in: readonly [In] }
    }
    expectTypeOf<Unambiguous<Table<'c', 'list'>>>().toEqualTypeOf<Table<'c', 'list'>>()
    expectTypeOf<Unambiguous<Table<'b', 'article'>>>().toEqualTypeOf<Table<'b', 'article'>>()
    expectTypeOf<Unambiguous<Table<'b', 'page'>>['two']>().toEqualTypeOf<{ keyIsTakenBy: 'one' }>()
    expectTypeOf<Unambiguous<Table<'b', 'page'>>['one']>().toEqualTypeOf<{ keyIsTakenBy: 'two' }>()
  })

  it('has none on the key of another in its place', () => {
    const taken = COMMAND_IDS.flatMap((id) => {
      const { keys, in: places } = commandWith(id)
      return places.flatMap((place) => keys.map((key) => `${key} in ${place}`))
    })
    expect(taken.filter((each, at) => taken.indexOf(each) !== at)).toEqual([])
    expect(taken.length).toBeGreaterThan(40)
  })

  it('gives each surface its buttons, in one order', () => {
    expect(commandsOn('row', false)).toEqual(['archive', 'favourite', 'read', 'tags', 'trash'])
    expect(commandsOn('bulk', true)).toEqual(['restore', 'deleteForever'])
    expect(commandsOn('reader', false)).toEqual(['archive', 'favourite', 'tags', 'note', 'trash'])
    expect(commandsOn('reader', true)).toEqual(['restore'])
    expect(commandsOn('card', false)).toEqual(['archive', 'favourite', 'tags', 'trash'])
  })
})

describe('Help', () => {
  it('tells every key of every command', () => {
    const told = new Map(keyLines().map(({ says, keys }) => [says, keys.length]))
    for (const id of COMMAND_IDS) {
      const { keys, help, label } = commandWith(id)
      const says = help ?? label
      if (keys.length > 0) expect(told.get(says as MessageKey), id).toBeGreaterThan(0)
    }
  })

  it('has these lines', () => {
    expect(keyLines().map(({ says, keys }) => `${says}: ${keys.join(' · ')}`)).toEqual([
      'helpMove: ↑ · ↓ · J · K',
      'helpEnds: Home · End · Page ↑↓',
      'helpRead: Enter · O',
      'helpOriginal: V',
      'helpArchive: E',
      'helpFavourite: F',
      'helpUnread: U',
      'helpTags: T',
      'helpNote: N',
      'helpMatches: N · Shift N',
      'helpSelect: X',
      'helpAll: Ctrl A',
      'helpTrash: # · Delete',
      'helpUndo: Z',
      'helpCopySummary: C · Ctrl C',
      'helpSearch: /',
      'helpEscape: Esc',
      'helpHelp: ?',
      'helpSettings: ,',
    ])
  })
})

describe('a command that can be undone', () => {
  let model: ListModel
  afterEach(() => model.dispose())

  /** Whether there is something to take back once a command was done and what it opened was answered. */
  async function isUndone(id: CommandId): Promise<boolean> {
    const inTrash = commandWith(id).inTrash ?? false
    const library = new FakeLibrary([rowOf('a', 1, inTrash ? { trashedAt: 1 } : {})])
    const toasts = createToasts()
    const before = library.rows.get('a')
    model = createListModel({ port: library, toasts, now: () => 2, first: inTrash ? 'trash' : 'all' })
    await settled()
    const command = [...commandsOn('row', inTrash), ...commandsOn('reader', inTrash)].find(
      (each) => each === id,
    )
    if (!command || !before) return false
    actOnRow(model, command, before)
    if (model.tagging.value) void model.actions.retag(model.tagging.value.rows, { add: ['sea'], remove: [] })
    if (model.noting.value) void model.actions.note(model.noting.value, 'Mine.')
    await settled()
    expect(library.rows.get('a') === before && model.hidden.value.size === 0, `${id} changes something`).toBe(
      false,
    )
    await model.actions.undo()
    await settled()
    const { tags, note = '', archivedAt, favouritedAt, readAt, trashedAt } = library.rows.get('a') ?? before
    expect({ tags, note, archivedAt, favouritedAt, readAt, trashedAt }).toEqual({
      tags: before.tags,
      note: '',
      archivedAt: before.archivedAt,
      favouritedAt: before.favouritedAt,
      readAt: before.readAt,
      trashedAt: before.trashedAt,
    })
    expect(model.hidden.value.size).toBe(0)
    return toasts.current.value?.message !== undefined
  }

  it.each(COMMAND_IDS.filter((id) => commandWith(id).shown || commandWith(id).undoable))(
    '%s is said to be one, and is',
    async (id) => {
      expect(await isUndone(id)).toBe(commandWith(id).undoable ?? false)
    },
  )
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../../src/platform/browser', () => ({ default: {} }))

import { handleListKey } from '../../../../src/ui/list/handle-key'
import { createListModel, type ListModel } from '../../../../src/ui/list/list-model'
import { createToasts } from '../../../../src/ui/toast/toasts'
import { FakeLibrary, rowOf, settled } from './fake-library'
import { pressed } from './pressed'

const NOW = 5_000_000
const PAGE_ROWS = 3
let library: FakeLibrary
let model: ListModel
const acts = { open: vi.fn(), search: vi.fn(), help: vi.fn(), settings: vi.fn(), original: vi.fn() }

async function open(list: 'all' | 'trash' = 'all') {
  library = new FakeLibrary([
    ...['a', 'b', 'c', 'd', 'e'].map((id, at) => rowOf(id, 1000 - at, { tags: ['sea'] })),
    rowOf('t', 100, { trashedAt: 200 }),
  ])
  model = createListModel({ port: library, toasts: createToasts(), now: () => NOW, first: list })
  await settled()
  model.place(0)
}
/** Presses a key in the list, and waits for what it does. */
async function press(key: string) {
  const event = pressed(key)
  handleListKey(event, model, acts, PAGE_ROWS)
  await settled()
  return event
}
const at = () => model.cursor.value?.id
const row = (id: string) => library.rows.get(id)

beforeEach(async () => {
  vi.clearAllMocks()
  await open()
})
afterEach(() => model.dispose())

describe('a key in the list', () => {
  it.each([
    ['ArrowDown', 'b'],
    ['j', 'b'],
    ['ㅓ@KeyJ', 'b'],
    ['PageDown', 'd'],
    ['End', 'e'],
  ])('%s moves the cursor down', async (key, to) => {
    const event = await press(key)
    expect(at()).toBe(to)
    expect(event.preventDefault).toHaveBeenCalled()
    expect(event.stopPropagation).toHaveBeenCalled()
  })

  it.each([
    ['ArrowUp', 'd'],
    ['k', 'd'],
    ['PageUp', 'b'],
    ['Home', 'a'],
  ])('%s moves it up', async (key, to) => {
    model.place(4)
    await press(key)
    expect(at()).toBe(to)
  })

  it.each(['ArrowUp', 'k'])('%s on the first row leads to the search field', async (key) => {
    await press(key)
    expect(acts.search).toHaveBeenCalledOnce()
    expect(at()).toBe('a')
  })

  it('extends the selection with Shift and an arrow, not beyond the first row', async () => {
    await press('Shift+ArrowDown')
    expect([...model.selection.value.ids]).toEqual(['a', 'b'])
    await press('Shift+ArrowUp')
    await press('Shift+ArrowUp')
    expect(at()).toBe('a')
    expect(acts.search).not.toHaveBeenCalled()
    await press('Shift+J')
    // With Shift a letter begins a search.
    expect(acts.search).toHaveBeenCalledOnce()
  })

  it.each(['Enter', 'o'])('%s opens the article under the cursor', async (key) => {
    await press(key)
    expect(acts.open).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }))
  })

  it('v opens its original', async () => {
    await press('v')
    expect(acts.original).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }))
  })

  it.each([
    ['e', 'archivedAt'],
    ['f', 'favouritedAt'],
    ['u', 'readAt'],
    ['#', 'trashedAt'],
    ['Delete', 'trashedAt'],
    ['ㄷ@KeyE', 'archivedAt'],
  ] as const)('%s sets %s, and z takes it back', async (key, field) => {
    await press(key)
    expect(row('a')?.[field]).toBe(NOW)
    await press('z')
    expect(row('a')?.[field]).toBeNull()
  })

  it('acts on the selection where there is one', async () => {
    await press('x')
    await press('j')
    await press('x')
    await press('e')
    expect(['a', 'b', 'c'].map((id) => row(id)?.archivedAt)).toEqual([NOW, NOW, null])
  })

  it('t and n open the editors', async () => {
    await press('t')
    expect(model.tagging.value?.ids).toEqual(['a'])
    await press('n')
    expect(model.noting.value?.id).toBe('a')
  })

  it.each(['Control+a', 'Meta+ㅁ@KeyA'])('%s selects everything', async (key) => {
    await press(key)
    expect(model.selection.value.ids.size).toBe(5)
  })

  it.each([
    ['/', 'search'],
    ['?', 'help'],
    [',', 'settings'],
  ] as const)('%s leads to %s', async (key, act) => {
    const event = await press(key)
    expect(acts[act]).toHaveBeenCalledOnce()
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it.each(['g', 'ㅎ@KeyG', 'Process@KeyG', '7'])(
    '%s writes, and so begins a search with its own letter',
    async (key) => {
      const event = await press(key)
      expect(acts.search).toHaveBeenCalledOnce()
      expect(event.preventDefault).not.toHaveBeenCalled()
    },
  )

  it.each(['Control+f', 'Alt+e', 'Meta+z', 'F5', 'Tab', ' '])('%s is left to the browser', async (key) => {
    const event = await press(key)
    expect(event.preventDefault).not.toHaveBeenCalled()
    for (const act of Object.values(acts)) expect(act).not.toHaveBeenCalled()
  })

  it('Escape clears the selection, then the search, then is left to the browser', async () => {
    model.search('Article')
    model.place(0)
    await press('x')
    await press('Escape')
    expect(model.selection.value.ids.size).toBe(0)
    expect(model.text.value).toBe('Article')
    await press('Escape')
    expect(model.text.value).toBe('')
    expect(acts.search).toHaveBeenCalledOnce()
    const event = await press('Escape')
    expect(event.preventDefault).not.toHaveBeenCalled()
  })
})

describe('a key in the trash', () => {
  beforeEach(async () => {
    model.dispose()
    await open('trash')
  })

  it('e brings back', async () => {
    await press('e')
    expect(row('t')?.trashedAt).toBeNull()
  })

  it('# hides the row, to delete it for good', async () => {
    await press('#')
    expect(model.hidden.value).toEqual(new Set(['t']))
    expect(row('t')).toBeDefined()
    await press('z')
    expect(model.hidden.value.size).toBe(0)
  })

  it.each(['f', 'u', 'n'])('%s does nothing, and begins no search', async (key) => {
    const event = await press(key)
    expect(library.writes).toBe(0)
    expect(model.noting.value).toBeNull()
    expect(acts.search).not.toHaveBeenCalled()
    expect(event.preventDefault).toHaveBeenCalled()
  })
})

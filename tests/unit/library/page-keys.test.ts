import { signal } from '@preact/signals'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import type { Layout } from '../../../src/library/layout'
import { createLibraryModel, type LibraryModel } from '../../../src/library/model'
import { handlePageKey } from '../../../src/library/page-keys'
import { FakeLibrary, rowOf, settled } from '../ui/list/fake-library'
import { pressed } from '../ui/list/pressed'
import { contextOver } from './context-double'

const NOW = 5_000_000
const { window } = new JSDOM(
  '<main></main><button></button><a href="#x"></a><input><div role="listbox"></div><dialog><p></p></dialog>',
)
const layout = signal<Layout>('three')
const ways = { search: vi.fn(), list: vi.fn() }
const openOriginal = vi.fn()
let library: FakeLibrary
let model: LibraryModel

/** Presses a key while something of the page has the focus, and waits for what it does. */
async function press(key: string, focused = 'main') {
  const event = pressed(key, window.document.querySelector(focused))
  handlePageKey(event as unknown as KeyboardEvent, model, ways)
  await settled()
  return event
}
const row = (id: string) => library.rows.get(id)

beforeEach(async () => {
  vi.clearAllMocks()
  vi.stubGlobal('Element', window.Element)
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => then())
  layout.value = 'three'
  library = new FakeLibrary([
    ...['a', 'b', 'c'].map((id, at) => rowOf(id, 1000 - at, { readAt: 1 })),
    rowOf('t', 100, { trashedAt: 200 }),
  ])
  model = createLibraryModel(contextOver(library, { layout, openOriginal, now: () => NOW }))
  model.goTo('#/all')
  await settled()
})
afterEach(() => {
  model.dispose()
  vi.unstubAllGlobals()
})

describe('a key on the page', () => {
  it.each([
    ['?', () => model.helpOpen.value],
    [',', () => model.page.value === 'settings'],
    ['/', () => ways.search.mock.calls.length === 1],
  ] as const)('%s leads where it does in the list', async (key, done) => {
    const event = await press(key)
    expect(done()).toBe(true)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('z takes back what was done last', async () => {
    const [first] = model.list.rows.value
    if (first) await model.list.actions.act('archive', [first])
    await press('z')
    expect(row('a')?.archivedAt).toBeNull()
  })

  it.each(['ArrowDown', 'ArrowUp', 'j', 'k'])('%s leads into the list', async (key) => {
    const event = await press(key)
    expect(ways.list).toHaveBeenCalledOnce()
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it.each(['e', 'Enter', 'x', 'Control+a', 'Control+f', 'g', 'Escape', 'Home'])(
    '%s means nothing without an article',
    async (key) => {
      const event = await press(key)
      expect(library.writes).toBe(0)
      expect(event.preventDefault).not.toHaveBeenCalled()
    },
  )

  it.each(['input', '[role=listbox]', 'dialog p'])('is left to %s', async (focused) => {
    model.open('a')
    await settled()
    const event = await press('e', focused)
    expect(row('a')?.archivedAt).toBeNull()
    expect(event.preventDefault).not.toHaveBeenCalled()
  })

  it('searches from any page, and from an article that covers the list', async () => {
    model.goToPage('settings')
    await press('/')
    expect(model.page.value).toBe('list')
    layout.value = 'one'
    model.open('a')
    await settled()
    await press('/')
    expect(model.openId.value).toBe('')
    expect(ways.search).toHaveBeenCalledTimes(2)
  })
})

describe('a key on the open article', () => {
  beforeEach(async () => {
    model.open('b')
    await settled()
  })

  it.each([
    ['e', 'archivedAt'],
    ['f', 'favouritedAt'],
    ['#', 'trashedAt'],
    ['Delete', 'trashedAt'],
    ['ㄷ@KeyE', 'archivedAt'],
  ] as const)('%s sets %s, and z takes it back', async (key, field) => {
    const event = await press(key)
    expect(row('b')?.[field]).toBe(NOW)
    expect(event.preventDefault).toHaveBeenCalled()
    await press('z')
    expect(row('b')?.[field]).toBeNull()
  })

  it('u makes it unread', async () => {
    await press('u')
    expect(row('b')?.readAt).toBeNull()
  })

  it('acts on it alone, whatever is selected', async () => {
    model.list.toggle('a')
    await press('f')
    expect([row('a')?.favouritedAt, row('b')?.favouritedAt]).toEqual([null, NOW])
  })

  it('t and n open the editors, x selects', async () => {
    await press('t')
    expect(model.list.tagging.value?.ids).toEqual(['b'])
    await press('n')
    expect(model.list.noting.value?.id).toBe('b')
    await press('x')
    expect(model.list.selection.value.ids).toEqual(new Set(['b']))
  })

  it('v opens the original', async () => {
    await press('v')
    expect(openOriginal).toHaveBeenCalledWith('https://harbour.example/b')
  })

  it('j and k read on; the arrows scroll', async () => {
    await press('j')
    expect(model.openId.value).toBe('c')
    await press('k')
    await press('k')
    expect(model.openId.value).toBe('a')
    for (const arrow of ['ArrowDown', 'ArrowUp']) {
      const event = await press(arrow)
      expect(event.preventDefault).not.toHaveBeenCalled()
    }
    expect(model.openId.value).toBe('a')
    expect(ways.list).not.toHaveBeenCalled()
  })

  it('Escape goes to the list beside it, or closes what covers the list', async () => {
    await press('Escape')
    expect(ways.list).toHaveBeenCalledOnce()
    layout.value = 'one'
    await press('Escape')
    expect(model.openId.value).toBe('')
  })

  it('Enter is left to the button or link that has the focus', async () => {
    for (const focused of ['main', 'button', 'a']) {
      const event = await press('Enter', focused)
      expect(event.preventDefault).not.toHaveBeenCalled()
    }
  })

  it('n and Shift+n step through the matches of a search before anything else', async () => {
    model.list.search('Article')
    await vi.waitFor(() => expect(model.list.source.shown.value.query).toBe('Article'))
    model.open('c')
    await settled()
    const find = model.find.value
    const step = vi.fn()
    if (find) Object.assign(find, { step, count: signal(2) })
    await press('n')
    await press('Shift+N')
    await press('ㅜ@KeyN')
    expect(step.mock.calls).toEqual([[1], [-1], [1]])
    expect(model.list.noting.value).toBeNull()
  })

  it('Escape leaves an article that was deleted elsewhere', async () => {
    await library.deleteForever(['b'])
    await settled()
    await press('e')
    expect(library.writes).toBe(0)
    await press('Escape')
    expect(ways.list).toHaveBeenCalledOnce()
  })
})

describe('a key on an article in the trash', () => {
  beforeEach(async () => {
    model.open('t')
    await settled()
  })

  it('e brings it back', async () => {
    await press('e')
    expect(row('t')?.trashedAt).toBeNull()
  })

  it.each(['f', 'u', 't', 'n', '#'])('%s does nothing', async (key) => {
    const event = await press(key)
    expect(library.writes).toBe(0)
    expect([model.list.tagging.value, model.list.noting.value]).toEqual([null, null])
    expect(event.preventDefault).not.toHaveBeenCalled()
  })
})

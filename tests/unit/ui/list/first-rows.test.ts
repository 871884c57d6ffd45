import { afterEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../../src/platform/browser', () => ({ default: {} }))

import type { ArticleRow, ListName } from '../../../../src/domain/article/article'
import { createListModel } from '../../../../src/ui/list/list-model'
import { createListSource, type ListSource } from '../../../../src/ui/list/source/list-source'
import type { View } from '../../../../src/ui/list/source/view'
import { createToasts } from '../../../../src/ui/toast/toasts'
import { FakeLibrary, rowsOf, settled } from './fake-library'

const UNREAD: View = { list: 'unread', tag: null, query: '', sort: 'newest' }

/** A library that opens when it is told to, with first rows that are there before. */
class SlowLibrary extends FakeLibrary {
  open: () => void = () => undefined
  readonly #opened = new Promise<void>((resolve) => {
    this.open = resolve
  })
  readonly firstAsked: ListName[] = []
  constructor(
    rows: ArticleRow[],
    readonly kept: ArticleRow[],
  ) {
    super(rows)
  }
  override async firstRows(list: ListName): Promise<ArticleRow[]> {
    this.firstAsked.push(list)
    return this.kept
  }
  override async list(query: Parameters<FakeLibrary['list']>[0]): Promise<ArticleRow[]> {
    await this.#opened
    return super.list(query)
  }
}

let source: ListSource
afterEach(() => source.dispose())
const ids = () => source.rows.value.map(({ id }) => id)

describe('rows that are there before the library', () => {
  it('are shown at once, and give way to its own', async () => {
    const all = rowsOf(200)
    // Since they were kept, a hundred were saved and one of them was deleted.
    const library = new SlowLibrary(
      all.filter(({ id }) => id !== '00101'),
      all.slice(100, 120),
    )
    source = createListSource(library, UNREAD)
    await settled()
    expect(ids()[0]).toBe('00100')
    expect(source.phase.value).toBe('loading')
    await source.ensure(50)
    library.open()
    await settled()
    expect(source.phase.value).toBe('ready')
    expect(ids()).toEqual(all.slice(0, 60).map(({ id }) => id))
    await source.ensure(150)
    expect(ids()).toEqual(all.map(({ id }) => id).filter((id) => id !== '00101'))
  })

  it('are not dimmed like rows of another view', async () => {
    const library = new SlowLibrary(rowsOf(3), rowsOf(3))
    const model = createListModel({ port: library, toasts: createToasts(), now: () => 0, first: 'unread' })
    expect(model.busy.value).toBe(true)
    await settled()
    expect(model.rows.value).toHaveLength(3)
    expect(model.busy.value).toBe(false)
    model.dispose()
  })

  it('are asked for no tag, no search and no other order', async () => {
    const library = new SlowLibrary(rowsOf(3), rowsOf(3))
    for (const view of [{ tag: 'x' }, { query: 'x' }, { sort: 'title' as const }]) {
      source = createListSource(library, { ...UNREAD, ...view })
      await settled()
      source.dispose()
    }
    expect(library.firstAsked).toEqual([])
  })

  it('do not come after the library, nor for a view that was left', async () => {
    const library = new SlowLibrary(rowsOf(3), rowsOf(9))
    let tell: (rows: ArticleRow[]) => void = () => undefined
    library.firstRows = () => new Promise((resolve) => (tell = resolve))
    source = createListSource(library, UNREAD)
    const late = tell
    source.show({ ...UNREAD, list: 'archive' })
    late(rowsOf(9))
    await settled()
    expect(source.rows.value).toEqual([])
    library.open()
    await settled()
    tell(rowsOf(9))
    await settled()
    expect(source.phase.value).toBe('ready')
    expect(source.rows.value).toEqual([])
  })
})

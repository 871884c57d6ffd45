import { signal } from '@preact/signals'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleRow } from '../../../../src/domain/article/article'
import { type FollowFound, followFound } from '../../../../src/ui/list/source/follow-found'
import { FakeLibrary, rowOf, rowsOf, settled } from './fake-library'

describe('followFound', () => {
  const rows = signal<ArticleRow[]>([])
  let library: FakeLibrary
  let following: FollowFound
  let read: string[][]
  const told = () => rows.value.map(({ id, readAt }) => [id, readAt])

  beforeEach(() => {
    library = new FakeLibrary([rowOf('a', 3), rowOf('b', 2), rowOf('c', 1)])
    read = []
    const rowsOfIds = library.rowsOf.bind(library)
    library.rowsOf = (ids) => {
      read.push(ids)
      return rowsOfIds(ids)
    }
    rows.value = []
    following = followFound(library, rows, 'all')
  })
  function find() {
    rows.value = ['a', 'b'].flatMap((id) => library.rows.get(id) ?? [])
    following.begin()
  }

  it('reads what changed among the rows, and nothing else', async () => {
    find()
    await library.change(['c'], { readAt: 5 })
    await settled()
    expect(read).toEqual([])
    await library.change(['b', 'c'], { readAt: 6 })
    await settled()
    expect(read).toEqual([['b']])
    expect(told()).toEqual([
      ['a', null],
      ['b', 6],
    ])
  })

  it('lets go what is deleted, and what leaves the list', async () => {
    find()
    await library.deleteForever(['a'])
    await library.change(['b'], { trashedAt: 6 })
    await settled()
    expect(told()).toEqual([])
  })

  it('knows what changed while the rows were looked for', async () => {
    const before = ['a', 'b'].flatMap((id) => library.rows.get(id) ?? [])
    await library.change(['a'], { readAt: 6 })
    rows.value = before
    following.begin()
    await settled()
    expect(told()).toEqual([
      ['a', 6],
      ['b', null],
    ])
  })

  it('takes in any number of changes, the last as it is', async () => {
    library = new FakeLibrary(rowsOf(950))
    following = followFound(library, rows, 'all')
    rows.value = [...library.rows.values()]
    following.begin()
    const ids = [...library.rows.keys()]
    await Promise.all([
      library.change(ids, { readAt: 1 }),
      library.change(ids.slice(300, 400), { readAt: 2 }),
    ])
    await settled()
    await settled()
    expect(rows.value.map(({ readAt }) => readAt)).toEqual(
      ids.map((_, at) => (at >= 300 && at < 400 ? 2 : 1)),
    )
  })

  it('ends', async () => {
    find()
    following.end()
    await library.change(['a'], { readAt: 6 })
    await settled()
    expect(read).toEqual([])
  })

  it('follows on after a failure', async () => {
    find()
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    const rowsOfIds = library.rowsOf
    library.rowsOf = () => Promise.reject(new Error('the disk is gone'))
    await library.change(['a'], { readAt: 6 })
    await settled()
    library.rowsOf = rowsOfIds
    await library.change(['a'], { readAt: 7 })
    await settled()
    expect(told()[0]).toEqual(['a', 7])
    expect(warned).toHaveBeenCalledOnce()
    warned.mockRestore()
  })
})

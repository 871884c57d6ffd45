import { afterEach, describe, expect, it, vi } from 'vitest'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

import type { ArticleRow } from '../../../src/domain/article/article'
import { createFront, type FrontModel } from '../../../src/library/front/front-model'
import { FakeLibrary, rowOf, rowsOf, settled } from '../ui/list/fake-library'

const SUMMARY = {
  sentences: [{ text: 'One.', start: 0, end: 4 }],
  engine: 'extractive-2',
  lang: 'en',
  createdAt: 1,
}
let library: FakeLibrary
let front: FrontModel
let stop: () => void
let pictures: Map<string, Blob>

async function open(rows: ArticleRow[]) {
  library = new FakeLibrary(rows)
  pictures = new Map()
  front = createFront(library, {
    async article(id) {
      const row = library.rows.get(id)
      return row && { row, content: { id, v: 1, html: '', text: 'One.', summary: SUMMARY } }
    },
    picture: async (id) => pictures.get(id) ?? null,
  })
  stop = front.follow()
  await settled()
}
afterEach(() => stop())

describe('the front page', () => {
  it('has the newest unread article, its summary, and those that follow', async () => {
    await open(rowsOf(9))
    expect(front.front.value).toMatchObject({ list: 'unread', lead: { id: '00000' }, summary: SUMMARY })
    expect(front.front.value?.next.map(({ id }) => id)).toEqual(['00001', '00002', '00003', '00004', '00005'])
    expect(library.writes).toBe(0)
  })
  it('goes on to the next one when that is read, and to what was saved last when all is read', async () => {
    await open([rowOf('a', 2), rowOf('b', 1)])
    await library.change(['a'], { readAt: 1 })
    await settled()
    expect(front.front.value?.lead.id).toBe('b')
    await library.change(['b'], { readAt: 1 })
    await settled()
    expect(front.front.value).toMatchObject({ list: 'all', lead: { id: 'a' } })
  })
  it('says that a library is empty, and when it no longer is', async () => {
    await open([])
    expect([front.empty.value, front.front.value]).toEqual([true, null])
    library.add(rowOf('a', 1))
    await settled()
    expect(front.empty.value).toBe(false)
    expect(front.front.value?.lead.id).toBe('a')
  })
  it('follows nothing once it is left', async () => {
    await open([rowOf('a', 1)])
    stop()
    library.add(rowOf('b', 2))
    await settled()
    expect(front.front.value?.lead.id).toBe('a')
  })
})

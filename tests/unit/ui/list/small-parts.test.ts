import { describe, expect, it } from 'vitest'
import { cursorAt, keepCursor, moveCursor } from '../../../../src/ui/list/cursor'
import { commonTags, splitTags, suggestions, tagDifference } from '../../../../src/ui/list/edit/tags'
import { extend, NOTHING_SELECTED, toggle } from '../../../../src/ui/list/selection'
import { mergeHead } from '../../../../src/ui/list/source/merge'
import { rowOf, rowsOf } from './fake-library'

describe('the cursor', () => {
  const rows = rowsOf(3)
  const rows5 = rowsOf(5)
  it('comes into the list from both ends', () => {
    expect(moveCursor(null, 1, rows)?.index).toBe(0)
    expect(moveCursor(null, -1, rows)?.index).toBe(2)
  })
  it('is nowhere in an empty list', () => {
    expect(moveCursor(null, 1, [])).toBeNull()
    expect(cursorAt(3, [])).toBeNull()
    expect(keepCursor({ index: 1, id: 'x' }, rows, [])).toBeNull()
  })
  it('goes to the next row that is left when several go, to the last where none follows', () => {
    const at = (index: number) => ({ index, id: rows5[index]?.id ?? '' })
    const without = (...gone: number[]) => rows5.filter((_, index) => !gone.includes(index))
    expect(keepCursor(at(2), rows5, without(0, 1, 2))).toEqual({ index: 0, id: '00003' })
    expect(keepCursor(at(0), rows5, without(0, 1))).toEqual({ index: 0, id: '00002' })
    expect(keepCursor(at(3), rows5, without(2, 3, 4))).toEqual({ index: 1, id: '00001' })
    expect(keepCursor(at(1), rows5, without(0))).toEqual({ index: 0, id: '00001' })
  })
})

describe('the selection', () => {
  const rows = rowsOf(5)
  it('goes in and out', () => {
    expect(toggle(toggle(NOTHING_SELECTED, 'a'), 'a').ids.size).toBe(0)
  })
  it('extends upwards as well', () => {
    const from = toggle(NOTHING_SELECTED, '00003')
    expect([...extend(from, '00003', '00001', rows).ids].sort()).toEqual(['00001', '00002', '00003'])
  })
})

describe('mergeHead', () => {
  const rows = rowsOf(6)
  it('keeps what is older than the head', () => {
    expect(mergeHead(rows, rows.slice(0, 2), 'all', false)).toEqual(rows)
  })
  it('lets go of what is no longer in the head', () => {
    const head = rows.slice(1, 3)
    expect(mergeHead(rows, head, 'all', false)).toEqual(rows.slice(1))
  })
  it('parts rows of one moment by their ids', () => {
    const same = ['c', 'b', 'a'].map((id) => rowOf(id, 5))
    expect(mergeHead(same, same.slice(0, 2), 'all', false).map((row) => row.id)).toEqual(['c', 'b', 'a'])
    expect(mergeHead(same, same.slice(0, 1), 'all', false)).toHaveLength(3)
  })
  it('is the head, when that is all', () => {
    expect(mergeHead(rows, rows.slice(0, 2), 'all', true)).toHaveLength(2)
    expect(mergeHead(rows, [], 'all', true)).toEqual([])
  })
})

describe('tags', () => {
  it('are parted by the commas of every script', () => {
    expect(splitTags(' 정치, 경제，항만、 #sea  side ,,')).toEqual(['정치', '경제', '항만', 'sea side'])
  })
  it('of several articles are those they share', () => {
    expect(commonTags([rowOf('a', 1, { tags: ['x', 'y'] }), rowOf('b', 1, { tags: ['y'] })])).toEqual(['y'])
    expect(commonTags([])).toEqual([])
  })
  it('change by what was added and removed', () => {
    expect(tagDifference(['a', 'b'], ['b', 'c'])).toEqual({ add: ['c'], remove: ['a'] })
  })
  it('are offered by beginning, then by middle, the commonest first', () => {
    const known = [
      { tag: 'Overseas', count: 9 },
      { tag: 'sea', count: 1 },
      { tag: 'Seaside', count: 5 },
      { tag: 'land', count: 7 },
    ]
    expect(suggestions('SEA', [], known).map(({ tag }) => tag)).toEqual(['Seaside', 'sea', 'Overseas'])
    expect(suggestions('', ['land'], known).map(({ tag }) => tag)).toEqual(['Overseas', 'Seaside', 'sea'])
  })
})

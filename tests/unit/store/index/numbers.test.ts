import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { idsOf } from '../../../../src/store/index/numbers'
import { freshDb } from '../samples'

describe('idsOf', () => {
  async function filled() {
    const db = freshDb()
    await db.numbers.bulkAdd(Array.from({ length: 300 }, (_, at) => ({ no: at + 1, id: `n${at + 1}` })))
    await db.numbers.bulkDelete([12, 290])
    return db
  }

  it('names articles in the order of their numbers as asked, without those that are gone', async () => {
    const db = await filled()
    expect(await idsOf(db, [14, 13, 12, 11])).toEqual(['n14', 'n13', 'n11'])
    expect(await idsOf(db, [290, 3, 150])).toEqual(['n3', 'n150'])
    expect(await idsOf(db, [7])).toEqual(['n7'])
    expect(await idsOf(db, [])).toEqual([])
  })

  it('asks once for numbers that stand close together, and for each where they do not', async () => {
    const db = await filled()
    const one = vi.spyOn(IDBObjectStore.prototype, 'get')
    await idsOf(db, [20, 18, 10, 5])
    expect(one).not.toHaveBeenCalled()
    await idsOf(db, [280, 18, 5])
    expect(one).toHaveBeenCalledTimes(3)
    one.mockRestore()
  })
})

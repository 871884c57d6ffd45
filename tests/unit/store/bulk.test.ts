import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { PressmarkError } from '../../../src/domain/message/errors'
import { carriersOf, editArticles, undoInSteps } from '../../../src/store/lists/bulk'
import { listIds } from '../../../src/store/lists/order'
import { rowFromDraft } from '../../../src/store/rows/rows'
import { draftOf, freshDb } from './samples'

/** Written at once: what is under test is not how they were saved. */
async function filled(count: number) {
  const db = freshDb()
  const rows = Array.from({ length: count }, (_, at) =>
    rowFromDraft(draftOf(`n${at}`), { id: `n${at}`, captureId: `c${at}`, now: 1000 + at, before: null }),
  )
  await db.articles.bulkAdd(rows)
  return { db, ids: await listIds(db, { list: 'all', sort: 'newest' }) }
}

describe('changes of many articles', () => {
  it('go in steps that are told of, and are taken back as one', async () => {
    const { db, ids } = await filled(600)
    const told: number[] = []
    const undo = await editArticles(db, ids, { fields: { archivedAt: 7 } }, 7, {
      onProgress: (n) => told.push(n),
    })
    expect(told).toEqual([250, 500, 600])
    expect(await listIds(db, { list: 'archive', sort: 'newest' })).toEqual(ids)
    await undoInSteps(db, undo, 8)
    expect(await listIds(db, { list: 'unread', sort: 'newest' })).toEqual(ids)
    expect(await listIds(db, { list: 'archive', sort: 'newest' })).toEqual([])
  })

  it('leave nothing behind where they are stopped or fail half way', async () => {
    const { db, ids } = await filled(300)
    const stop = new AbortController()
    const stopped = editArticles(db, ids, { fields: { favouritedAt: 7 } }, 7, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(await listIds(db, { list: 'favourite', sort: 'newest' })).toEqual([])
    const { bulkPut } = db.articles
    let writes = 0
    db.articles.bulkPut = ((...args: Parameters<typeof bulkPut>) => {
      writes += 1
      if (writes === 2) throw new PressmarkError('storage-full')
      return bulkPut.apply(db.articles, args)
    }) as typeof bulkPut
    const failed = editArticles(db, ids, { fields: { favouritedAt: 7 } }, 7)
    await expect(failed).rejects.toMatchObject({ code: 'storage-full' })
    expect(await listIds(db, { list: 'favourite', sort: 'newest' })).toEqual([])
  })

  it('rename, merge and take away a tag everywhere, the trash included', async () => {
    const { db, ids } = await filled(3)
    const [one = '', two = '', three = ''] = ids
    await editArticles(db, [one], { tags: { add: ['a', 'war', 'z'], remove: [] } }, 1)
    await editArticles(db, [two], { tags: { add: ['peace', 'war'], remove: [] } }, 1)
    await editArticles(db, [three], { fields: { tags: ['war'], trashedAt: 5 } }, 1)
    const tagsOf = async () => (await db.articles.bulkGet(ids)).map((row) => row?.tags)
    const carriers = await carriersOf(db, 'war')
    expect(carriers.toSorted()).toEqual(ids.toSorted())
    const undo = await editArticles(db, carriers, { rename: { from: 'war', to: 'peace' } }, 2)
    expect(await tagsOf()).toEqual([['a', 'peace', 'z'], ['peace'], ['peace']])
    await editArticles(db, carriers, { rename: { from: 'peace', to: null } }, 3)
    expect(await tagsOf()).toEqual([['a', 'z'], [], []])
    await undoInSteps(db, undo, 4)
    expect(await tagsOf()).toEqual([['a', 'war', 'z'], ['peace', 'war'], ['war']])
  })
})

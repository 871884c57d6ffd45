import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { repairRows } from '../../../src/pages/keep-index'
import { listArticles, saveArticle } from '../../../src/store/lists/articles'
import { freshDb, requestOf } from '../store/samples'

it('repairs rows while the index is at work', async () => {
  type Work = (lock: object | null) => Promise<void>
  const request = async (name: string, ...rest: [Work] | [object, Work]) => {
    const work = rest.at(-1) as Work
    await work(name === 'pressmark-index' ? null : { name })
  }
  vi.stubGlobal('navigator', { locks: { request } })
  const db = freshDb()
  const { id } = await saveArticle(db, requestOf('one'), 100)
  await db.table('articles').update(id, { places: null })
  expect(await listArticles(db, { list: 'all', limit: 10 })).toEqual([])
  await repairRows(db)
  expect((await listArticles(db, { list: 'all', limit: 10 })).map((row) => row.id)).toEqual([id])
})

/** What a salvage writes of articles that were remembered outside the library. */
import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'

const outside = vi.hoisted(() => ({ rows: [] as unknown[], files: [] as Blob[] }))
vi.mock('../../../src/platform/browser', () => ({ default: {} }))
vi.mock('../../../src/platform/storage/library-mark', () => ({
  readMark: async () => ({ lost: { at: 1 } }),
  readLostRows: async () => outside.rows,
  updateMark: async () => undefined,
  forgetLostRows: async () => undefined,
}))
vi.mock('../../../src/platform/download', () => ({
  downloadFile: (_name: string, file: Blob) => void outside.files.push(file),
}))

import type { JsonArticle } from '../../../src/formats/json'
import { createRescuePort } from '../../../src/library/rescue/rescue-port'
import { saveArticle } from '../../../src/store/lists/articles'
import { rowFromDraft } from '../../../src/store/rows/rows'
import { draftOf, freshDb, requestOf } from '../store/samples'

it('adds each that was not found, and gives its row back to a text that lost its own', async () => {
  const db = freshDb()
  const url = 'https://news.example/a'
  const over = { url, canonicalUrl: url }
  const whole = await saveArticle(db, requestOf('whole', { over }), 100)
  const rowless = await saveArticle(db, requestOf('rowless'), 200)
  const found = await db.articles.bulkGet([whole.id, rowless.id])
  await db.articles.delete(rowless.id)
  // Kept beside the first under one address, by the reader's wish.
  const twin = rowFromDraft(draftOf('twin', over), { id: 'twin', captureId: 'c', now: 300, before: null })
  outside.rows = [...found, twin]
  const options = { onProgress: () => undefined, signal: new AbortController().signal }
  expect(await createRescuePort(db).salvage(null, options)).toEqual({
    articles: 2,
    remembered: 1,
    damaged: 0,
  })
  const { articles } = JSON.parse((await outside.files[0]?.text()) ?? '{}')
  const shown = (articles as JsonArticle[]).map(({ id, title, content }) => [id, title, content.text])
  expect(shown.sort()).toEqual(
    [
      [whole.id, 'Title of whole', 'Text of whole.'],
      [rowless.id, 'Title of rowless', 'Text of rowless.'],
      ['twin', 'Title of twin', ''],
    ].sort(),
  )
})

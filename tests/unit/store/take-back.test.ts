import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { parseOutcome } from '../../../src/domain/message/parse-outcome'
import type { LibraryDb } from '../../../src/store/database/db'
import { changeArticles, readArticle, saveArticle } from '../../../src/store/lists/articles'
import { takeBackSave } from '../../../src/store/save/take-back'
import { freshDb, requestOf } from './samples'

let db: LibraryDb
beforeEach(() => {
  db = freshDb()
  return () => db.close()
})

it('leaves nothing of a new article', async () => {
  const outcome = await saveArticle(db, requestOf('one'), 100)
  await takeBackSave(db, outcome, 200)
  expect(await readArticle(db, outcome.id)).toBeUndefined()
  expect(await db.contents.count()).toBe(0)
  expect(await db.images.count()).toBe(0)
})

it('moves an article to the trash that was marked since', async () => {
  const outcome = await saveArticle(db, requestOf('one'), 100)
  await changeArticles(db, [outcome.id], { tags: ['harbour'] }, 150)
  await takeBackSave(db, outcome, 200)
  const article = await readArticle(db, outcome.id)
  expect(article?.row).toMatchObject({ trashedAt: 200, tags: ['harbour'] })
  expect(article?.content.text).toBe('Text of one.')
})

it('puts an article back into the trash that the save took out', async () => {
  const { id } = await saveArticle(db, requestOf('one'), 100)
  await changeArticles(db, [id], { trashedAt: 150 }, 150)
  const again = { ...requestOf('one'), target: { ...requestOf('one').target, captureId: 'capture-again' } }
  const outcome = await saveArticle(db, again, 200)
  expect(outcome).toMatchObject({ id, created: false, fromTrash: { trashedAt: 150 } })
  await takeBackSave(db, outcome, 300)
  expect((await readArticle(db, id))?.row.trashedAt).toBe(150)
})

it.each([
  ['with the same text', ''],
  ['with another text', ' They sail at nine.'],
])('puts it back as it was, read and archived, after a save %s', async (_, more) => {
  const { id } = await saveArticle(db, requestOf('one'), 100)
  await changeArticles(db, [id], { readAt: 110, archivedAt: 120, favouritedAt: 130, tags: ['sea'] }, 130)
  await changeArticles(db, [id], { trashedAt: 150 }, 150)
  const before = await readArticle(db, id)
  const { target, page } = requestOf('one')
  const draft = { ...page.draft, text: page.draft.text + more }
  const again = { ...requestOf('one'), target: { ...target, captureId: 'again' }, page: { ...page, draft } }
  const outcome = await saveArticle(db, again, 200)
  expect((await readArticle(db, id))?.row).toMatchObject({ savedAt: 200, readAt: null, archivedAt: null })
  await takeBackSave(db, parseOutcome(JSON.parse(JSON.stringify(outcome))), 300)
  const after = await readArticle(db, id)
  expect(after?.content).toEqual(before?.content)
  // Its marks changed last when it was put back, which another device has to hear of; the capture itself changed nothing else.
  const fieldTimes = { ...before?.row.fieldTimes, trashedAt: 300, readAt: 300, archivedAt: 300 }
  const { captureId, capturedAt } = after?.row ?? {}
  expect(after?.row).toEqual({ ...before?.row, fieldTimes, captureId, capturedAt })
})

it('leaves an article that was only updated, and one that is gone', async () => {
  const first = await saveArticle(db, requestOf('one'), 100)
  const again = { ...requestOf('one'), target: { ...requestOf('one').target, captureId: 'capture-again' } }
  await takeBackSave(db, await saveArticle(db, again, 200), 300)
  expect((await readArticle(db, first.id))?.row.trashedAt).toBeNull()
  await takeBackSave(db, first, 400)
  await takeBackSave(db, first, 500)
  expect(await readArticle(db, first.id)).toBeUndefined()
})

it('keeps the capture that came after the save which is taken back', async () => {
  const captured = (captureId: string, text: string) => {
    const { target, page } = requestOf('one')
    return {
      ...requestOf('one'),
      target: { ...target, captureId },
      page: { ...page, draft: { ...page.draft, text, html: `<p>${text}</p>` }, summary: null },
    }
  }
  const first = await saveArticle(db, captured('first', 'Ferries sail at nine.'), 100)
  const second = await saveArticle(db, captured('second', 'Ferries sail at nine. Trams too.'), 200)
  await saveArticle(db, captured('third', 'Ferries sail at nine. Trams too, and trains.'), 300)
  await takeBackSave(db, second, 400)
  const texts = async () => (await db.versions.toArray()).map(({ content }) => content?.text)
  expect((await readArticle(db, first.id))?.content.text).toBe('Ferries sail at nine.')
  expect(await texts()).toContain('Ferries sail at nine. Trams too, and trains.')
  await takeBackSave(db, first, 500)
  expect((await readArticle(db, first.id))?.row.trashedAt).toBe(500)
  expect(await texts()).toContain('Ferries sail at nine. Trams too, and trains.')
})

import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { readArticle, saveArticle } from '../../../src/store/lists/articles'
import { contentFromPage } from '../../../src/store/rows/rows'
import { soundContent } from '../../../src/store/rows/sound-content'
import { articlesInList } from '../../../src/store/rows/whole'
import { putFirstSummaries, putSummaries } from '../../../src/store/save/summaries'
import { freshDb, pageOf, requestOf } from './samples'

const LINES = Array.from(
  { length: 12 },
  (_, at) => `${at}. 항구에 다시 불이 켜졌다고 어민들이 말했다. The harbour is open.`,
)
const text = LINES.join('\n')
const html = LINES.map((line) => `<p>${line}</p>`).join('')

async function saved() {
  const db = freshDb()
  const { id } = await saveArticle(db, requestOf('a', { over: { html, text } }), 1)
  return { db, id }
}

/** As decision 6 had it: markup, and how much of the text to pass over and to take. */
const packed = LINES.flatMap((line, at) => ['<p>', at === 0 ? 0 : 1, line.length, '</p>'])

describe('a body in the library', () => {
  it('is kept as it is', async () => {
    const { db, id } = await saved()
    expect((await db.contents.get(id))?.html).toBe(html)
    expect((await readArticle(db, id))?.content).toEqual(contentFromPage(id, pageOf('a', { html, text })))
    for await (const { content } of articlesInList(db, { list: 'all' })) expect(content.html).toBe(html)
  })

  it('is read from a packed record as well, and is plain once that is written', async () => {
    const { db, id } = await saved()
    const record = contentFromPage(id, pageOf('a', { html, text }))
    await db.contents.put({ ...record, html: packed, unsummarized: 1 })
    expect((await readArticle(db, id))?.content.html).toBe(html)
    await putFirstSummaries(db, [{ id, text, summary: null }])
    expect((await db.contents.get(id))?.html).toBe(html)
  })

  it('is plain once a summary is put beside it', async () => {
    const { db, id } = await saved()
    await db.contents.put({ ...contentFromPage(id, pageOf('a', { html, text })), html: packed })
    await putSummaries(db, id, text, { summary: null })
    expect(await db.contents.get(id)).toMatchObject({ html, summary: null })
  })

  it.each([
    ['is cut short', { html: [0] }],
    ['names what the text has not', { html: [0, text.length + 1] }],
    ['lost its text', { html: packed, text: null }],
  ])('is empty, and no failure, where its record %s', (_, damage) => {
    const record = { ...contentFromPage('a', pageOf('a', { html, text })), ...damage }
    expect(soundContent('a', record)).toMatchObject({ id: 'a', html: '' })
  })
})

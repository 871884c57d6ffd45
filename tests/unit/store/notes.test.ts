/** The reader's own words about an article: kept, found, taken back, merged. */
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { cleanNote, LONGEST_NOTE } from '../../../src/domain/article/note'
import { maintainIndex } from '../../../src/store/index/maintain'
import { changeArticles, readArticle, saveArticle, undoChange } from '../../../src/store/lists/articles'
import { mergeArticles, undoMerge } from '../../../src/store/save/duplicates'
import { searchArticles } from '../../../src/store/search/search'
import { snippetsOf } from '../../../src/store/search/snippets'
import { freshDb, requestOf } from './samples'

async function library() {
  const db = freshDb()
  const one = (await saveArticle(db, requestOf('one'), 1000)).id
  const two = (await saveArticle(db, requestOf('two'), 2000)).id
  const note = async (id: string) => (await readArticle(db, id))?.row.note
  const found = async (query: string) =>
    (await searchArticles(db, query, { list: 'all', limit: 50 })).map(({ id }) => id)
  return { db, one, two, note, found }
}

describe('a note', () => {
  it('is kept as it was written, without blanks around it and in one form of Unicode', () => {
    expect(cleanNote('  Ask\r\nAda \uD800 가\n ')).toBe('Ask\nAda \uFFFD 가')
    expect(cleanNote('😀'.repeat(LONGEST_NOTE)).length).toBe(LONGEST_NOTE)
    expect(cleanNote(`x${'😀'.repeat(LONGEST_NOTE)}`).isWellFormed()).toBe(true)
  })

  it('is written, replaced and taken back', async () => {
    const { db, one, note } = await library()
    const first = await changeArticles(db, [one], { note: ' Ask Ada about the quay. ' }, 10)
    expect(await note(one)).toBe('Ask Ada about the quay.')
    const second = await changeArticles(db, [one], { note: 'Asked.' }, 20)
    await undoChange(db, second, 30)
    expect(await note(one)).toBe('Ask Ada about the quay.')
    await undoChange(db, first, 40)
    expect(await note(one)).toBe('')
    expect((await readArticle(db, one))?.row.fieldTimes.note).toBe(40)
  })

  it('stays when the article is saved again', async () => {
    const { db, one, note } = await library()
    await changeArticles(db, [one], { note: 'Mine' }, 10)
    await saveArticle(db, requestOf('one', { captureId: 'again' }), 5000)
    expect(await note(one)).toBe('Mine')
  })

  it.each(['with the index', 'before the index has it'])(
    'is found by its words and by has:note, %s',
    async (when) => {
      const { db, one, two, found } = await library()
      await changeArticles(db, [one], { note: '와이파이를 물어볼 것. Zebra crossing' }, 10)
      if (when === 'with the index') await maintainIndex(db)
      expect(await found('zebra')).toEqual([one])
      expect(await found('이파')).toEqual([one])
      expect(await found('has:note')).toEqual([one])
      expect(await found('-has:note')).toEqual([two])
      await changeArticles(db, [one], { note: '' }, 20)
      if (when === 'with the index') await maintainIndex(db)
      expect(await found('zebra')).toEqual([])
      expect(await found('has:note')).toEqual([])
    },
  )

  it('is what a hit in it shows', async () => {
    const { db, one } = await library()
    await changeArticles(db, [one], { note: 'The zebra is in the picture.' }, 10)
    const row = (await readArticle(db, one))?.row
    const snippet = (await snippetsOf(db, row ? [row] : [], 'zebra')).get(one)
    expect(snippet?.text?.map(({ text }) => text).join('')).toContain('The zebra is in')
  })

  it('is merged with that of the other, and parted again', async () => {
    const { db, one, two, note } = await library()
    await changeArticles(db, [two], { note: 'Theirs' }, 10)
    await changeArticles(db, [one], { note: 'Mine' }, 11)
    const undo = await mergeArticles(db, [one, two], 20)
    expect(await note(one)).toBe('Mine\n\nTheirs')
    await undoMerge(db, undo)
    expect([await note(one), await note(two)]).toEqual(['Mine', 'Theirs'])
  })
})

import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { summarizeMissing } from '../../../src/pages/keep-summaries'
import type { LibraryDb } from '../../../src/store/database/db'
import { saveArticle } from '../../../src/store/lists/articles'
import { countUnsummarized } from '../../../src/store/save/summaries'
import { ENGINE } from '../../../src/summarize/summarize'
import { freshDb, requestOf } from '../store/samples'

const TEXT =
  'The bridge over the Aller opened on Monday after two years of repairs.\nThe ferry stops on Friday.'

async function imported(count: number, text = TEXT): Promise<LibraryDb> {
  const db = freshDb()
  for (let number = 0; number < count; number++) {
    const { id } = await saveArticle(db, requestOf(`n${number}`, { over: { text } }), 1)
    await db.contents.update(id, { summary: null, unsummarized: 1 })
  }
  return db
}

describe('first summaries', () => {
  it('are made for all that wait, with their places', async () => {
    const db = await imported(23)
    await summarizeMissing(db, { now: () => 7, count: 'fitting', pause: async () => undefined })
    expect(await countUnsummarized(db)).toBe(0)
    for (const { text, summary } of await db.contents.toArray()) {
      expect(summary).toMatchObject({ engine: ENGINE, lang: 'en', createdAt: 7 })
      for (const each of summary?.sentences ?? []) expect(each.text).toBe(text.slice(each.start, each.end))
    }
  })
  it('have as many sentences as the reader chose', async () => {
    const db = await imported(1)
    await summarizeMissing(db, { now: () => 7, count: 1, pause: async () => undefined })
    expect((await db.contents.toArray()).map(({ summary }) => summary?.sentences.length)).toEqual([1])
    const fitting = await imported(1, `${TEXT}\n${TEXT.replaceAll('Aller', 'Weser')}`)
    await summarizeMissing(fitting, { now: () => 7, count: 3, pause: async () => undefined })
    expect((await fitting.contents.toArray()).map(({ summary }) => summary?.sentences.length)).toEqual([3])
  })
  it('go on where the page was closed', async () => {
    const db = await imported(23)
    let turns = 0
    const closing = summarizeMissing(db, {
      now: () => 7,
      count: 'fitting',
      pause: async () => {
        turns++
        if (turns > 15) throw new Error('closed')
      },
    })
    await expect(closing).rejects.toThrow('closed')
    expect(await countUnsummarized(db)).toBe(13)
    await summarizeMissing(db, { now: () => 8, count: 'fitting', pause: async () => undefined })
    expect(await countUnsummarized(db)).toBe(0)
    const times = (await db.contents.toArray()).map(({ summary }) => summary?.createdAt)
    expect(times.filter((time) => time === 7)).toHaveLength(10)
  })
  it('end with texts that have none to give, and with records that cannot be mended', async () => {
    const db = await imported(3, 'Apples\nPears')
    await summarizeMissing(db, { now: () => 7, count: 'fitting', pause: async () => undefined })
    expect(await countUnsummarized(db)).toBe(0)
    await db.table('contents').put({ id: 'damaged', unsummarized: 1, text: 5 })
    await summarizeMissing(db, { now: () => 7, count: 'fitting', pause: async () => undefined })
    expect(await countUnsummarized(db)).toBe(0)
  })
})

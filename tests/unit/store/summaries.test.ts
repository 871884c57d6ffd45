import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../../src/domain/article/article'
import { readArticle, saveArticle } from '../../../src/store/lists/articles'
import {
  countUnsummarized,
  putFirstSummaries,
  putSummaries,
  readUnsummarized,
} from '../../../src/store/save/summaries'
import { freshDb, requestOf } from './samples'

const other = { sentences: [], engine: 'extractive-9', lang: 'en', createdAt: 5 }
const written = { text: 'In its own words.', engine: 'browser-model', model: null, lang: 'en', createdAt: 6 }

async function savedArticle() {
  const db = freshDb()
  const { id } = await saveArticle(db, requestOf('a'), 1)
  const before = await readArticle(db, id)
  if (!before) throw new Error('not saved')
  return { db, id, text: before.content.text, before: before.content }
}

describe('another summary', () => {
  it('replaces the one before, and is taken back by the same call', async () => {
    const { db, id, text, before } = await savedArticle()
    const replaced = await putSummaries(db, id, text, { summary: other, written })
    expect(replaced).toEqual({ summary: before.summary, written: null })
    expect((await readArticle(db, id))?.content).toEqual({ ...before, summary: other, written })
    await putSummaries(db, id, text, replaced ?? {})
    expect((await readArticle(db, id))?.content).toEqual({ ...before, written: null })
  })
  it('leaves alone what it does not name', async () => {
    const { db, id, text, before } = await savedArticle()
    expect(await putSummaries(db, id, text, { written })).toEqual({ written: null })
    expect((await readArticle(db, id))?.content).toEqual({ ...before, written })
  })
  it('is refused for another text and for no article', async () => {
    const { db, id, text, before } = await savedArticle()
    expect(await putSummaries(db, id, 'other', { summary: other })).toBeNull()
    expect(await putSummaries(db, 'nobody', text, { summary: other })).toBeNull()
    expect((await readArticle(db, id))?.content).toEqual(before)
  })
})

describe('articles that came without a summary', () => {
  const waiting = (content: ArticleContent): ArticleContent => ({
    ...content,
    summary: null,
    unsummarized: 1,
  })

  it('wait until one was made, or none can be', async () => {
    const { db, id, text, before } = await savedArticle()
    expect(await countUnsummarized(db)).toBe(0)
    await db.contents.put(waiting(before))
    expect(await countUnsummarized(db)).toBe(1)
    expect(await readUnsummarized(db, 5)).toEqual([{ id, text, title: 'Title of a', lang: 'en' }])
    await putFirstSummaries(db, [{ id, text, summary: null }])
    expect(await countUnsummarized(db)).toBe(0)
    expect((await readArticle(db, id))?.content).toEqual({ ...before, summary: null })
  })
  it('keep a summary that came meanwhile, and wait on with a text that came meanwhile', async () => {
    const { db, id, text, before } = await savedArticle()
    await db.contents.put({ ...waiting(before), text: 'another' })
    await putFirstSummaries(db, [{ id, text, summary: other }])
    expect(await countUnsummarized(db)).toBe(1)
    await db.contents.put(before)
    await putFirstSummaries(db, [{ id, text, summary: other }])
    expect((await readArticle(db, id))?.content).toEqual(before)
  })
  it('take a request from the reader for the first one', async () => {
    const { db, id, text, before } = await savedArticle()
    await db.contents.put(waiting(before))
    await putSummaries(db, id, text, { summary: other })
    expect(await countUnsummarized(db)).toBe(0)
  })
})

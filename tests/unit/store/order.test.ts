import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { SortName } from '../../../src/domain/article/shelf'
import { changeArticles, saveArticle } from '../../../src/store/lists/articles'
import { listIds, rowsByIds } from '../../../src/store/lists/order'
import { searchArticles } from '../../../src/store/search/search'
import { freshDb, requestOf } from './samples'

/** Four articles, saved in this order. */
async function filled() {
  const db = freshDb()
  const make = async (title: string, host: string, publishedAt: string | null, readingMinutes: number) => {
    const canonicalUrl = `https://${host}/${encodeURIComponent(title)}`
    const over = { title, canonicalUrl, publishedAt, readingMinutes, text: 'harbour' }
    return (await saveArticle(db, requestOf(title, { over }), Date.UTC(2026, 0, 1))).id
  }
  const ids = {
    eel: await make('“Éel”', 'b.example', '2024-01-02', 3),
    zoo: await make('Zoo', 'www.a.example', '2025-05-05', 1),
    ferry: await make('나루', 'c.example', null, 9),
    ant: await make('ant', 'b.example', '2023', 2),
  }
  return { db, ids }
}

describe('a list in any order', () => {
  it.each<[SortName, string]>([
    ['published', 'ferry zoo eel ant'],
    ['title', 'ant eel zoo ferry'],
    ['shortest', 'zoo ant eel ferry'],
    ['longest', 'ferry eel ant zoo'],
  ])('%s', async (sort, expected) => {
    const { db, ids } = await filled()
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
    const named = (found: string[]) => found.map((id) => names.get(id)).join(' ')
    expect(named(await listIds(db, { list: 'all', sort }))).toBe(expected)
    const found = await searchArticles(db, 'harbour', { list: 'all', limit: 9, sort })
    expect(named(found.map(({ id }) => id))).toBe(expected)
  })

  it('by site: one site together, www aside', async () => {
    const { db, ids } = await filled()
    const found = await listIds(db, { list: 'all', sort: 'site' })
    expect(found[0]).toBe(ids.zoo)
    expect(found[3]).toBe(ids.ferry)
  })

  it('has the articles of the list and the tag alone, also a damaged one', async () => {
    const { db, ids } = await filled()
    await changeArticles(db, [ids.zoo, ids.ant], { tags: ['tide'] }, 1)
    await changeArticles(db, [ids.ant], { trashedAt: 1 }, 1)
    await db.articles
      .where('id')
      .equals(ids.eel)
      .modify((row) => void delete row.sorts)
    expect(await listIds(db, { list: 'all', sort: 'title' })).toEqual([ids.zoo, ids.ferry, ids.eel])
    expect(await listIds(db, { list: 'all', tag: 'tide', sort: 'newest' })).toEqual([ids.zoo])
    const rows = await rowsByIds(db, [ids.ferry, 'nobody', ids.zoo])
    expect(rows.map(({ title }) => title)).toEqual(['나루', 'Zoo'])
  })

  it('oldest and newest are each other turned round', async () => {
    const { db } = await filled()
    const newest = await listIds(db, { list: 'all', sort: 'newest' })
    expect(await listIds(db, { list: 'all', sort: 'oldest' })).toEqual(newest.toReversed())
  })
})

describe('relevance', () => {
  it('puts first what says it most, and in its title', async () => {
    const db = freshDb()
    const save = (slug: string, title: string, text: string, at: number) =>
      saveArticle(db, requestOf(slug, { over: { title, text, excerpt: null } }), at)
    await save('title', '항구의 새벽', '배가 들어왔다.', 1)
    await save('often', '아침', '항구 항구 항구. 항구에서 항구로.', 2)
    await save('once', '저녁', `항구. ${'다른 이야기. '.repeat(400)}`, 3)
    const found = await searchArticles(db, '항구', { list: 'all', limit: 9, sort: 'relevance' })
    expect(found.map(({ title }) => title)).toEqual(['항구의 새벽', '아침', '저녁'])
  })
})

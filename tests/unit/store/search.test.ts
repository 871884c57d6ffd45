import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { changeArticles, listArticles, saveArticle } from '../../../src/store/lists/articles'
import { live } from '../../../src/store/lists/live'
import { searchArticles } from '../../../src/store/search/search'
import { freshDb, requestOf } from './samples'

describe('searchArticles', () => {
  it('finds words in the text, newest first, beyond the first step', async () => {
    const db = freshDb()
    for (let number = 0; number < 120; number++) {
      const text = number % 50 === 0 ? '역마다 무료와이파이를 놓았다.' : 'Nothing.'
      await saveArticle(db, requestOf(`n${number}`, { over: { text } }), 1000 + number)
    }
    const partial: number[] = []
    const rows = await searchArticles(db, '와이파이', {
      list: 'all',
      limit: 10,
      onPartial: (some) => partial.push(some.length),
    })
    expect(rows.map(({ title }) => title)).toEqual(['Title of n100', 'Title of n50', 'Title of n0'])
    expect(partial).toEqual([2, 3])
    expect(await searchArticles(db, '와이파이', { list: 'all', limit: 1 })).toHaveLength(1)
    expect(await searchArticles(db, '와이파이', { list: 'archive', limit: 1 })).toEqual([])
    for (const nothing of ['  ', '\u200B', '\u0301', '"\u00AD"', '-\u200B', 'tag:', '""'])
      expect(await searchArticles(db, nothing, { list: 'all', limit: 1 })).toEqual([])
  })

  it('finds exponents and formulas by what a keyboard has', async () => {
    const db = freshDb()
    const text = '10⁶ tons of CO₂ at Tₘₐₓ, nº 5, where v = \\frac{s}{t}.'
    await saveArticle(db, requestOf('one', { over: { text } }), 1000)
    for (const query of ['CO2', 'co₂', '10⁶', '106', 'tmax', 'no 5', 'frac', '"v = "'])
      expect(await searchArticles(db, query, { list: 'all', limit: 5 }), query).toHaveLength(1)
  })

  it('finds by tag and can be ended', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    await changeArticles(db, [id], { tags: ['Élection'] }, 1)
    expect(await searchArticles(db, 'election one', { list: 'all', limit: 5 })).toHaveLength(1)
    const ended = searchArticles(db, 'x', { list: 'all', limit: 5, signal: AbortSignal.abort() })
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('live', () => {
  it('answers again after a write, and not after its end', async () => {
    const db = freshDb()
    const seen: number[] = []
    let told: () => void = () => {}
    const next = () => new Promise<void>((resolve) => (told = resolve))
    const first = next()
    const end = live(db, () => listArticles(db, { list: 'unread', limit: 10 })).subscribe(
      (rows) => {
        seen.push(rows.length)
        told()
      },
      (thrown) => {
        throw thrown
      },
    )
    await first
    const second = next()
    await saveArticle(db, requestOf('one'), 1000)
    await second
    end()
    await saveArticle(db, requestOf('two'), 1000)
    expect(seen).toEqual([0, 1])
  })
})

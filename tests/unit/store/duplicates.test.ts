import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { samePageKey } from '../../../src/domain/address/same-page'
import { canonicalUrlOf } from '../../../src/domain/address/url'
import { changeArticles, readArticle, saveArticle } from '../../../src/store/lists/articles'
import { findDuplicates, keepApart, mergeArticles, undoMerge } from '../../../src/store/save/duplicates'
import { freshDb, requestOf } from './samples'

describe('addresses of one page', () => {
  it.each([
    'http://news.example/a/1',
    'https://www.news.example/a/1/',
    'https://m.news.example/a/1?utm_source=x',
    'https://news.example/amp/a/1',
    'https://news.example/a/1/amp/',
    'https://news.example/a/1#part',
    'https://news.example/a/1/index.html',
  ])('%s', (address) => {
    expect(samePageKey(address)).toBe(samePageKey('https://news.example/a/1'))
  })
  it.each([
    ['/a/the-ferry#/comments', '/a/the-ferry'],
    ['/a/the-ferry#!/comments/12', '/a/the-ferry'],
    ['/a/the-ferry#slide/3', '/a/the-ferry'],
    ['/a/the-ferry#slide/3', '/a/the-ferry#slide/4'],
    ['/a/the-ferry?ref=home', '/a/the-ferry'],
    ['/a/the-ferry?CMP=Share_iOSApp_Other&b=1', '/a/the-ferry?b=1'],
    ['/a/the-ferry?rss=1', '/a/the-ferry'],
    ['/a/the-ferry-sails-again?ref=64f1c2ab90de', '/a/the-ferry-sails-again'],
    ['/a/the-ferry?ncid=newsletter', '/a/the-ferry'],
    ['/#!/story/12', '/#/story/12'],
    ['/#/story/12/', '/#/story/12'],
    ['/app#story/12/', '/app#story/12'],
  ])('%s and %s, which a save keeps apart', (one, other) => {
    const [first, second] = [`https://news.example${one}`, `https://news.example${other}`]
    expect(samePageKey(first)).toBe(samePageKey(second))
    expect(canonicalUrlOf(first, null)).not.toBe(canonicalUrlOf(second, null))
  })
  it('names of hosts in any script', () => {
    expect(samePageKey('https://뉴스.example/1')).toBe(
      samePageKey(
        'http://www.xn--sp5bnb.example/1'.replace(
          'xn--sp5bnb',
          new URL('https://뉴스.example').hostname.split('.')[0] ?? '',
        ),
      ),
    )
  })
  it('parameters in any order', () => {
    expect(samePageKey('https://n.example/?b=2&a=1')).toBe(samePageKey('http://n.example/?a=1&b=2&fbclid=x'))
  })
  it.each([
    ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
    ['https://news.example/a', 'https://other.example/a'],
    ['https://one.blog.example/a', 'https://two.blog.example/a'],
    ['https://news.example/#!/a', 'https://news.example/#!/b'],
    ['https://news.example/A', 'https://news.example/a'],
    ['https://news.example/view?ref=1', 'https://news.example/view?ref=2'],
    ['https://news.example/?source=a', 'https://news.example/?source=b'],
    ['https://news.example/tale?ref=12345', 'https://news.example/tale?ref=12346'],
    ['https://news.example/#/comments/1', 'https://news.example/#/comments/2'],
    ['https://news.example/app#/slide/7/notes', 'https://news.example/app#/slide/8/notes'],
    ['https://news.example/app#/page/1', 'https://news.example/app#/page/2'],
  ])('%s is another page than %s', (one, other) => {
    expect(samePageKey(one)).not.toBe(samePageKey(other))
  })
  it('nothing for what is no web address', () => {
    expect(samePageKey('data:text/html,x')).toBeNull()
    expect(samePageKey('')).toBeNull()
  })
})

describe('duplicates', () => {
  async function twice() {
    const db = freshDb()
    const save = async (canonicalUrl: string, at: number, over = {}) =>
      (
        await saveArticle(
          db,
          requestOf(canonicalUrl, { over: { url: canonicalUrl, canonicalUrl, ...over } }),
          at,
        )
      ).id
    const link = await save('http://www.news.example/a', 1000, {
      kind: 'link',
      html: '',
      text: '',
      wordCount: 0,
    })
    const whole = await save('https://news.example/a', 2000)
    const other = await save('https://news.example/b', 3000)
    return { db, link, whole, other }
  }

  it('are found, the one with the text first, and not looked for in the trash', async () => {
    const { db, link, whole } = await twice()
    const progress: number[] = []
    const found = await findDuplicates(db, { onProgress: (n) => progress.push(n) })
    expect(found.map(({ rows }) => rows.map(({ id }) => id))).toEqual([[whole, link]])
    expect(found[0]?.isDeclared).toBe(false)
    expect(progress.at(-1)).toBe(3)
    await changeArticles(db, [link], { trashedAt: 1 }, 1)
    expect(await findDuplicates(db)).toEqual([])
  })

  it('are merged with the marks of both, and put back as they were', async () => {
    const { db, link, whole } = await twice()
    await changeArticles(db, [link], { tags: ['a', 'b'], favouritedAt: 50, readAt: 60 }, 60)
    await changeArticles(db, [whole], { tags: ['b', 'c'], archivedAt: 70 }, 70)
    const before = [await db.articles.get(whole), await db.articles.get(link)]
    const undo = await mergeArticles(db, [whole, link], 100)
    expect((await readArticle(db, whole))?.row).toMatchObject({
      tags: ['b', 'c', 'a'],
      favouritedAt: 50,
      readAt: 60,
      archivedAt: 70,
      savedAt: 1000,
      createdAt: 1000,
      places: { all: [1000, whole], archive: [1000, whole], favourite: [1000, whole] },
    })
    expect((await readArticle(db, whole))?.content.text).not.toBe('')
    expect((await db.articles.get(link))?.places).toEqual({ trash: [100, link] })
    await undoMerge(db, undo)
    expect([await db.articles.get(whole), await db.articles.get(link)]).toEqual(before)
  })

  it('are put back without losing what came after the merge', async () => {
    const { db, link, whole } = await twice()
    const undo = await mergeArticles(db, [whole, link], 100)
    // Its page is saved once more, on another page of the library.
    const url = 'https://news.example/a'
    const over = { url, canonicalUrl: url, title: 'A new title', text: 'A new text.' }
    await saveArticle(db, requestOf('again', { over }), 200)
    await undoMerge(db, undo)
    const back = await readArticle(db, whole)
    expect(back?.row).toMatchObject({ title: 'A new title', savedAt: 2000, capturedAt: 200 })
    expect(back?.row.sorts?.title).toBe('a new title')
    expect(back?.content.text).toBe('A new text.')
    expect((await db.articles.get(link))?.trashedAt).toBeNull()
  })

  it('are also those that the reader kept under one address', async () => {
    const db = freshDb()
    const over = { url: 'https://news.example/a', canonicalUrl: 'https://news.example/a' }
    const ids: string[] = []
    for (let copy = 0; copy < 3; copy++) {
      const request = requestOf('a', { captureId: `copy-${copy}`, over })
      ids.push((await saveArticle(db, { ...request, answer: 'both' }, 1000 + copy)).id)
    }
    for (const step of [1, 2, 3, 2000]) {
      const found = await findDuplicates(db, {}, step)
      expect(found.map(({ rows }) => rows.map(({ id }) => id).sort())).toEqual([ids.sort()])
    }
  })

  it('may be those where one page declares the address of the other, until the reader keeps both', async () => {
    const db = freshDb()
    const canonicalUrl = 'https://news.example/the-ferry-sails-again'
    let now = 1000
    const save = async (url: string, title: string) => {
      const over = { url, canonicalUrl, title, text: `${title} `.repeat(60) }
      return (await saveArticle(db, requestOf(title, { over }), now++)).id
    }
    const ferry = await save(canonicalUrl, 'Ferry')
    const tram = await save('https://news.example/tram', 'Tram')
    const bus = await save('https://news.example/bus', 'Bus')
    const groups = async () =>
      (await findDuplicates(db)).map(({ rows, isDeclared }) => [isDeclared, ...rows.map(({ id }) => id)])
    expect(await groups()).toEqual([
      [true, ferry, tram],
      [true, ferry, bus],
    ])
    await keepApart(db, [ferry, bus])
    expect(await groups()).toEqual([[true, ferry, tram]])
    const undo = await mergeArticles(db, [ferry, tram], 2000)
    expect(await groups()).toEqual([])
    await undoMerge(db, undo)
    expect(await groups()).toEqual([[true, ferry, tram]])
  })

  it('go by the earliest day in every order', async () => {
    const { db, link, whole } = await twice()
    await db.articles.update(whole, { publishedAt: null })
    await mergeArticles(db, [whole, link], 100)
    expect((await db.articles.get(whole))?.sorts?.published).toBe(1000)
  })
})

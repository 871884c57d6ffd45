/** Which article a page is: nothing that is kept is replaced unless it is the same, and every replacement can be taken back. */
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { canonicalUrlOf } from '../../../src/domain/address/url'
import type { ArticleRow, Draft } from '../../../src/domain/article/article'
import { LibraryDb } from '../../../src/store/database/db'
import { changeArticles, readArticle, saveArticle } from '../../../src/store/lists/articles'
import { deleteForever } from '../../../src/store/lists/trash'
import { readImages } from '../../../src/store/rows/images'
import { rowFromDraft } from '../../../src/store/rows/rows'
import { findDuplicates } from '../../../src/store/save/duplicates'
import { findArticle } from '../../../src/store/save/kept'
import { takeBackSave } from '../../../src/store/save/take-back'
import { goBack, purgeVersions, versionsOf } from '../../../src/store/save/versions'
import { draftOf, freshDb, imageOf, requestOf } from './samples'

const HOST = 'https://town.example'
const long = (subject: string, sentences = 40) =>
  Array.from({ length: sentences }, (_, at) => `${at} ${subject} ${at * 7} ${subject} ${at * 3}.`).join(' ')

/** A page at an address of the host, as the extractor gives it. */
function page(path: string, over: Partial<Draft> & { declared?: string } = {}): Partial<Draft> {
  const { declared, ...rest } = over
  const url = HOST + path
  const text = rest.text ?? long(path)
  const wordCount = text.split(' ').length
  const canonicalUrl = canonicalUrlOf(url, declared ? HOST + declared : null)
  return { url, canonicalUrl, title: `Story of ${path}`, text, html: `<p>${text}</p>`, wordCount, ...rest }
}

let captures = 0
async function save(db: LibraryDb, over: Partial<Draft>, more: object = {}, now = 1000 + captures) {
  captures++
  const request = requestOf('x', { captureId: `identity-${captures}`, over })
  return saveArticle(db, { ...request, ...more }, now)
}
const textOf = async (db: LibraryDb, id: string) => (await readArticle(db, id))?.content.text

/** A path that names nothing by itself, so that what its page declares is believed. */
const LIAR = '/view?doc=eve'

describe('a page that declares the address of another article', () => {
  const victim = '/people/ann/the-ferry-sails-again'

  it('never replaces it: it becomes an article of its own, and a merge is offered', async () => {
    const db = freshDb()
    const kept = await save(db, page(victim))
    const evil = page(LIAR, { declared: victim, title: 'Evil replaced' })
    expect(evil.canonicalUrl).toBe(HOST + victim)
    const outcome = await save(db, evil)
    expect(outcome).toMatchObject({ created: true })
    expect((await readArticle(db, kept.id))?.row.title).toBe(`Story of ${victim}`)
    expect(await textOf(db, kept.id)).toBe(long(victim))
    const row = (await readArticle(db, outcome.id))?.row
    expect(row?.canonicalUrl).toBe(HOST + LIAR)
    expect(row?.declaredUrl).toBe(HOST + victim)
  })

  it.each([
    ['the title alone', { title: `Story of ${victim}` }],
    [
      'the title and a little of the text',
      { title: `Story of ${victim}`, text: `${long(victim, 4)} ${long('evil')}` },
    ],
    ['the text, cut', { title: `Story of ${victim}`, text: long(victim, 12) }],
    [
      'the text, with as much of its own',
      { title: `Story of ${victim}`, text: `${long(victim, 24)} ${long('evil', 16)}` },
    ],
    [
      'nothing but a link',
      { title: `Story of ${victim}`, kind: 'link', reason: 'video', text: '', html: '' } as const,
    ],
  ])('never replaces it with %s', async (_, over) => {
    const db = freshDb()
    const kept = await save(db, page(victim))
    await save(db, page(LIAR, { declared: victim, ...over }))
    expect(await textOf(db, kept.id)).toBe(long(victim))
    expect((await readArticle(db, kept.id))?.row.url).toBe(HOST + victim)
  })

  it('does not take over the address, whatever it shows next', async () => {
    const db = freshDb()
    const kept = await save(db, page(victim))
    const evil = LIAR
    // The same text: an update that can be undone.
    const copy = await save(
      db,
      page(evil, { declared: victim, title: `Story of ${victim}`, text: long(victim) }),
    )
    expect(copy).toMatchObject({ id: kept.id, created: false })
    const next = await save(db, page(evil, { declared: victim, title: 'Evil replaced' }))
    expect(next).toMatchObject({ created: true })
    expect(await textOf(db, kept.id)).toBe(long(victim))
    expect((await readArticle(db, kept.id))?.row.url).toBe(HOST + victim)
  })

  it('that was there first does not keep the real article out', async () => {
    const db = freshDb()
    const evil = page(LIAR, { declared: victim })
    const first = await save(db, evil)
    const real = await save(db, page(victim))
    expect(real).toMatchObject({ created: true })
    expect(await textOf(db, first.id)).toBe(evil.text)
    expect((await readArticle(db, first.id))?.row.canonicalUrl).toBe(evil.url)
    expect((await findDuplicates(db)).map(({ isDeclared }) => isDeclared)).toEqual([true])
    expect((await findArticle(db, draftOf('x', page(victim))))?.id).toBe(real.id)
    expect((await findArticle(db, draftOf('x', evil)))?.id).toBe(first.id)
    expect(await save(db, page(victim))).toMatchObject({ id: real.id, created: false })
  })

  it('is another one also than what waits in the trash', async () => {
    const db = freshDb()
    const kept = await save(db, page(victim))
    await changeArticles(db, [kept.id], { trashedAt: 1 }, 1)
    const evil = await save(db, page(LIAR, { declared: victim }))
    await changeArticles(db, [kept.id], { trashedAt: null }, 2)
    expect(await findDuplicates(db)).toMatchObject([
      { isDeclared: true, rows: [{ id: kept.id }, { id: evil.id }] },
    ])
  })

  it('is not shown as saved', async () => {
    const db = freshDb()
    await save(db, page(victim))
    const evil = page(LIAR, { declared: victim })
    expect(await findArticle(db, draftOf('x', evil))).toBeUndefined()
    const { id } = await save(db, evil)
    expect((await findArticle(db, draftOf('x', evil)))?.id).toBe(id)
    expect(await save(db, evil)).toMatchObject({ id, created: false })
    expect((await readArticle(db, id))?.row.declaredUrl).toBe(HOST + victim)
  })

  it('is two articles where a template gives all of a section one address', async () => {
    const db = freshDb()
    const declared = '/the-news-of-the-town'
    const one = await save(db, page('/view?doc=ferry', { declared }))
    const two = await save(db, page('/view?doc=tram', { declared }))
    const three = await save(db, page('/view?doc=bus', { declared }))
    expect(new Set([one.id, two.id, three.id]).size).toBe(3)
  })
})

describe('one article at several addresses', () => {
  it('is updated from an address of its own kind that declares it', async () => {
    const db = freshDb()
    const story = '/2024/the-ferry-sails-again'
    const text = long('ferry')
    const amp = await save(db, page('/amp-view?doc=7', { declared: story, text, title: 'The ferry' }))
    expect(await save(db, page(story, { text, title: 'The ferry' }))).toMatchObject({ id: amp.id })
    // The article's own address is worth more than the one it was met at first.
    expect((await readArticle(db, amp.id))?.row.url).toBe(HOST + story)
  })

  it.each([
    [`${HOST}/`, '/#/story/12', '/#/story/13'],
    [`${HOST}/view`, '/view?pk_id=55', '/view?pk_id=56'],
    [`${HOST}/news`, '/news/12345', '/news/12346'],
    [`${HOST}/guitar`, '/guitar/amp', '/guitar'],
    [`${HOST}/view?id=7&msclkid=1`, '/view?id=7&msclkid=1', '/view?id=8'],
    [`${HOST}/%c3%a9`, '/%c3%a9', '/e'],
  ])('is found under %s, where an earlier version kept %s', async (key, path, other) => {
    const db = freshDb()
    const draft = draftOf('x', { ...page(path), canonicalUrl: key })
    const row: ArticleRow = rowFromDraft(draft, { id: 'old', captureId: 'c', now: 5, before: null })
    await db.articles.add(row)
    expect((await findArticle(db, draftOf('x', page(path))))?.id).toBe('old')
    expect(await findArticle(db, draftOf('x', page(other)))).toBeUndefined()
    expect(await save(db, page(path))).toMatchObject({ id: 'old', created: false })
    expect((await readArticle(db, 'old'))?.row.canonicalUrl).toBe(canonicalUrlOf(HOST + path, null))
    expect((await save(db, page(other))).created).toBe(true)
  })

  it('keeps its key where another article holds the one that it declares by now', async () => {
    const db = freshDb()
    const one = await save(db, page('/the-ferry-sails-again'))
    const two = await save(db, page('/view?doc=tram', { text: long('tram') }))
    await save(db, page('/view?doc=tram', { declared: '/the-ferry-sails-again', text: long('tram') }))
    const keys = await Promise.all(
      [one, two].map(async ({ id }) => (await readArticle(db, id))?.row.canonicalUrl),
    )
    expect(keys).toEqual([`${HOST}/the-ferry-sails-again`, `${HOST}/view?doc=tram`])
  })
})

describe('saving again', () => {
  const path = '/the-ferry-sails-again'
  const wall = page(path, { text: `${long(path, 2)} Subscribe to read on.` })

  it.each([
    ['the wall of a publisher', wall, 'less-text'],
    ['an error', page(path, { title: 'Not found', text: 'This page is gone.' }), 'less-text'],
    ['another article', page(path, { title: 'Trams are late', text: long('tram', 60) }), 'other-text'],
    ['a bare link', page(path, { kind: 'link', reason: 'login-wall', text: '', html: '' }), 'no-text'],
  ])('leaves what is there for %s, and says why', async (_, over, kept) => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    const before = await readArticle(db, id)
    expect(await save(db, over)).toEqual({ id, created: false, isLink: false, kept })
    expect(await readArticle(db, id)).toEqual(before)
    expect(await versionsOf(db, id)).toEqual([])
  })

  it('uses the new text where the reader says so, and can go back', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    const outcome = await save(db, wall, { answer: 'replace' })
    expect(outcome).toMatchObject({ id, created: false, replaced: expect.any(Number) })
    expect(await textOf(db, id)).toBe(wall.text)
    await takeBackSave(db, outcome, 9000)
    expect(await textOf(db, id)).toBe(long(path))
    expect(await versionsOf(db, id)).toEqual([])
  })

  it('keeps both where the reader says so; the next save finds the first', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    const both = await save(db, wall, { answer: 'both' })
    expect(both).toMatchObject({ created: true })
    expect(await textOf(db, id)).toBe(long(path))
    expect(await textOf(db, both.id)).toBe(wall.text)
    expect((await findArticle(db, draftOf('x', page(path))))?.id).toBe(id)
    await takeBackSave(db, both, 9000)
    expect(await db.articles.count()).toBe(1)
  })

  it('brings the fuller text back from the trash', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    await changeArticles(db, [id], { trashedAt: 1100 }, 1100)
    expect(await save(db, wall)).toMatchObject({ id, fromTrash: { trashedAt: 1100 }, kept: 'less-text' })
    const article = await readArticle(db, id)
    expect(article?.row.trashedAt).toBeNull()
    expect(article?.content.text).toBe(long(path))
  })

  it('gives the same answer to a repeated capture', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    const request = requestOf('x', { captureId: 'again', over: page(path, { title: 'New headline' }) })
    const once = await saveArticle(db, request, 3000)
    expect(once).toMatchObject({ id, created: false, replaced: expect.any(Number) })
    expect(await saveArticle(db, request, 4000)).toEqual(once)
    expect(await versionsOf(db, id)).toHaveLength(1)
  })
})

describe('an update', () => {
  const path = '/the-ferry-sails-again'

  it('is taken back exactly, with the marks that were made since', async () => {
    const db = freshDb()
    const leadImage = (name: string) => ({
      url: `https://news.example/${name}.jpg`,
      width: 1,
      height: 1,
      alt: name,
    })
    const first = await save(db, page(path, { leadImage: leadImage('one') }), {
      image: imageOf('one', 'old pixels'),
    })
    const { id } = first
    await db.contents.update(id, {
      written: { text: 'A model’s words.', engine: 'local-model', model: null, lang: 'en', createdAt: 1 },
    })
    const before = await readArticle(db, id)
    const outcome = await save(db, page(path, { title: 'A new headline', leadImage: leadImage('two') }), {
      image: imageOf('two', 'new pixels'),
    })
    expect((await readArticle(db, id))?.row.title).toBe('A new headline')
    await changeArticles(db, [id], { tags: ['sea'], note: 'Mine.', readAt: 5000 }, 5000)
    await takeBackSave(db, outcome, 6000)
    const after = await readArticle(db, id)
    expect(after?.content).toEqual(before?.content)
    expect(after?.row).toEqual({
      ...before?.row,
      tags: ['sea'],
      note: 'Mine.',
      readAt: 5000,
      fieldTimes: { tags: 5000, note: 5000, readAt: 5000 },
      places: { all: before?.row.places.all },
    })
    const image = (await readImages(db, [id], 'card')).get(id)
    expect(image?.sourceUrl).toBe('https://news.example/one.jpg')
    expect(await image?.blob.text()).toBe('old pixels')
  })

  it('that changes nothing replaces nothing, and leaves what a model wrote', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    const written = { text: 'A model’s words.', engine: 'local-model', model: null, lang: 'en', createdAt: 1 }
    await db.contents.update(id, { written })
    expect(await save(db, page(path))).toEqual({ id, created: false, isLink: false })
    expect((await readArticle(db, id))?.content.written).toEqual(written)
  })

  it('can be gone back to from any later one, and from there forth again', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path, { title: 'Ferry one' }), {}, 1000)
    await save(db, page(path, { title: 'Ferry two' }), {}, 2000)
    await save(db, page(path, { title: 'Ferry three' }), {}, 3000)
    const versions = await versionsOf(db, id)
    expect(versions.map(({ title, capturedAt, replacedAt }) => [title, capturedAt, replacedAt])).toEqual([
      ['Ferry two', 2000, 3000],
      ['Ferry one', 1000, 2000],
    ])
    const oldest = versions[1]?.no ?? 0
    const replaced = await goBack(db, oldest, 4000, { keep: true })
    expect((await readArticle(db, id))?.row.title).toBe('Ferry one')
    expect((await versionsOf(db, id)).map(({ title }) => title)).toEqual(['Ferry three', 'Ferry two'])
    await goBack(db, replaced ?? 0, 5000, { keep: true })
    expect((await readArticle(db, id))?.row.title).toBe('Ferry three')
    expect(await goBack(db, oldest, 6000, { keep: true })).toBeNull()
  })

  it('is forgotten as late as a deleted article, and never by one reading of the clock', async () => {
    const db = freshDb()
    const day = 24 * 60 * 60 * 1000
    await save(db, page(path))
    await save(db, page(path, { title: 'Ferry two' }))
    const left = async (at: number) => {
      await purgeVersions(db, at)
      return db.versions.count()
    }
    expect(await left(day)).toBe(1)
    // A clock set forward for an hour.
    expect(await left(900 * day)).toBe(1)
    for (const at of [2, 9, 16, 23, 30, 33]) expect(await left(at * day)).toBe(1)
    expect(await left(35 * day)).toBe(0)
  })

  it('goes with its article', async () => {
    const db = freshDb()
    const { id } = await save(db, page(path))
    await save(db, page(path, { title: 'Ferry two' }))
    expect(await db.versions.count()).toBe(1)
    await deleteForever(db, [id], 9000)
    expect(await db.versions.count()).toBe(0)
  })
})

it('opens a library of version 3, whose canonical URLs were unique', async () => {
  const { name } = freshDb()
  const before = new Dexie(name)
  before.version(3).stores({
    articles:
      'id, &canonicalUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags, sorts.title, sorts.site, sorts.published, readingMinutes',
    contents: 'id, unsummarized',
    images: '[articleId+role]',
    tombstones: 'id, canonicalUrl',
    unindexed: '++seq',
    numbers: '++no, &id',
    segments: '++id',
    blocks: '[segment+at]',
    smartLists: 'id',
    tagLooks: 'tag',
    meta: 'key',
  })
  const draft = draftOf('x', page('/the-ferry-sails-again'))
  await before.table('articles').add(rowFromDraft(draft, { id: 'old', captureId: 'c', now: 5, before: null }))
  before.close()
  const db = new LibraryDb(name)
  expect((await findArticle(db, draft))?.id).toBe('old')
  await db.articles.add(rowFromDraft(draft, { id: 'twin', captureId: 'c', now: 6, before: null }))
  expect(await db.articles.where('canonicalUrl').equals(draft.canonicalUrl).count()).toBe(2)
})

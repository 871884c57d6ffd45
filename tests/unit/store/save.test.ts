import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { LibraryDb } from '../../../src/store/database/db'
import {
  changeArticles,
  findByCanonicalUrl,
  readArticle,
  saveArticle,
} from '../../../src/store/lists/articles'
import { live } from '../../../src/store/lists/live'
import { putImage, readImages } from '../../../src/store/rows/images'
import { freshDb, imageOf, requestOf } from './samples'

describe('saveArticle', () => {
  it('stores row, content and pictures together', async () => {
    const db = freshDb()
    const { id, created } = await saveArticle(db, requestOf('one', { image: imageOf('one') }), 1000)
    expect(created).toBe(true)
    const article = await readArticle(db, id)
    expect(article?.row).toMatchObject({
      v: 1,
      title: 'Title of one',
      canonicalUrl: 'https://news.example/one',
      savedAt: 1000,
      createdAt: 1000,
      places: { all: [1000, id], unread: [1000, id] },
    })
    expect(article?.content.text).toBe('Text of one.')
    expect(article?.content.summary?.sentences).toHaveLength(1)
    expect(await db.images.count()).toBe(2)
    const image = (await readImages(db, [id, 'nobody'], 'thumbnail')).get(id)
    expect(image?.blob.type).toBe('image/webp')
    expect(await image?.blob.text()).toBe('pixels')
  })

  it('gives the same answer to the same capture and writes nothing', async () => {
    const db = freshDb()
    const first = await saveArticle(db, requestOf('one'), 1000)
    const again = await saveArticle(db, requestOf('one', { over: { title: 'Other' } }), 2000)
    expect(again).toEqual(first)
    expect((await readArticle(db, first.id))?.row.title).toBe('Title of one')
  })

  it('has open lists look again when a capture is repeated: the first worker may have died before it told them', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    const seen: unknown[] = []
    let next = () => {}
    const answered = () => new Promise<void>((resolve) => (next = resolve))
    const first = answered()
    const end = live(db, () => db.articles.where('canonicalUrl').equals('none').toArray()).subscribe(
      (rows) => {
        seen.push(rows)
        next()
      },
      (thrown) => seen.push(thrown),
    )
    await first
    const second = answered()
    expect((await saveArticle(db, requestOf('one'), 2000)).id).toBe(id)
    await second
    expect(seen).toEqual([[], []])
    end()
  })

  it('updates the content on a second capture and keeps what is the reader’s', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one', { image: imageOf('one') }), 1000)
    await changeArticles(db, [id], { tags: ['war'], favouritedAt: 1500, readAt: 1600 }, 1600)
    const again = await saveArticle(
      db,
      requestOf('one', { captureId: 'later', over: { title: 'New title', text: 'New.' } }),
      2000,
    )
    expect(again).toEqual({ id, created: false, isLink: false, replaced: expect.any(Number) })
    const article = await readArticle(db, id)
    expect(article?.row).toMatchObject({
      title: 'New title',
      tags: ['war'],
      favouritedAt: 1500,
      readAt: 1600,
      savedAt: 1000,
      createdAt: 1000,
      capturedAt: 2000,
    })
    expect(article?.content.text).toBe('New.')
    expect(await db.images.count()).toBe(2)
  })

  it('drops the pictures of another lead image', async () => {
    const db = freshDb()
    await saveArticle(db, requestOf('one', { image: imageOf('one') }), 1000)
    await saveArticle(db, requestOf('one', { captureId: 'later', over: { leadImage: null } }), 2000)
    expect(await db.images.count()).toBe(0)
  })

  it.each(['same capture', 'other capture'])('brings an article back from the trash: %s', async (which) => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    await changeArticles(db, [id], { trashedAt: 1100 }, 1100)
    const captureId = which === 'same capture' ? 'capture-one' : 'later'
    expect(await saveArticle(db, requestOf('one', { captureId }), 2000)).toMatchObject({
      id,
      fromTrash: { trashedAt: 1100 },
    })
    const row = await findByCanonicalUrl(db, 'https://news.example/one')
    const savedAt = which === 'same capture' ? 1000 : 2000
    expect(row).toMatchObject({ trashedAt: null, savedAt, places: { unread: [savedAt, id] } })
    expect(row?.fieldTimes.trashedAt).toBe(2000)
  })

  it('takes what comes back from the trash for new, with its tags', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    await changeArticles(db, [id], { readAt: 1050, archivedAt: 1060, tags: ['tide'] }, 1060)
    await changeArticles(db, [id], { trashedAt: 1100 }, 1100)
    await saveArticle(db, requestOf('one', { captureId: 'later' }), 2000)
    const row = await findByCanonicalUrl(db, 'https://news.example/one')
    expect(row).toMatchObject({ readAt: null, archivedAt: null, tags: ['tide'], createdAt: 1000 })
    expect(row?.places).toEqual({ all: [2000, id], unread: [2000, id] })
  })

  it('puts what comes back from the trash among the newest in every order by day', async () => {
    const db = freshDb()
    const over = { publishedAt: null }
    const { id } = await saveArticle(db, requestOf('one', { over }), 1000)
    await changeArticles(db, [id], { trashedAt: 1100 }, 1100)
    await saveArticle(db, requestOf('one', { captureId: 'later', over }), 2000)
    expect((await db.articles.get(id))?.sorts?.published).toBe(2000)
  })

  it('never replaces a text by a bare link', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    const link = { kind: 'link', reason: 'link-only', html: '', text: '', title: 'x' } as const
    const outcome = await saveArticle(db, requestOf('one', { captureId: 'link', over: link }), 2000)
    expect(outcome).toEqual({ id, created: false, isLink: false })
    expect((await readArticle(db, id))?.content.text).toBe('Text of one.')
    expect((await readArticle(db, id))?.row.title).toBe('Title of one')
  })

  it('keeps one row a page when eight contexts save at once', async () => {
    const { name } = freshDb()
    const contexts = Array.from({ length: 8 }, () => new LibraryDb(name))
    const saves = contexts.flatMap((db, context) =>
      Array.from({ length: 20 }, (_, page) =>
        saveArticle(db, requestOf(`page-${page}`, { captureId: `${context}-${page}` }), 1000 + context),
      ),
    )
    const outcomes = await Promise.all(saves)
    const db = contexts[0] as LibraryDb
    expect(outcomes.filter(({ created }) => created)).toHaveLength(20)
    expect(await db.articles.count()).toBe(20)
    expect(await db.contents.count()).toBe(20)
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(20)
  })
})

describe('putImage', () => {
  it('adds the picture to the article that asked for it', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    await putImage(db, id, imageOf('one'))
    expect(await db.images.count()).toBe(2)
  })

  it('does nothing for an article that is gone or has another lead image', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one'), 1000)
    await putImage(db, id, imageOf('other'))
    await putImage(db, 'nobody', imageOf('one'))
    expect(await db.images.count()).toBe(0)
  })
})

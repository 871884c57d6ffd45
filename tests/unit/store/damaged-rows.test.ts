import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Article, ArticleId, ArticleRow, ListName, PlaceKey } from '../../../src/domain/article/article'
import { FORMATS } from '../../../src/formats/registry'
import { checkRows } from '../../../src/store/database/check-rows'
import type { LibraryDb } from '../../../src/store/database/db'
import { maintainIndex } from '../../../src/store/index/maintain'
import { changeArticles, listArticles, readArticle, saveArticle } from '../../../src/store/lists/articles'
import { listCounts, tagCounts } from '../../../src/store/lists/counts'
import { listIds, rowsByIds } from '../../../src/store/lists/order'
import { putSmartList, putTagColour, smartLists, tagColours } from '../../../src/store/lists/shelf'
import { contentFromPage, rowFromDraft } from '../../../src/store/rows/rows'
import { articlesInList } from '../../../src/store/rows/whole'
import { searchArticles } from '../../../src/store/search/search'
import { exportOptions } from '../formats/article'
import { DAMAGES, type Damage, PLACES_DAMAGES } from './damage'
import { freshDb, imageOf, pageOf, requestOf } from './samples'

const NOW = Date.UTC(2026, 10, 29)
const DAY = 86_400_000

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** An article whose every field has a value, so that each can be damaged. */
function fullArticle(slug: string): { row: ArticleRow; content: object } {
  const page = pageOf(slug, {
    reason: 'not-an-article',
    modifiedAt: '2024-06-20',
    details: { sources: { title: 'meta' }, keywords: ['sea'], paywalled: false, confidence: 1 },
  })
  const made = rowFromDraft(page.draft, {
    id: slug,
    captureId: `capture-${slug}`,
    now: NOW - DAY,
    before: null,
  })
  const row = { ...made, tags: ['sea', '바다'], note: 'A note.', fieldTimes: { tags: NOW } }
  const written = { text: 'Written.', engine: 'browser-model', model: null, lang: 'en', createdAt: NOW }
  return { row, content: { ...contentFromPage(slug, page), written, unsummarized: 1 } }
}

function damaged<T extends object>(record: T, field: string, damage: Damage): object {
  const { [field as keyof T]: _, ...rest } = record
  return 'value' in damage ? { ...rest, [field]: damage.value } : rest
}

interface Case {
  slug: string
  row: object
  content: object
}

/** One article for each field of a table and each damage. */
function casesOf(table: 'row' | 'content'): Case[] {
  const sample = fullArticle('sample')
  const cases = Object.keys(sample[table]).flatMap((field) =>
    field === 'id' ? [] : DAMAGES.map((damage) => ({ field, damage })),
  )
  if (table === 'row') cases.push(...PLACES_DAMAGES.map((damage) => ({ field: 'places', damage })))
  return cases.map(({ field, damage }) => {
    const slug = `${table} ${field} ${damage.name}`.replaceAll(' ', '-')
    const whole = fullArticle(slug)
    return { slug, ...whole, [table]: damaged(whole[table], field, damage) }
  })
}

async function walk(db: LibraryDb, list: ListName, limit: number): Promise<ArticleId[]> {
  const ids: ArticleId[] = []
  let before: PlaceKey | undefined
  for (;;) {
    const rows = await listArticles(db, { list, limit, ...(before && { before }) })
    ids.push(...rows.map(({ id }) => id))
    before = rows.at(-1)?.places[list]
    if (rows.length < limit || !before) return ids
  }
}

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => vi.restoreAllMocks())

describe('a library whose rows are damaged in every field, in every way', () => {
  const db = freshDb()
  const cases = [...casesOf('row'), ...casesOf('content')]
  const slugs = cases.map(({ slug }) => slug).sort()
  /** What a damage can do without being seen as one: a time in `trashedAt` is a time. */
  let trashed: ArticleId[] = []

  beforeAll(async () => {
    await db.table('articles').bulkPut(cases.map(({ row }) => row))
    await db.table('contents').bulkPut(cases.map(({ content }) => content))
    const before = await listCounts(db)
    expect(before.all + before.trash).toBeLessThan(cases.length)
    await checkRows(db, { now: NOW })
    trashed = await walk(db, 'trash', 7)
  })

  it('lists every one of them, page by page', async () => {
    expect(trashed.every((id) => id.startsWith('row-trashedAt-'))).toBe(true)
    expect(trashed.length).toBeLessThan(6)
    expect([...(await walk(db, 'all', 7)), ...trashed].sort()).toEqual(slugs)
  })

  it('counts every one of them', async () => {
    const counts = await listCounts(db)
    expect(counts.all + counts.trash).toBe(cases.length)
    expect((await tagCounts(db)).length).toBeGreaterThan(1)
  })

  it.each(['oldest', 'published', 'title', 'site', 'shortest', 'longest'] as const)(
    'has every one of them in the order %s',
    async (sort) => {
      const ids = await listIds(db, { list: 'all', sort })
      expect(new Set([...ids, ...trashed])).toEqual(new Set(slugs))
      expect(await rowsByIds(db, ids)).toHaveLength(ids.length)
    },
  )

  it.each(['before', 'after'])('finds them by their titles or texts %s the index is built', async (when) => {
    if (when === 'after') await maintainIndex(db)
    const found = new Set<ArticleId>()
    for (const list of ['all', 'trash'] as const)
      for (const word of ['title', 'text'])
        for (const { id } of await searchArticles(db, word, { list, limit: 5000 })) found.add(id)
    expect(slugs.filter((slug) => !found.has(slug))).toEqual([])
  })

  it('reads every one of them', async () => {
    for (const slug of slugs) {
      const article = await readArticle(db, slug)
      expect(article?.row.id, slug).toBe(slug)
      expect(typeof article?.content.text, slug).toBe('string')
    }
  })

  it.each(FORMATS.map(({ id }) => id))('exports every one of them as %s', async (id) => {
    const format = FORMATS.find((each) => each.id === id)
    if (!format) throw new Error(id)
    const exporter = await format.load()
    const result = await exporter.write(articlesInList(db, { list: 'all' }), exportOptions())
    expect(result.count + trashed.length).toBe(cases.length)
  })

  it('lets every one of them be changed', async () => {
    const undo = await changeArticles(db, slugs, { favouritedAt: NOW }, NOW)
    expect(undo.before.length).toBeGreaterThan(cases.length - 3)
    expect((await listCounts(db)).favourite).toBe((await listCounts(db)).all)
  })

  it('keeps the fields that are damaged as they are', async () => {
    const again = await checkRows(db, { now: NOW + 40 * DAY })
    expect(again).toBe(0)
  })
})

describe('an article whose key is damaged', () => {
  it.each([5, -7.5, Number.POSITIVE_INFINITY, '', 'x', '\ud800', new Date(0), [1, 'x'], new Uint8Array([1])])(
    'is listed, read and exported: %j',
    async (id) => {
      const db = freshDb()
      const { row, content } = fullArticle('one')
      await db.table('articles').put({ ...row, id })
      await db.table('contents').put({ ...content, id })
      await saveArticle(db, requestOf('two'), NOW)
      await checkRows(db, { now: NOW })
      const rows = await listArticles(db, { list: 'all', limit: 9 })
      expect(rows.map(({ title }) => title).sort()).toEqual(['Title of one', 'Title of two'])
      const articles: Article[] = []
      for await (const article of articlesInList(db, { list: 'all' })) articles.push(article)
      expect(articles.map(({ content: { text } }) => text).sort()).toEqual(['Text of one.', 'Text of two.'])
      for (const each of rows) expect((await readArticle(db, each.id))?.content.text).not.toBe('')
      expect(await db.articles.count()).toBe(2)
      expect(await db.contents.count()).toBe(2)
    },
  )
})

describe('records beside the articles, damaged in every field, in every way', () => {
  it.each([
    'images',
    'tombstones',
    'unindexed',
    'numbers',
    'segments',
    'blocks',
    'smartLists',
    'tagLooks',
    'versions',
    'meta',
  ])('of %s hide no article and break nothing', async (name) => {
    const db = await libraryOfThree()
    const table = db.table<object, unknown>(name)
    const sound = await table.toArray()
    const [record] = sound
    if (!record) throw new Error(`${name} is empty`)
    const key = [table.schema.primKey.keyPath ?? []].flat()
    const troubles: string[] = []
    for (const field of Object.keys(record)) {
      for (const damage of DAMAGES) {
        // A key beyond 2^53 uses up the numbers that the table gives by itself: that is no damage to a record.
        const isKey = key.includes(field)
        if (isKey && table.schema.primKey.auto && Number(damage.value) > 2 ** 52) continue
        const spoilt = damaged(record, field, damage)
        await table.clear()
        // What is no key cannot be stored: then the record is gone.
        const whole = isKey ? sound.slice(1) : [spoilt, ...sound.slice(1)]
        if (isKey) await table.put(spoilt).catch(() => undefined)
        await table.bulkPut(whole)
        db.forgetSegments()
        troubles.push(...(await troublesOf(db)).map((each) => `${field}, ${damage.name}: ${each}`))
      }
    }
    expect(troubles).toEqual([])
  })
})

async function libraryOfThree(): Promise<LibraryDb> {
  const db = freshDb()
  const now = NOW - DAY
  for (const slug of ['one', 'two', 'three'])
    await saveArticle(db, requestOf(slug, { image: imageOf(slug) }), now)
  await maintainIndex(db)
  const { id } = await saveArticle(db, requestOf('four'), now)
  await changeArticles(db, [id], { tags: ['sea'] }, now)
  await putSmartList(db, { id: 's', name: 'Sea', query: 'sea', list: 'all', createdAt: 1 } as never)
  await putTagColour(db, 'sea', 'blue')
  await saveArticle(
    db,
    requestOf('four', { captureId: 'again', over: { text: 'Text of four, longer.' } }),
    now,
  )
  await maintainIndex(db)
  await changeArticles(db, [id], { note: 'A note.' }, now)
  await db.tombstones.put({ id: 'gone', canonicalUrl: 'https://news.example/gone', deletedAt: 1 })
  return db
}

/** What a reader of four articles would miss. */
async function troublesOf(db: LibraryDb): Promise<string[]> {
  const asked = {
    list: async () => (await listArticles(db, { list: 'all', limit: 9 })).length,
    counts: async () => (await listCounts(db)).all,
    search: async () => (await searchArticles(db, 'Title', { list: 'all', limit: 9 })).length,
    again: async () => {
      await maintainIndex(db)
      return (await searchArticles(db, 'Text', { list: 'all', limit: 9 })).length
    },
    shelf: async () => (await smartLists(db)) && (await tagColours(db)) && 4,
  }
  const troubles: string[] = []
  for (const [what, ask] of Object.entries(asked)) {
    try {
      const found = await ask()
      if (found !== 4) troubles.push(`${what} has ${found} of 4`)
    } catch (thrown) {
      troubles.push(`${what} throws ${thrown}`)
    }
  }
  return troubles
}

import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleId, ListName, PlaceKey, ReaderFields } from '../../../src/domain/article/article'
import type { LibraryDb } from '../../../src/store/database/db'
import {
  changeArticles,
  findByCanonicalUrl,
  listArticles,
  readArticle,
  saveArticle,
  type Undo,
  undoChange,
} from '../../../src/store/lists/articles'
import { tagCounts } from '../../../src/store/lists/counts'
import { deleteForever, deleteTrashed } from '../../../src/store/lists/trash'
import { articlesByIds, articlesInList, withContents } from '../../../src/store/rows/whole'
import { rounds } from '../../helpers/rounds'
import { draftOf, freshDb, imageOf, requestOf } from './samples'

const LISTS: ListName[] = ['unread', 'all', 'favourite', 'archive', 'trash']

async function saveMany(db: LibraryDb, count: number): Promise<ArticleId[]> {
  const ids: ArticleId[] = []
  for (let number = 0; number < count; number++) {
    ids.push((await saveArticle(db, requestOf(`n${number}`), 1000 + Math.floor(number / 3))).id)
  }
  return ids
}

async function pagedTitles(db: LibraryDb, list: ListName, limit: number, tag?: string): Promise<string[]> {
  const titles: string[] = []
  let before: PlaceKey | undefined
  while (true) {
    const rows = await listArticles(db, { list, limit, ...(before && { before }), ...(tag && { tag }) })
    titles.push(...rows.map(({ title }) => title))
    before = rows.at(-1)?.places[list]
    if (rows.length < limit || !before) return titles
  }
}

describe('listArticles', () => {
  it('pages by key, newest first, meeting each article once', async () => {
    const db = freshDb()
    await saveMany(db, 10)
    const rows = await listArticles(db, { list: 'all', limit: 100 })
    expect(rows.map(({ savedAt }) => savedAt)).toEqual(
      [...rows.map(({ savedAt }) => savedAt)].sort().reverse(),
    )
    for (const limit of [1, 3, 4, 10]) {
      expect(await pagedTitles(db, 'all', limit)).toEqual(rows.map(({ title }) => title))
    }
  })

  it('pages through a tag, rare or common', async () => {
    const db = freshDb()
    const ids = await saveMany(db, 12)
    const tagged = ids.filter((_, index) => index % 2 === 0)
    await changeArticles(db, tagged, { tags: ['경제', 'b'] }, 2000)
    const all = await listArticles(db, { list: 'all', limit: 100 })
    const expected = all.filter(({ id }) => tagged.includes(id)).map(({ title }) => title)
    expect(await pagedTitles(db, 'all', 2, '경제')).toEqual(expected)

    const [first] = all
    if (!first) throw new Error('no rows')
    await db.articles.bulkPut(
      Array.from({ length: 600 }, (_, index) => {
        const id = `copy-${index}`
        return { ...first, id, canonicalUrl: id, tags: ['경제'], places: { all: [1, id] as PlaceKey } }
      }),
    )
    expect((await pagedTitles(db, 'all', 100, '경제')).slice(0, 6)).toEqual(expected)
    expect(await pagedTitles(db, 'all', 100, '경제')).toHaveLength(606)
  })

  it('shows a damaged row and leaves the others alone', async () => {
    const db = freshDb()
    const [id] = await saveMany(db, 3)
    await db.table('articles').update(id, { title: 7, tags: 'x', leadImage: { url: [] }, kind: 'evil' })
    const rows = await listArticles(db, { list: 'all', limit: 10 })
    expect(rows).toHaveLength(3)
    expect(rows.find((row) => row.id === id)).toMatchObject({
      kind: 'unreadable',
      title: draftOf('n0').url,
      tags: [],
      leadImage: null,
    })
  })
})

describe('the picture of a row', () => {
  const image = { url: 'https://news.example/a.jpg', width: null, height: null, alt: '' }

  it.each([
    ['of an older version', image, 'article'],
    ['without a credit', { ...image, credit: null }, 'article'],
    ['with its credit', { ...image, credit: 'Ada Moor' }, 'article'],
    ['with a credit that is no text', { ...image, credit: ['x'] }, 'unreadable'],
  ])('%s is read', async (_, leadImage, kind) => {
    const db = freshDb()
    const [id = ''] = await saveMany(db, 1)
    await db.table('articles').update(id, { leadImage })
    const [row] = await listArticles(db, { list: 'all', limit: 1 })
    expect(row).toMatchObject({ kind, leadImage: kind === 'article' ? leadImage : null })
  })
})

describe('a damaged record', () => {
  it('has times that a date can show', async () => {
    const db = freshDb()
    const [id = ''] = await saveMany(db, 2)
    await db.table('articles').update(id, { savedAt: 1e300, readAt: -9e15 })
    const rows = await listArticles(db, { list: 'all', limit: 10 })
    expect(rows.find((row) => row.id === id)).toMatchObject({
      savedAt: rows.find((row) => row.id === id)?.createdAt,
      readAt: null,
      kind: 'unreadable',
    })
  })

  it.each([
    ['no texts', { html: 7, text: null }, { html: '', text: '' }],
    ['a summary that is none', { summary: 'x' }, { text: 'Text of n0.', summary: null }],
    ['sentences that are none', { summary: { sentences: [{ text: 1 }] } }, { summary: null }],
  ])('of a content with %s is still read', async (_what, damage, expected) => {
    const db = freshDb()
    const [id = ''] = await saveMany(db, 1)
    await db.table('contents').update(id, damage)
    expect((await readArticle(db, id))?.content).toMatchObject(expected)
    const [row] = await listArticles(db, { list: 'all', limit: 1 })
    const [article] = await withContents(db, row ? [row] : [])
    expect(article?.content).toMatchObject(expected)
  })
})

describe('changeArticles', () => {
  it('writes the time of the fields that changed, and of no other', async () => {
    const db = freshDb()
    const [id = ''] = await saveMany(db, 1)
    await changeArticles(db, [id], { favouritedAt: 5, archivedAt: null }, 50)
    expect((await findByCanonicalUrl(db, draftOf('n0').canonicalUrl))?.fieldTimes).toEqual({
      favouritedAt: 50,
    })
  })

  it('cleans tags', async () => {
    const db = freshDb()
    const [id = ''] = await saveMany(db, 1)
    await changeArticles(db, [id], { tags: [' a  b ', 'a b', '', '\u1112\u1161\u11ab', '한'] }, 50)
    expect((await findByCanonicalUrl(db, draftOf('n0').canonicalUrl))?.tags).toEqual(['a b', '한'])
  })

  it('undoes what it changed and nothing that came after', async () => {
    const db = freshDb()
    const [id = ''] = await saveMany(db, 1)
    const undo = await changeArticles(db, [id, 'nobody'], { trashedAt: 5 }, 50)
    await changeArticles(db, [id], { tags: ['kept'] }, 60)
    await undoChange(db, undo, 70)
    expect(await findByCanonicalUrl(db, draftOf('n0').canonicalUrl)).toMatchObject({
      trashedAt: null,
      tags: ['kept'],
      fieldTimes: { trashedAt: 70, tags: 60 },
    })
  })
})

describe('trash', () => {
  it('deletes for good with everything that belongs to it, and leaves a tombstone', async () => {
    const db = freshDb()
    const { id } = await saveArticle(db, requestOf('one', { image: imageOf('one') }), 1000)
    await deleteForever(db, [id, 'nobody'], 2000)
    expect(await db.articles.count()).toBe(0)
    expect(await db.contents.count()).toBe(0)
    expect(await db.images.count()).toBe(0)
    expect(await db.tombstones.toArray()).toEqual([
      { id, canonicalUrl: 'https://news.example/one', deletedAt: 2000 },
    ])
    const again = await saveArticle(db, requestOf('one'), 3000)
    expect(again.created).toBe(true)
    expect(again.id).not.toBe(id)
  })

  it('deletes nothing that was taken out of it meanwhile', async () => {
    const db = freshDb()
    const [one = '', two = ''] = await saveMany(db, 2)
    await changeArticles(db, [one, two], { trashedAt: 100 }, 100)
    // Another page restores it, or its page is saved once more, while the time for Undo runs.
    await changeArticles(db, [one], { trashedAt: null }, 200)
    await deleteTrashed(db, [one, two], 300)
    expect((await db.articles.toArray()).map(({ id }) => id)).toEqual([one])
    expect((await readArticle(db, one))?.content.text).not.toBe('')
    expect((await db.tombstones.toArray()).map(({ id }) => id)).toEqual([two])
  })
})

describe('counts and whole articles', () => {
  it('counts tags without the trash', async () => {
    const db = freshDb()
    const [one = '', two = '', three = ''] = await saveMany(db, 3)
    await changeArticles(db, [one, two, three], { tags: ['a', 'b'] }, 1)
    await changeArticles(db, [two], { tags: ['b'] }, 2)
    await changeArticles(db, [three], { trashedAt: 3 }, 3)
    expect(await tagCounts(db)).toEqual([
      { tag: 'b', count: 2 },
      { tag: 'a', count: 1 },
    ])
  })

  it('walks a list whole, in pages', async () => {
    const db = freshDb()
    const ids = await saveMany(db, 101)
    const walked: string[] = []
    for await (const { row, content } of articlesInList(db, { list: 'unread' })) {
      expect(content.text).toContain(row.canonicalUrl.slice('https://news.example/'.length))
      walked.push(row.id)
    }
    expect(walked).toHaveLength(101)
    expect(new Set(walked)).toEqual(new Set(ids))
    const chosen: string[] = []
    for await (const { row } of articlesByIds(db, [ids[3] ?? '', 'nobody', ids[1] ?? ''])) chosen.push(row.id)
    expect(chosen).toEqual([ids[3], ids[1]])
  })
})

describe('any sequence of acts', () => {
  type Act =
    | { act: 'save'; page: number }
    | { act: 'change'; pages: number[]; change: Partial<ReaderFields> }
    | { act: 'undo'; which: number }
    | { act: 'delete'; pages: number[] }
  interface Kept extends ReaderFields {
    id: string
    savedAt: number
  }
  const page = fc.integer({ min: 0, max: 5 })
  const pages = fc.uniqueArray(page, { maxLength: 4 })
  const time = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })
  const change = fc.record(
    {
      readAt: time,
      archivedAt: time,
      favouritedAt: time,
      trashedAt: time,
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', '다'), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  const act: fc.Arbitrary<Act> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('save' as const), page }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constant('change' as const), pages, change }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const), which: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('delete' as const), pages }) },
  )

  it('leaves the lists that a plain model has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const db = freshDb()
        const model = new Map<number, Kept>()
        const undos: { real: Undo; model: { page: number; id: string; fields: Partial<ReaderFields> }[] }[] =
          []
        const kept = (of: number[]) => of.flatMap((each) => model.get(each) ?? [])
        let now = 100
        for (const each of acts) {
          now++
          if (each.act === 'save') {
            const { id, created } = await saveArticle(
              db,
              requestOf(`p${each.page}`, { captureId: `${now}` }),
              now,
            )
            const before = model.get(each.page)
            expect(created).toBe(!before)
            if (before?.trashedAt != null)
              Object.assign(before, { trashedAt: null, readAt: null, archivedAt: null, savedAt: now })
            else if (!before) {
              const empty = { readAt: null, archivedAt: null, favouritedAt: null, trashedAt: null, tags: [] }
              model.set(each.page, { id, savedAt: now, ...empty })
            }
          } else if (each.act === 'change') {
            const ids = kept(each.pages).map(({ id }) => id)
            const fields = Object.keys(each.change) as (keyof ReaderFields)[]
            const before = each.pages.flatMap((of) => {
              const row = model.get(of)
              if (!row) return []
              const changed = fields.filter(
                (field) => JSON.stringify(row[field]) !== JSON.stringify(each.change[field]),
              )
              return [{ page: of, id: row.id, fields: Object.fromEntries(changed.map((f) => [f, row[f]])) }]
            })
            undos.push({ real: await changeArticles(db, ids, each.change, now), model: before })
            for (const row of kept(each.pages)) Object.assign(row, each.change)
          } else if (each.act === 'undo') {
            const undo = undos[each.which % Math.max(1, undos.length)]
            if (!undo) continue
            await undoChange(db, undo.real, now)
            for (const { page: of, id, fields } of undo.model) {
              const row = model.get(of)
              if (row?.id === id) Object.assign(row, fields)
            }
          } else {
            await deleteForever(
              db,
              kept(each.pages).map(({ id }) => id),
              now,
            )
            for (const of of each.pages) model.delete(of)
          }
        }
        for (const list of LISTS) {
          const rows = await listArticles(db, { list, limit: 100 })
          expect(rows.map(({ id }) => id)).toEqual(modelList([...model.values()], list))
          for (const tag of ['a', '다']) {
            const tagged = await listArticles(db, { list, limit: 100, tag })
            expect(tagged.map(({ id }) => id)).toEqual(
              modelList(
                [...model.values()].filter(({ tags }) => tags.includes(tag)),
                list,
              ),
            )
          }
        }
        expect(await db.articles.count()).toBe(await db.contents.count())
        db.close()
      }),
      { numRuns: rounds(20) },
    )
  }, 60_000)

  function modelList(rows: Kept[], list: ListName): string[] {
    const inList = rows.filter((row) => {
      if (list === 'trash') return row.trashedAt !== null
      if (row.trashedAt !== null) return false
      if (list === 'unread') return row.archivedAt === null && row.readAt === null
      if (list === 'archive') return row.archivedAt !== null
      return list === 'all' || row.favouritedAt !== null
    })
    const key = (row: Kept) => (list === 'trash' ? (row.trashedAt ?? 0) : row.savedAt)
    return inList
      .sort((one, other) => key(other) - key(one) || (one.id < other.id ? 1 : -1))
      .map(({ id }) => id)
  }
})

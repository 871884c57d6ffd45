import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../src/domain/search/query'
import type { LibraryDb } from '../../../../src/store/database/db'
import { findCandidates } from '../../../../src/store/index/candidates'
import { discardIndex } from '../../../../src/store/index/discard'
import { maintainIndex } from '../../../../src/store/index/maintain'
import { articlesBuilt } from '../../../../src/store/index/progress'
import { lookedUp } from '../../../../src/store/index/terms'
import { verifyIndex } from '../../../../src/store/index/verify'
import { changeArticles, saveArticle } from '../../../../src/store/lists/articles'
import { deleteForever } from '../../../../src/store/lists/trash'
import { contentFromPage, rowFromDraft } from '../../../../src/store/rows/rows'
import { wantedBy } from '../../../../src/store/search/match'
import { searchArticles } from '../../../../src/store/search/search'
import { rounds } from '../../../helpers/rounds'
import { freshDb, pageOf, requestOf } from '../samples'

const PIECES = [
  '무료와이파이',
  '국방부',
  '서울시',
  '東京都',
  '大統領',
  'カタカナ',
  'president',
  'Élysée',
  'wifi',
  'war',
]

/** Pauses of a rebuild of 230 articles, at least. */
const PAUSES = 240

/** The same numbers each time, and no two alike in a row (Park and Miller 1988, minimal standard). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

function textFrom(next: (below: number) => number): string {
  return Array.from(
    { length: 6 },
    () => `${PIECES[next(PIECES.length)]}${next(3) ? ' ' : ''}${next(400)}`,
  ).join(next(2) ? ' ' : '')
}

async function fill(db: LibraryDb, count: number, seed: number): Promise<string[]> {
  const next = chance(seed)
  const articles = Array.from({ length: count }, (_, at) => {
    const id = `a${seed}-${at}`
    const page = pageOf(id, { text: textFrom(next), title: `${PIECES[at % 10]} ${at}` })
    const now = 1_700_000_000_000 + at * 10_000
    const row = rowFromDraft(page.draft, { id, captureId: `capture-${id}`, now, before: null })
    return { row, content: contentFromPage(id, page) }
  })
  // As a save leaves them, but all in one transaction.
  await db.transaction('rw', db.articles, db.contents, db.unindexed, async () => {
    await db.articles.bulkAdd(articles.map(({ row }) => row))
    await db.contents.bulkAdd(articles.map(({ content }) => content))
    await db.unindexed.bulkAdd(articles.map(({ row }) => ({ id: row.id })))
  })
  return articles.map(({ row }) => row.id)
}

async function found(db: LibraryDb, query: string): Promise<string[]> {
  return (await searchArticles(db, query, { list: 'all', limit: 10_000 })).map(({ id }) => id)
}

/** What a search finds that reads every text: the truth. */
async function scanned(db: LibraryDb, query: string): Promise<string[]> {
  const state = await db.meta.get('index')
  await db.meta.delete('index')
  const ids = await found(db, query)
  if (state) await db.meta.put(state)
  return ids
}

function queriesFor(next: (below: number) => number): string[] {
  return Array.from({ length: rounds(6) }, () => {
    const text = textFrom(next)
    const start = next(text.length - 2)
    return text.slice(start, start + 1 + next(9)).trim() || 'war'
  })
}

async function expectSame(db: LibraryDb, seed: number): Promise<void> {
  for (const query of [
    ...queriesFor(chance(seed)),
    'war -서울',
    '"東京都 1"',
    'is:unread wifi',
    '하나도없음',
  ]) {
    expect({ query, ids: await found(db, query) }).toEqual({ query, ids: await scanned(db, query) })
  }
}

async function indexed(db: LibraryDb, query: string): Promise<number> {
  const candidates = await findCandidates(db, [wantedBy(parseQuery(query)).texts.flatMap(lookedUp)])
  expect(candidates?.unindexed).toEqual([])
  return candidates?.numbers[0]?.next(Number.POSITIVE_INFINITY).length ?? -1
}

describe('the index', () => {
  it('finds what reading every text finds, through edits, deletes and merges', async () => {
    const db = freshDb()
    const ids = await fill(db, 260, 1)
    await maintainIndex(db)
    await expectSame(db, 2)
    await fill(db, 30, 3)
    await expectSame(db, 4)
    for (const [at, id] of ids.slice(0, 40).entries()) {
      const over = { text: `rewritten ${at}`, canonicalUrl: `https://news.example/a1-${at}` }
      await saveArticle(db, requestOf(`a1-${at}`, { captureId: `later-${id}`, over }), 1_800_000_000_000)
      if (at % 7 === 0) await maintainIndex(db)
    }
    await changeArticles(db, ids.slice(50, 60), { tags: ['Überschrift'] }, 5)
    await deleteForever(db, ids.slice(30, 50), 6)
    await expectSame(db, 7)
    await maintainIndex(db)
    await expectSame(db, 8)
    expect(await found(db, 'überschr')).toHaveLength(10)
    expect(await found(db, 'rewritten')).toHaveLength(30)
    expect(await indexed(db, '하나도없음')).toBe(0)
  })

  it('merges small segments, and drops what was deleted or rewritten', async () => {
    const db = freshDb()
    const ids = await fill(db, 210, 1)
    await maintainIndex(db)
    for (let round = 0; round < 9; round++) {
      const over = { text: `round${round}`, canonicalUrl: 'https://news.example/a1-0' }
      await saveArticle(db, requestOf('a1-0', { captureId: `round-${round}`, over }), 9)
      if (round === 3) await deleteForever(db, ids.slice(1, 5), 6)
      await maintainIndex(db)
    }
    const segments = await db.segments.toArray()
    expect(segments.length).toBeLessThan(8)
    expect(segments.every(({ ready }) => ready)).toBe(true)
    expect(await indexed(db, 'round8')).toBe(1)
    expect(await found(db, 'round8')).toHaveLength(1)
    const blocks = await db.blocks.toArray()
    expect(new Set(blocks.map(({ segment }) => segment))).toEqual(new Set(segments.map(({ id }) => id)))
  })

  it('is whole after a rebuild that was killed at any point', async () => {
    const db = freshDb()
    await fill(db, 230, 1)
    const kills = rounds(6)
    for (let point = 1; point <= kills; point++) {
      await discardIndex(db)
      // Spread over the pauses of a whole rebuild.
      const last = Math.ceil((point * PAUSES) / kills)
      let pauses = 0
      const dies = maintainIndex(db, {
        pause: async () => {
          pauses += 1
          if (pauses === last) throw new Error('killed')
        },
      })
      await expect(dies).rejects.toThrow('killed')
      await fill(db, 2, 100 + point)
      expect(await found(db, 'wifi')).toEqual(await scanned(db, 'wifi'))
      await maintainIndex(db)
      for (const query of ['와이파', 'elys', '都', 'president']) {
        expect(await found(db, query)).toEqual(await scanned(db, query))
      }
    }
    await expectSame(db, 9)
  })

  it('is made by several contexts at once', async () => {
    const db = freshDb()
    await fill(db, 250, 1)
    await Promise.all([maintainIndex(db), maintainIndex(db), maintainIndex(db)])
    const segments = await db.segments.toArray()
    expect(segments.reduce((sum, { numbers }) => sum + numbers.length, 0)).toBe(250)
    await expectSame(db, 2)
  })

  it('is built anew when a part of it is lost or its version is another', async () => {
    const db = freshDb()
    await fill(db, 210, 1)
    await maintainIndex(db)
    await db.blocks.clear()
    expect(await found(db, 'wifi')).toEqual(await scanned(db, 'wifi'))
    expect(await db.meta.get('index')).toMatchObject({ builtTo: '' })
    await maintainIndex(db)
    expect(await indexed(db, 'wifi')).toBeGreaterThan(0)
    await db.meta.update('index', { version: 0 })
    expect(await findCandidates(db, [['a']])).toBeNull()
    expect(await articlesBuilt(db)).toBe(0)
    const progress: number[] = []
    const stored: (number | null)[] = []
    const pause = async () => void stored.push(await articlesBuilt(db))
    await maintainIndex(db, { onProgress: (articles) => progress.push(articles), pause })
    expect(progress).toEqual([128, 210])
    expect([...new Set(stored)]).toEqual([0, 128, null])
    expect(await articlesBuilt(db)).toBeNull()
    await expectSame(db, 2)
  })

  it.each<[what: string, lose: (db: LibraryDb) => PromiseLike<unknown>]>([
    ['a segment', async (db) => db.segments.delete((await db.segments.toCollection().last())?.id ?? 0)],
    ['a block', (db) => db.blocks.limit(1).delete()],
    ['numbers of articles', (db) => db.numbers.limit(3).delete()],
    ['what was waiting', (db) => db.unindexed.clear()],
  ])('is found to have lost %s, and built anew', async (_, lose) => {
    const db = freshDb()
    await fill(db, 210, 1)
    await maintainIndex(db)
    expect(await verifyIndex(db)).toBe(true)
    const { id } = await saveArticle(db, requestOf('late'), 5)
    expect(await verifyIndex(db)).toBe(true)
    await lose(db)
    expect(await verifyIndex(db)).toBe(false)
    expect(await articlesBuilt(db)).toBe(0)
    await maintainIndex(db)
    expect(await verifyIndex(db)).toBe(true)
    expect(await found(db, 'late')).toEqual([id])
    await expectSame(db, 2)
  })

  it('is whole at every step: while it is built, taken in, merged, and after edits and deletions', async () => {
    const db = freshDb()
    const ids = await fill(db, 1100, 1)
    const whole: boolean[] = []
    const pause = async () => void whole.push(await verifyIndex(db))
    const edits = new Map<number, () => Promise<unknown>>([
      [12, () => changeArticles(db, ids.slice(0, 40), { tags: ['x'] }, 5)],
      [15, () => deleteForever(db, ids.slice(20, 60), 6)],
      [18, () => saveArticle(db, requestOf('late'), 7)],
    ])
    // Between steps only: within one the pauses are many.
    for (let step = 0; step < 40; step++) {
      const abort = new AbortController()
      const once = async () => abort.abort()
      await maintainIndex(db, { pause: once, signal: abort.signal }).catch((thrown) => {
        if (!abort.signal.aborted) throw thrown
      })
      await pause()
      const edit = edits.get(step)
      if (!edit) continue
      await edit()
      await pause()
    }
    expect(whole).not.toContain(false)
    expect(await articlesBuilt(db)).toBeNull()
    await expectSame(db, 3)
  })

  it('knows an article that has too many words for it', async () => {
    const db = freshDb()
    await fill(db, 205, 1)
    const text = Array.from({ length: 70_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + (at % 20_000), 0x4e00 + ((at * 31) % 20_011)),
    ).join('')
    const { id } = await saveArticle(db, requestOf('huge', { over: { text } }), 5)
    await maintainIndex(db)
    expect(await found(db, text.slice(400, 412))).toEqual([id])
  })

  it('can be ended', async () => {
    await expect(maintainIndex(freshDb(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

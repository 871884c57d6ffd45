import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibraryDb } from '../../../src/store/database/db'
import { changeArticles, saveArticle } from '../../../src/store/lists/articles'
import { purgeTrash } from '../../../src/store/lists/trash'
import { freshDb, requestOf } from './samples'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** 1 November 2026. */
const START = Date.UTC(2026, 10, 1)

/** Days after the start, as instants. */
const day = (days: number): number => START + days * DAY

let db: LibraryDb
beforeEach(() => {
  db = freshDb()
})

async function trash(slug: string, at: number, savedAt = at - HOUR): Promise<string> {
  const { id } = await saveArticle(db, requestOf(slug), savedAt)
  await changeArticles(db, [id], { trashedAt: at }, at)
  return id
}

async function openings(...days: number[]): Promise<number> {
  let purged = 0
  for (const each of days) purged += await purgeTrash(db, day(each))
  return purged
}

const left = () => db.articles.count()

describe('the trash', () => {
  it('is emptied of what two openings a day apart say has waited 30 days', async () => {
    await trash('old', day(0))
    await trash('young', day(20))
    expect(await openings(1, 8, 15, 22, 29, 30.1)).toBe(0)
    expect(await openings(30.9)).toBe(0)
    expect(await openings(31.2)).toBe(1)
    expect((await db.articles.toArray()).map(({ title }) => title)).toEqual(['Title of young'])
    expect(await openings(38, 45, 50.1, 51.2)).toBe(1)
  })

  it('counts a week at most from one opening to the next', async () => {
    await trash('one', day(0))
    expect(await openings(100, 200, 300, 400)).toBe(0)
    expect(await openings(500)).toBe(0)
    expect(await openings(600)).toBe(1)
  })

  it('keeps everything at the first reading of the clock, however late', async () => {
    await trash('one', day(0))
    expect(await openings(4000)).toBe(0)
    expect(await left()).toBe(1)
  })

  it.each([
    ['an hour', [1, 400, 400.05, 1.05, 1.2, 2, 3, 4]],
    ['an hour, again and again', [1, 400, 1.1, 401.5, 1.2, 403, 1.3, 500, 2.4, 600, 3.6]],
    ['a year, the other way', [1, -365, -364, -360, 2, 3, 4, 5]],
    ['good', [1, 8, 15, 400, 402, 404, 406]],
    ['good, in the last week', [1, 8, 15, 22, 400, 400.5]],
  ])('loses nothing to a clock set wrong for %s', async (_how, days) => {
    await trash('one', day(0))
    expect(await openings(...days)).toBe(0)
    expect(await left()).toBe(1)
  })

  it('counts from when it was seen what was deleted under a clock that was behind', async () => {
    await openings(0)
    await trash('other', day(0))
    await openings(0.1)
    await trash('behind', Date.UTC(1970, 0, 2), Date.UTC(1970, 0, 1))
    expect(await openings(1, 3, 5)).toBe(0)
    expect(await openings(12, 19, 26, 29)).toBe(0)
    expect(await openings(31, 32.5)).toBe(2)
  })

  it('counts from the save what was deleted before it', async () => {
    await trash('one', Date.UTC(1970, 0, 2), day(0))
    expect(await openings(1, 3, 10, 17, 24, 29)).toBe(0)
    expect(await openings(30.5, 32)).toBe(1)
  })

  it('does not wait for a day that a clock set forward named', async () => {
    await trash('one', day(30_000), day(0))
    expect(await openings(0, 1, 2, 9, 16, 23, 30, 31.5)).toBe(1)
  })

  it('keeps what came out of the trash meanwhile, and counts anew when it goes back', async () => {
    const id = await trash('one', day(0))
    expect(await openings(1, 8, 15, 22, 29, 30.5)).toBe(0)
    await changeArticles(db, [id], { trashedAt: null }, day(31))
    expect(await openings(32, 33)).toBe(0)
    await changeArticles(db, [id], { trashedAt: day(34) }, day(34))
    expect(await openings(35, 36, 40, 47, 54, 61)).toBe(0)
    expect(await openings(64.5, 66)).toBe(1)
  })

  it('counts anew what went and came back between two openings', async () => {
    const id = await trash('one', day(0))
    expect(await openings(1, 8, 15, 22, 29)).toBe(0)
    await changeArticles(db, [id], { trashedAt: null }, day(30))
    await changeArticles(db, [id], { trashedAt: day(34) }, day(34))
    expect(await openings(35, 36.5, 40)).toBe(0)
  })

  it('purges nothing that had less than its days in counted time, whatever the clock does', async () => {
    const instant = fc.oneof(
      fc.double({ min: -3, max: 9, noNaN: true }).map((days) => ({ by: days })),
      fc.double({ min: -900, max: 900, noNaN: true }).map((days) => ({ to: days })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(instant, { maxLength: 40 }), async (changes) => {
        db = freshDb()
        const id = await trash('one', day(0))
        let clock = 0
        let counted = 0
        for (const change of changes) {
          const next = 'by' in change ? clock + change.by : change.to
          counted += Math.min(7, Math.max(0, next - clock))
          clock = next
          await openings(clock)
          if ((await db.articles.get(id)) === undefined) expect(counted).toBeGreaterThanOrEqual(31)
        }
        db.close()
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    null,
    'x',
    { readAt: 'never', waits: {} },
    { readAt: 1, waits: { a: { since: null } } },
    { readAt: 1, waits: { a: { since: 1 } } },
  ])('keeps everything when its readings are damaged: %j', async (record) => {
    const id = await trash('one', day(0))
    const damaged = { ...(typeof record === 'object' ? record : {}), key: 'waiting:trash' }
    await db.table('meta').put(damaged)
    expect(await openings(50)).toBe(0)
    expect(await db.articles.get(id)).toBeDefined()
  })
})

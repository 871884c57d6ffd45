/** Which articles the numbers of the index stand for. */
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'

/** Among so many numbers one that is asked for: then all of them are read with one question, which costs less than one for each. */
const DENSE = 8

/** Ids of the articles that have these numbers, in the same order; what is gone is left out. */
export async function idsOf(db: LibraryDb, numbers: readonly number[]): Promise<ArticleId[]> {
  const from = numbers.reduce((least, no) => Math.min(least, no), Number.POSITIVE_INFINITY)
  const to = numbers.reduce((most, no) => Math.max(most, no), Number.NEGATIVE_INFINITY)
  if (to - from >= DENSE * numbers.length) {
    const found = await db.numbers.bulkGet([...numbers])
    return found.flatMap((number) => number?.id ?? [])
  }
  const between = await db.numbers.where('no').between(from, to, true, true).toArray()
  const ids = new Map(between.map(({ no, id }) => [no, id]))
  return numbers.flatMap((no) => ids.get(no) ?? [])
}

/** Translates numbers of the index to article ids. */
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'

/** If at least one in this many numbers is wanted, one request for the whole range costs less than one for each. */
const DENSE = 8

/** Returns the ids of the articles with these numbers, in the same order; skips deleted ones. */
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

/** Checks by numbers alone, without reading a text or row, whether the index has lost anything. */
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { discardIndex } from './discard'
import { INDEX_VERSION, type Segment } from './records'

/** With more articles than this to index, the check is left to the next page. */
const MOST_WAITING = 2000

/**
 * Deletes the index if an article or block is missing from it; it is then rebuilt in steps.
 * @returns false if it was deleted.
 * @throws PressmarkError `storage-…`
 */
export async function verifyIndex(db: LibraryDb): Promise<boolean> {
  const whole = await guarded(db, () =>
    db.transaction('r', [db.meta, db.segments, db.blocks, db.unindexed, db.numbers, db.articles], () =>
      isWhole(db),
    ),
  )
  if (!whole) await discardIndex(db)
  return whole
}

async function isWhole(db: LibraryDb): Promise<boolean> {
  const state = await db.meta.get('index')
  // An index that is still being built is incomplete; one of another version is rebuilt anyway.
  if (state?.version !== INDEX_VERSION || state.builtTo !== null) return true
  const [segments, blocks, waiting] = await Promise.all([
    db.segments.toArray(),
    db.blocks.count(),
    db.unindexed.limit(MOST_WAITING + 1).toArray(),
  ])
  if (waiting.length > MOST_WAITING) return true
  if (blocks !== segments.reduce((sum, { firsts }) => sum + firsts.length, 0)) return false
  const ids = new Set(waiting.map(({ id }) => id))
  const [articles, numbers] = await Promise.all([
    db.articles.count(),
    db.numbers.toCollection().primaryKeys(),
  ])
  const uncovered = notIn(numbers, segments)
  if (uncovered.length > ids.size) return false
  const known = await db.numbers.bulkGet(uncovered)
  if (!known.every((number) => number !== undefined && ids.has(number.id))) return false
  return articles - numbers.length <= (await withoutNumber(db, ids))
}

/** Returns the numbers that no segment holds. */
function notIn(numbers: readonly number[], segments: readonly Segment[]): number[] {
  const held = new Uint8Array((numbers.at(-1) ?? 0) + 1)
  for (const segment of segments) if (segment.ready) for (const no of segment.numbers) held[no] = 1
  return numbers.filter((no) => held[no] !== 1)
}

/** Counts the articles that the index has never seen. */
async function withoutNumber(db: LibraryDb, ids: ReadonlySet<ArticleId>): Promise<number> {
  return (
    ids.size -
    (await db.numbers
      .where('id')
      .anyOf([...ids])
      .count())
  )
}

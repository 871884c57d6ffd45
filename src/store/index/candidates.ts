/** Finds articles that may match, using only the index. */
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { blockOf, positionsIn } from './blocks'
import { DamagedIndex } from './damaged'
import { type DatedSegment, datedSegments, NewestFirst } from './newest-first'
import { inBoth } from './postings'
import { INDEX_VERSION, type Segment } from './records'

export interface Candidates {
  /** Numbers of the articles that have all the terms, one entry per list of terms. */
  numbers: NewestFirst[]
  /** Articles that changed since they were indexed: any of them may match. */
  unindexed: ArticleId[]
}

/**
 * Finds, for each list of terms, the articles that have all of them. Null while the index is incomplete.
 * @throws DamagedIndex
 */
export function findCandidates(db: LibraryDb, lists: readonly string[][]): Promise<Candidates | null> {
  return db.transaction('r', db.meta, db.segments, db.blocks, db.unindexed, async () => {
    // Sends all requests at once, even if some prove needless: the first answer after a start waits for every sequential
    // request.
    const [state, all, waiting] = await Promise.all([
      db.meta.get('index'),
      db.lastSegments ? null : db.segments.toArray(),
      db.unindexed.toArray(),
    ])
    if (state?.version !== INDEX_VERSION || state.builtTo !== null) return null
    const dated = await segmentsAt(db, state.stamp, all)
    const blocks = await readBlocks(
      db,
      dated.map(({ segment }) => segment),
      new Set(lists.flat()),
    )
    return {
      numbers: lists.map((terms) => new NewestFirst(dated, (segment) => positionsOf(segment, terms, blocks))),
      unindexed: [...new Set(waiting.map(({ id }) => id))],
    }
  })
}

/** Returns the segments of the index. Reuses those of the last search while the stamp shows that nothing changed them. */
async function segmentsAt(
  db: LibraryDb,
  stamp: number,
  read: Segment[] | null,
): Promise<readonly DatedSegment[]> {
  if (db.lastSegments?.stamp === stamp) return db.lastSegments.dated
  const segments = read ?? (await db.segments.toArray())
  const dated = datedSegments(segments.filter(({ ready }) => ready))
  db.lastSegments = { stamp, dated }
  return dated
}

type Blocks = Map<string, Uint8Array>

async function readBlocks(db: LibraryDb, segments: readonly Segment[], terms: Set<string>): Promise<Blocks> {
  const keys = new Map<string, [number, number]>()
  for (const { id, firsts } of segments) {
    for (const term of terms) {
      const at = blockOf(firsts, term)
      if (at >= 0) keys.set(`${id} ${at}`, [id, at])
    }
  }
  const found = await db.blocks.bulkGet([...keys.values()])
  const blocks: Blocks = new Map()
  for (const [index, name] of [...keys.keys()].entries()) {
    const block = found[index]
    if (!block) throw new DamagedIndex(`block ${name} is gone`)
    blocks.set(name, block.bytes)
  }
  return blocks
}

/** Returns the positions in the segment of the articles that have all the terms. */
function positionsOf({ id, firsts }: Segment, terms: readonly string[], blocks: Blocks): Int32Array {
  let found: Int32Array | null = null
  for (const term of terms) {
    const bytes = blocks.get(`${id} ${blockOf(firsts, term)}`)
    const positions: Int32Array = bytes ? positionsIn(bytes, term) : new Int32Array(0)
    found = found ? inBoth(found, positions) : positions
    if (found.length === 0) break
  }
  return found ?? new Int32Array(0)
}

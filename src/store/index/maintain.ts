/**
 * Maintains the index: adds saved articles, merges segments, rebuilds it after a version change. Works in short
 * steps, each one transaction: an interrupted step leaves nothing behind.
 */
import type { ArticleId } from '../../domain/article/article'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { soundRows } from '../rows/sound-row'
import { withContents } from '../rows/whole'
import { advance } from './advance'
import { isDamage } from './damaged'
import { discardIndex } from './discard'
import { mergeStep, startMerge } from './merge-step'
import { INDEX_VERSION, type IndexState } from './records'
import { segmentOf } from './segment'

/** Articles per step. */
const BATCH = 128

export interface MaintainOptions {
  /** Called often during computation; its result is awaited. */
  pause?: () => Promise<void>
  signal?: AbortSignal
  /** Called with the number of articles indexed so far. */
  onProgress?: (articles: number) => void
}

/**
 * Works until nothing is left to do. Several contexts may run it at once; each step is made by one of them.
 * @throws the signal's reason when aborted; PressmarkError `storage-…`
 */
export async function maintainIndex(db: LibraryDb, options: MaintainOptions = {}): Promise<void> {
  const { pause = () => Promise.resolve(), signal, onProgress } = options
  let articles = 0
  let discarded = false
  for (;;) {
    signal?.throwIfAborted()
    const done = await guarded(db, () => soundStep(db, pause, !discarded))
    if (done === null) return
    if (done === 'discarded') {
      // Discards once only: damage that returns at once is our own bug, and would cause rebuilds without end.
      discarded = true
      continue
    }
    articles += done
    if (done > 0) onProgress?.(articles)
    await pause()
  }
}

/** Makes one step; deletes an index that contradicts itself, so that the next steps rebuild it. */
async function soundStep(
  db: LibraryDb,
  pause: () => Promise<void>,
  mayDiscard: boolean,
): Promise<number | null | 'discarded'> {
  try {
    return await step(db, pause)
  } catch (thrown) {
    if (!isDamage(thrown) || !mayDiscard) throw thrown
    console.warn('The search index is damaged and is built anew.', thrown)
    await discardIndex(db)
    return 'discarded'
  }
}

/** Makes one step. @returns how many articles it indexed, null if there was nothing to do. */
async function step(db: LibraryDb, pause: () => Promise<void>): Promise<number | null> {
  const state = await db.meta.get('index')
  if (state?.version !== INDEX_VERSION) {
    await discardIndex(db)
    return 0
  }
  if (state.merging) {
    await mergeStep(db, state, state.merging, pause)
    return 0
  }
  if (await startMerge(db, state)) return 0
  return state.builtTo === null ? takeUnindexed(db, state, pause) : takeNext(db, state, state.builtTo, pause)
}

async function takeUnindexed(
  db: LibraryDb,
  state: IndexState,
  pause: () => Promise<void>,
): Promise<number | null> {
  const waiting = await db.unindexed.limit(BATCH).toArray()
  if (waiting.length === 0) return null
  const ids = [...new Set(waiting.map(({ id }) => id))]
  const seqs = waiting.map(({ seq }) => seq)
  return takeIn(db, state, { ids, pause, finish: () => db.unindexed.bulkDelete(seqs) })
}

async function takeNext(
  db: LibraryDb,
  state: IndexState,
  builtTo: ArticleId,
  pause: () => Promise<void>,
): Promise<number> {
  const ids = await db.articles.where('id').above(builtTo).limit(BATCH).primaryKeys()
  const last = ids.length < BATCH ? null : (ids.at(-1) ?? null)
  const built = (state.built ?? 0) + ids.length
  return takeIn(db, { ...state, builtTo: last, built }, { ids, pause, finish: () => Promise.resolve() })
}

interface TakeIn {
  ids: readonly ArticleId[]
  pause: () => Promise<void>
  /** Written in the transaction of the segment. */
  finish: () => PromiseLike<unknown>
}

async function takeIn(db: LibraryDb, state: IndexState, { ids, pause, finish }: TakeIn): Promise<number> {
  // Assigns numbers first, in their own transaction: an unused number does no harm.
  const numbers = await numbersOf(db, ids)
  const rows = soundRows(await db.articles.bulkGet([...ids]))
  const articles = (await withContents(db, rows))
    .map((article) => ({ no: numbers.get(article.row.id) ?? 0, article }))
    .sort((one, other) => one.no - other.no)
  const { blocks, ...draft } = await segmentOf(articles, pause)
  await db.transaction('rw', [db.meta, db.segments, db.blocks, db.unindexed], async () => {
    if (!(await advance(db, state))) return
    await finish()
    if (articles.length === 0) return
    const id = await db.segments.add({ ...draft, age: 0, ready: true })
    await db.segments.update(id, { age: id })
    await db.blocks.bulkPut(blocks.map((bytes, at) => ({ segment: id, at, bytes })))
  })
  return ids.length
}

/** Returns the numbers of existing articles; assigns new ones where missing. */
function numbersOf(db: LibraryDb, ids: readonly ArticleId[]): Promise<Map<ArticleId, number>> {
  return db.transaction('rw', db.articles, db.numbers, async () => {
    const rows = await db.articles.bulkGet([...ids])
    const there = ids.filter((_, index) => rows[index] !== undefined)
    const numbers = new Map<ArticleId, number>()
    for (const { id, no } of await db.numbers.where('id').anyOf(there).toArray()) numbers.set(id, no)
    const missing = there.filter((id) => !numbers.has(id))
    const added = await db.numbers.bulkAdd(
      missing.map((id) => ({ id })),
      { allKeys: true },
    )
    missing.forEach((id, index) => {
      numbers.set(id, added[index] as number)
    })
    return numbers
  })
}

/** The steps of a merge. Each reads, computes, and writes in one transaction. */
import Dexie from 'dexie'
import type { LibraryDb } from '../database/db'
import { advance } from './advance'
import { blockOf } from './blocks'
import { DamagedIndex } from './damaged'
import { mergeTerms, newPositions, placeArticles, segmentsToMerge } from './merge'
import type { Block, IndexState, Merging, Segment } from './records'

/** Blocks that a step reads of each input. */
const BLOCKS_A_STEP = 8

/** Starts the next merge. @returns false if none is worthwhile. */
export async function startMerge(db: LibraryDb, state: IndexState): Promise<boolean> {
  const segments = await db.segments.filter(({ ready }) => ready).toArray()
  const inputs = segmentsToMerge(segments)
  if (inputs.length === 0) return false
  const merged = inputs
    .map((id) => segments.find((each) => each.id === id))
    .filter((each) => each !== undefined)
  const articles = placeArticles(await withoutDeleted(db, merged))
  const age = Math.max(...merged.map((segment) => segment.age))
  await db.transaction('rw', db.meta, db.segments, async () => {
    const target = await db.segments.add({ ...articles, age, ready: false, firsts: [] })
    const isFirst = await advance(db, { ...state, merging: { inputs, target, from: '' } })
    if (!isFirst) await db.segments.delete(target)
  })
  return true
}

async function withoutDeleted(db: LibraryDb, segments: readonly Segment[]) {
  const from = Math.min(...segments.map(({ numbers }) => numbers[0] ?? 0))
  const to = Math.max(...segments.map(({ numbers }) => numbers.at(-1) ?? 0))
  const alive = new Set(await db.numbers.where('no').between(from, to, true, true).primaryKeys())
  return segments.map(({ numbers, seconds }) => ({
    numbers: numbers.filter((no) => alive.has(no)),
    seconds: seconds.filter((_, at) => alive.has(numbers[at] ?? 0)),
  }))
}

/** Writes the next terms of a merge; the last step replaces the inputs with the merged segment. */
export async function mergeStep(
  db: LibraryDb,
  state: IndexState,
  merging: Merging,
  pause: () => Promise<void>,
): Promise<void> {
  const { target, inputs, blocks, to } = await readStep(db, merging)
  const positions = newPositions(inputs, target)
  const done = await mergeTerms(
    blocks.map((each, index) => ({ blocks: each, positions: positions[index] ?? new Int32Array(0) })),
    { from: merging.from, to, count: target.numbers.length },
    pause,
  )
  const at = target.firsts.length
  await db.transaction('rw', db.meta, db.segments, db.blocks, async () => {
    const next = { ...state, merging: to === null ? null : { ...merging, from: to } }
    if (!(await advance(db, next))) return
    await db.blocks.bulkPut(
      done.map(({ bytes }, index): Block => ({ segment: target.id, at: at + index, bytes })),
    )
    const firsts = [...target.firsts, ...done.map(({ first }) => first)]
    await db.segments.update(target.id, { firsts, ready: to === null })
    if (to !== null) return
    await db.segments.bulkDelete(merging.inputs)
    for (const id of merging.inputs) {
      await db.blocks.where('[segment+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete()
    }
  })
}

/** Reads the input blocks that a step needs, and the term before which it ends: null for the last step. */
function readStep(db: LibraryDb, merging: Merging) {
  return db.transaction('r', db.segments, db.blocks, async () => {
    const target = await db.segments.get(merging.target)
    const found = await db.segments.bulkGet(merging.inputs)
    const inputs = found.filter((segment) => segment !== undefined)
    if (!target || inputs.length < found.length) throw new DamagedIndex('a segment of a merge is gone')
    const spans = inputs.map(({ id, firsts }) => {
      const start = Math.max(0, blockOf(firsts, merging.from))
      return {
        id,
        start,
        end: Math.min(start + BLOCKS_A_STEP, firsts.length),
        next: firsts[start + BLOCKS_A_STEP],
      }
    })
    const ends = spans.map(({ next }) => next).filter((next) => next !== undefined)
    const to = ends.sort()[0] ?? null
    const blocks: Uint8Array[][] = []
    for (const { id, start, end } of spans) {
      const keys = Array.from({ length: end - start }, (_, index): [number, number] => [id, start + index])
      const read = (await db.blocks.bulkGet(keys)).filter((block) => block !== undefined)
      if (read.length < keys.length) throw new DamagedIndex('a block of a merge is gone')
      blocks.push(read.map(({ bytes }) => bytes))
    }
    return { target, inputs, blocks, to }
  })
}

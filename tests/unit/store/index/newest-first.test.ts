/** The articles of many segments, in the order of their days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datedSegments, NewestFirst } from '../../../../src/store/index/newest-first'
import type { Segment } from '../../../../src/store/index/records'

interface Saved {
  no: number
  second: number
  isHit: boolean
}

function segmentOf(id: number, articles: readonly Saved[]): Segment {
  return {
    id,
    age: id,
    ready: true,
    numbers: Uint32Array.from(articles, ({ no }) => no),
    seconds: Uint32Array.from(articles, ({ second }) => second),
    firsts: [],
  }
}

/** How the hits come, asked for in steps; and the segments that were looked into. */
function taken(all: readonly (readonly Saved[])[], steps: readonly number[]) {
  const looked: number[] = []
  const list = new NewestFirst(datedSegments(all.map((each, id) => segmentOf(id, each))), ({ id }) => {
    looked.push(id)
    return Int32Array.from((all[id] ?? []).flatMap(({ isHit }, at) => (isHit ? [at] : [])))
  })
  return { found: steps.map((count) => list.next(count)), looked }
}

const saved = fc.record({
  no: fc.integer({ min: 0, max: 2 ** 21 - 1 }),
  second: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 0xffffffff })),
  isHit: fc.boolean(),
})

describe('the articles of many segments', () => {
  it('come as if all were put in order at once, however they are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(saved, { maxLength: 12 }), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
        (all, steps) => {
          const hits = all.flat().filter(({ isHit }) => isHit)
          const ordered = hits.sort((one, other) => other.second - one.second || other.no - one.no)
          const { found } = taken(all, [...steps, Number.POSITIVE_INFINITY])
          expect(found.flat()).toEqual(ordered.map(({ no }) => no))
          let left = hits.length
          for (const [at, count] of steps.entries()) {
            expect(found[at]).toHaveLength(Math.min(count, left))
            left -= Math.min(count, left)
          }
        },
      ),
    )
  })

  it('are not looked for in segments whose articles all are older', () => {
    const year = (second: number) =>
      Array.from({ length: 10 }, (_, at) => ({ no: second + at, second: second + at, isHit: true }))
    const all = [year(100), year(300), year(200)]
    expect(taken(all, [4]).looked).toEqual([1])
    expect(taken(all, [4, 6]).looked).toEqual([1])
    expect(taken(all, [4, 7]).looked).toEqual([1, 2])
    expect(taken(all, [31]).looked).toEqual([1, 2, 0])
  })
})

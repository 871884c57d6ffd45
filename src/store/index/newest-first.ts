/**
 * Lists the articles of all segments, newest first, and computes only as many as are requested: the hits of one page are
 * mostly in
 * the segments of the newest articles. Pure.
 */
import type { Segment } from './records'

/** Numbers are below this limit: a key of seconds and number is then a whole number that a double can hold. */
const NUMBERS = 2 ** 21

export interface DatedSegment {
  segment: Segment
  /** When its newest article was saved, in seconds since 1970. */
  newest: number
}

/** Returns the segments with their dates, the one with the newest article last. */
export function datedSegments(segments: readonly Segment[]): DatedSegment[] {
  return segments
    .map((segment) => ({ segment, newest: segment.seconds.reduce((most, each) => Math.max(most, each), 0) }))
    .sort((one, other) => one.newest - other.newest)
}

export class NewestFirst {
  readonly #waiting: DatedSegment[]
  readonly #positionsIn: (segment: Segment) => Int32Array
  /** Keys (seconds and number) of articles found but not yet returned, ascending. */
  #keys = new Float64Array(0)

  /**
   * @param segments as `datedSegments` returns them.
   * @param positionsIn returns the positions of the matching articles in a segment.
   */
  constructor(segments: readonly DatedSegment[], positionsIn: (segment: Segment) => Int32Array) {
    this.#waiting = [...segments]
    this.#positionsIn = positionsIn
  }

  /** Returns the numbers of the next `count` articles; fewer at the end. */
  next(count: number): number[] {
    for (let next = this.#waiting.at(-1); next && !this.#areKnown(count, next); next = this.#waiting.at(-1)) {
      this.#waiting.pop()
      this.#add(next.segment)
    }
    const from = Math.max(0, this.#keys.length - count)
    const keys = this.#keys.subarray(from)
    this.#keys = this.#keys.subarray(0, from)
    return Array.from(keys, (key) => key % NUMBERS).reverse()
  }

  /** True if the next `count` articles are all newer, by a second or more, than every article in the segments not yet read. */
  #areKnown(count: number, { newest }: DatedSegment): boolean {
    return (this.#keys[this.#keys.length - count] ?? -1) >= (newest + 1) * NUMBERS
  }

  #add(segment: Segment): void {
    const positions = this.#positionsIn(segment)
    if (positions.length === 0) return
    const keys = new Float64Array(this.#keys.length + positions.length)
    keys.set(this.#keys)
    let length = this.#keys.length
    for (const position of positions) {
      keys[length++] = (segment.seconds[position] ?? 0) * NUMBERS + (segment.numbers[position] ?? 0)
    }
    this.#keys = keys.sort()
  }
}

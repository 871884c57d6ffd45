/** Merges segments: chooses them and merges the terms of one step. Pure except for the pauses. */
import { BlockWriter, termsIn } from './blocks'
import { readPositions } from './postings'
import type { Segment } from './records'

/** How many segments of one size are merged into one of the next size. */
const FANOUT = 8

/** Articles of the smallest segment size. */
const SMALLEST = 128

/** Terms between two pauses. */
const TERMS_A_PAUSE = 64

/**
 * Returns the segments to merge next, by age; none while too few have one size. They are neighbours in age, so that the
 * later text of an article stays known.
 */
export function segmentsToMerge(segments: readonly Pick<Segment, 'id' | 'age' | 'numbers'>[]): number[] {
  const byAge = [...segments].sort((one, other) => one.age - other.age)
  const sizes = byAge.map(({ numbers }) => sizeClass(numbers.length))
  for (let size = 0; size <= Math.max(...sizes, 0); size++) {
    const found: number[] = []
    for (let at = 0; at <= sizes.length; at++) {
      const here = sizes[at] ?? Number.POSITIVE_INFINITY
      if (here > size) found.length = 0
      else if (here === size) found.push(at)
      if (found.length === FANOUT) return byAge.slice(found[0], at + 1).map(({ id }) => id)
    }
  }
  return []
}

function sizeClass(count: number): number {
  return count <= SMALLEST ? 0 : Math.ceil(Math.log(count / SMALLEST) / Math.log(FANOUT) - 1e-9)
}

/** Returns the articles of a merged segment, and the new position of each input article (-1: dropped). */
export function placeArticles(
  inputs: readonly Pick<Segment, 'numbers' | 'seconds'>[],
): Pick<Segment, 'numbers' | 'seconds'> {
  const seconds = new Map<number, number>()
  for (const input of inputs) {
    input.numbers.forEach((no, at) => {
      seconds.set(no, input.seconds[at] ?? 0)
    })
  }
  const numbers = Uint32Array.from(seconds.keys()).sort()
  return { numbers, seconds: Uint32Array.from(numbers, (no) => seconds.get(no) ?? 0) }
}

/** Returns, for each input by age, the new position of each article; -1 if a later input or the target has a newer text. */
export function newPositions(
  inputs: readonly Pick<Segment, 'numbers'>[],
  target: Pick<Segment, 'numbers'>,
): Int32Array[] {
  const places = new Map<number, number>()
  target.numbers.forEach((no, at) => {
    places.set(no, at)
  })
  return inputs
    .toReversed()
    .map(({ numbers }) =>
      Int32Array.from(numbers, (no) => {
        const place = places.get(no) ?? -1
        places.delete(no)
        return place
      }),
    )
    .toReversed()
}

/** One input of a step: its blocks, beginning with the one that holds `from`. */
export interface StepInput {
  blocks: readonly Uint8Array[]
  positions: Int32Array
}

/** Merges the terms from `from` up to, but excluding, `to` (null: all remaining). */
export async function mergeTerms(
  inputs: readonly StepInput[],
  { from, to, count }: { from: string; to: string | null; count: number },
  pause: () => Promise<void>,
): Promise<BlockWriter['done']> {
  const writer = new BlockWriter(count)
  const readers = inputs.map((input) => new TermReader(input, from))
  for (let done = 1; ; done++) {
    let term: string | null = null
    for (const reader of readers) {
      if (reader.term !== null && (term === null || reader.term < term)) term = reader.term
    }
    if (term === null || (to !== null && term >= to)) break
    const positions: number[] = []
    for (const reader of readers) if (reader.term === term) reader.takeInto(positions)
    if (positions.length > 0) writer.write(term, ascending(positions))
    if (done % TERMS_A_PAUSE === 0) await pause()
  }
  writer.close()
  return writer.done
}

function ascending(positions: number[]): number[] {
  for (let at = 1; at < positions.length; at++) {
    if ((positions[at - 1] as number) > (positions[at] as number)) return positions.sort((a, b) => a - b)
  }
  return positions
}

class TermReader {
  term: string | null = null
  #bytes: Uint8Array = new Uint8Array(0)
  #at = 0
  #next = 0
  #terms: ReturnType<typeof termsIn> | null = null
  readonly #input: StepInput

  constructor(input: StepInput, from: string) {
    this.#input = input
    do this.#advance()
    while (this.term !== null && this.term < from)
  }

  takeInto(positions: number[]): void {
    for (const position of readPositions(this.#bytes, this.#at)) {
      const place = this.#input.positions[position] ?? -1
      if (place >= 0) positions.push(place)
    }
    this.#advance()
  }

  #advance(): void {
    for (;;) {
      const step = this.#terms?.next()
      if (step && !step.done) {
        this.term = step.value.term
        this.#at = step.value.at
        return
      }
      const bytes = this.#input.blocks[this.#next++]
      if (!bytes) {
        this.term = null
        return
      }
      this.#bytes = bytes
      this.#terms = termsIn(bytes)
    }
  }
}

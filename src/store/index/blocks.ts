/**
 * Blocks: some kilobytes of terms in order, each with its list. A segment of the index is a row of blocks and the
 * first term of each, so one term costs one read. Pure.
 */
import { Bytes, readVarint } from './bytes'
import { endOfPositions, readPositions, writePositions } from './postings'

/** A block is closed when it has as many bytes. Smaller ones cost more records, larger ones more reading a term. */
const BLOCK_BYTES = 8192

/** Cuts terms, written in ascending order of UTF-16 units, into blocks. */
export class BlockWriter {
  readonly #out = new Bytes()
  readonly #count: number
  #previous = ''
  /** Finished blocks with their first terms, to be taken by the caller. */
  done: { first: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  #first = ''

  /** @param count articles of the segment. */
  constructor(count: number) {
    this.#count = count
  }

  write(term: string, positions: ArrayLike<number>): void {
    if (this.#out.length === 0) {
      this.#first = term
      this.#previous = ''
    }
    let shared = 0
    while (shared < term.length && term.charCodeAt(shared) === this.#previous.charCodeAt(shared)) shared++
    this.#out.varint(shared)
    this.#out.varint(term.length - shared)
    for (let at = shared; at < term.length; at++) this.#out.varint(term.charCodeAt(at))
    writePositions(this.#out, positions, this.#count)
    this.#previous = term
    if (this.#out.length >= BLOCK_BYTES) this.close()
  }

  /** Ends the block that is being written. */
  close(): void {
    if (this.#out.length > 0) this.done.push({ first: this.#first, bytes: this.#out.take() })
  }
}

/** A term of a block and where its list begins. */
interface Entry {
  term: string
  at: number
}

/** The terms of a block in order. Their lists are read by `readPositions(bytes, at)`. */
export function* termsIn(bytes: Uint8Array): Generator<Entry, void, undefined> {
  let term = ''
  for (let at = 0; at < bytes.length; ) {
    const [shared, lengthAt] = readVarint(bytes, at)
    const [length, start] = readVarint(bytes, lengthAt)
    term = term.slice(0, shared)
    at = start
    for (let index = 0; index < length && at < bytes.length; index++) {
      const [unit, end] = readVarint(bytes, at)
      term += String.fromCharCode(unit)
      at = end
    }
    yield { term, at }
    at = endOfPositions(bytes, at)
  }
}

/**
 * The list of a term in the block where it must stand, empty where it does not. Terms are not put together on the way: how much a
 * term shares with the one before tells where it stands. Nothing is allocated on the way either: the first answer after a start
 * reads some forty blocks, before the compiler has looked at this.
 */
export function positionsIn(bytes: Uint8Array, wanted: string): Int32Array {
  const { length: size } = bytes
  // The term before stands before the wanted one and begins with so many of its units.
  let matched = 0
  for (let at = 0; at < size; ) {
    let shared = bytes[at++] as number
    if (shared >= 0x80) [shared, at] = readVarint(bytes, at - 1)
    let left = bytes[at++] ?? 0
    if (left >= 0x80) [left, at] = readVarint(bytes, at - 1)
    // It differs from the term before where that was the wanted one still: it stands behind it.
    if (shared < matched) break
    if (shared === matched) {
      for (; left > 0 && at < size; left--) {
        const [unit, end] = readVarint(bytes, at)
        if (matched === wanted.length || unit > wanted.charCodeAt(matched)) return NONE
        if (unit < wanted.charCodeAt(matched)) break
        matched++
        at = end
      }
      if (left === 0 && matched === wanted.length) return readPositions(bytes, at)
    }
    for (; left > 0 && at < size; at++) if ((bytes[at] as number) < 0x80) left--
    let head = bytes[at++] ?? 0
    if (head >= 0x80) [head, at] = readVarint(bytes, at - 1)
    at += head >>> 1
  }
  return NONE
}

const NONE = new Int32Array(0)

/** Which block a term must stand in, by the first terms of all; -1 where it stands before them. */
export function blockOf(firsts: readonly string[], term: string): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] as string) <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}

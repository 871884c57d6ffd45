/**
 * Blocks of the index: sorted terms with their lists, some kilobytes each. A segment is a row of blocks plus the
 * first term of each, so looking up one term costs one read. Pure.
 */
import { Bytes, readVarint } from './bytes'
import { endOfPositions, readPositions, writePositions } from './postings'

/** A block is closed at this size. Smaller blocks need more records; larger ones need more reading per term. */
const BLOCK_BYTES = 8192

/** Divides terms, written in ascending order of UTF-16 units, into blocks. */
export class BlockWriter {
  readonly #out = new Bytes()
  readonly #count: number
  #previous = ''
  /** Finished blocks with their first terms; the caller removes them. */
  done: { first: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  #first = ''

  /** @param count how many articles the segment has. */
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

  /** Closes the current block. */
  close(): void {
    if (this.#out.length > 0) this.done.push({ first: this.#first, bytes: this.#out.take() })
  }
}

/** A term of a block and the offset of its list. */
interface Entry {
  term: string
  at: number
}

/** Yields the terms of a block in order. Read their lists with `readPositions(bytes, at)`. */
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
 * Returns the list of a term from the block that must hold it; empty if it does not. Compares by the length of the prefix that
 * each term
 * shares with the previous one, so terms are never assembled and nothing is allocated: the first answer after a start
 * reads some forty blocks before this code is optimised.
 */
export function positionsIn(bytes: Uint8Array, wanted: string): Int32Array {
  const { length: size } = bytes
  // The previous term sorts before the wanted one and shares this many of its first units.
  let matched = 0
  for (let at = 0; at < size; ) {
    let shared = bytes[at++] as number
    if (shared >= 0x80) [shared, at] = readVarint(bytes, at - 1)
    let left = bytes[at++] ?? 0
    if (left >= 0x80) [left, at] = readVarint(bytes, at - 1)
    // This term diverges inside the matched prefix, so it sorts after the wanted one.
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

/** Returns the index of the block that must hold a term, by the first terms of all; -1 if the term sorts before them. */
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

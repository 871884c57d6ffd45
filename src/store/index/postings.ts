/**
 * Encodes a list of article positions compactly: gaps of variable length if it is sparse, one bit per
 * article if it is dense. Pure.
 */
import { type Bytes, readVarint } from './bytes'

/** Appends an ascending list of positions, each below `count`. */
export function writePositions(out: Bytes, positions: ArrayLike<number>, count: number): void {
  const bitmapLength = (count + 7) >> 3
  let gapLength = 0
  let last = -1
  for (let index = 0; index < positions.length; index++) {
    const gap = (positions[index] as number) - last - 1
    gapLength += gap < 0x80 ? 1 : gap < 0x4000 ? 2 : 3
    last = positions[index] as number
  }
  if (gapLength < bitmapLength) {
    // The lowest bit of the length tells the encoding, even for gaps and odd for bits: no byte is spent on it.
    out.varint(gapLength << 1)
    last = -1
    for (let index = 0; index < positions.length; index++) {
      out.varint((positions[index] as number) - last - 1)
      last = positions[index] as number
    }
    return
  }
  out.varint((bitmapLength << 1) | 1)
  const start = out.length
  out.zeros(bitmapLength)
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number
    out.or(start + (position >> 3), 1 << (position & 7))
  }
}

/** Returns the offset after the list that begins at `at`. */
export function endOfPositions(bytes: Uint8Array, at: number): number {
  const [head, start] = readVarint(bytes, at)
  return Math.min(start + (head >>> 1), bytes.length)
}

/** Returns the list that begins at `at`, ascending. */
export function readPositions(bytes: Uint8Array, at: number): Int32Array {
  const [head, start] = readVarint(bytes, at)
  const end = Math.max(start, Math.min(start + (head >>> 1), bytes.length))
  return head & 1 ? readBitmap(bytes, start, end) : readGaps(bytes, start, end)
}

function readGaps(bytes: Uint8Array, start: number, end: number): Int32Array {
  const positions = new Int32Array(end - start)
  let length = 0
  let last = -1
  for (let at = start; at < end; ) {
    let gap = 0
    let shift = 0
    let byte: number
    do {
      byte = bytes[at++] ?? 0
      gap |= (byte & 0x7f) << shift
      shift += 7
    } while (byte >= 0x80)
    last += gap + 1
    positions[length++] = last
  }
  return positions.subarray(0, length)
}

function readBitmap(bytes: Uint8Array, start: number, end: number): Int32Array {
  const positions = new Int32Array((end - start) * 8)
  let length = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    for (let bit = 0; byte >> bit; bit++) {
      if ((byte >> bit) & 1) positions[length++] = ((at - start) << 3) + bit
    }
  }
  return positions.subarray(0, length)
}

/** Returns the positions that are in both lists. */
export function inBoth(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(one.length, other.length))
  let length = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] as number) - (other[right] as number)
    if (difference === 0) both[length++] = one[left] as number
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return both.subarray(0, length)
}

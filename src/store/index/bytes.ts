/** A growing byte buffer for writing. */
export class Bytes {
  #bytes: Uint8Array<ArrayBuffer>
  length = 0

  constructor(size = 1 << 14) {
    this.#bytes = new Uint8Array(size)
  }

  /** Writes a whole number from 0 to 2^31 - 1 in as few bytes as possible, seven bits each, lowest first. */
  varint(value: number): void {
    this.#room(5)
    let rest = value
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#bytes[this.length++] = rest
  }

  zeros(count: number): void {
    this.#room(count)
    this.#bytes.fill(0, this.length, this.length + count)
    this.length += count
  }

  /** Sets bits of a byte that is already written. */
  or(at: number, bits: number): void {
    this.#bytes[at] = (this.#bytes[at] ?? 0) | bits
  }

  /** Returns a copy of the written bytes and clears the buffer. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  #room(count: number): void {
    if (this.length + count <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + count))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

/** Returns the number at `at` and the offset after it. Missing bytes count as 0, so that reading a damaged list ends. */
export function readVarint(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0
  let end = at
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[end++] ?? 0
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  return [value, end]
}

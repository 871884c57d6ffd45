/** Text that grows beyond memory: full parts become blobs, which browsers move to disk. */

/** UTF-16 units of one part. */
const PART = 1 << 20

export class TextBlob {
  readonly #parts: BlobPart[] = []
  #pending: string[] = []
  #length = 0

  /** Lone surrogates must be gone or escaped before: UTF-8 cannot hold them. */
  add(text: string): void {
    this.#pending.push(text)
    this.#length += text.length
    if (this.#length >= PART) this.#flush()
  }

  /** Everything that was added, as UTF-8. */
  finish(type: string): Blob {
    this.#flush()
    return new Blob(this.#parts, { type })
  }

  #flush(): void {
    this.#parts.push(new Blob([this.#pending.join('')]))
    this.#pending = []
    this.#length = 0
  }
}

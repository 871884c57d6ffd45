/** The rescue page: whether the library opens, and looking for what is readable, one search at a time. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { RescuePort, Salvage } from '../../domain/library/library'
import type { ErrorCode } from '../../domain/message/errors'
import { codeOf } from '../../ui/error-text'

/** A search for what is readable. */
export type Look =
  | { state: 'none' }
  | { state: 'looking'; articles: number }
  | { state: 'found'; found: Salvage }
  | { state: 'failed'; code: ErrorCode }

export interface RescueModel {
  /** Whether the library opens: null while that is being tried, else true or why not. */
  opens: ReadonlySignal<true | ErrorCode | null>
  look: ReadonlySignal<Look>
  /** Tries to open the library. */
  tryAgain(): Promise<void>
  /** Looks in a database that was kept; null: in the one in use. */
  lookIn(name: string | null): Promise<void>
  stopLooking(): void
  startAnew(): Promise<void>
  acceptLoss(): Promise<void>
  deleteKept(name: string): Promise<void>
}

/** `fail` tells the reader of what went wrong beside the searches. */
export function createRescueModel(port: RescuePort, fail: (thrown: unknown) => void): RescueModel {
  const opens = signal<true | ErrorCode | null>(null)
  const look = signal<Look>({ state: 'none' })
  let abort: AbortController | null = null

  async function telling(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return {
    opens,
    look,
    async tryAgain() {
      opens.value = null
      try {
        await port.probe()
        opens.value = true
      } catch (thrown) {
        opens.value = codeOf(thrown)
      }
    },
    async lookIn(name) {
      if (abort) return
      const own = new AbortController()
      abort = own
      look.value = { state: 'looking', articles: 0 }
      try {
        const found = await port.salvage(name, {
          signal: own.signal,
          onProgress: (articles) => {
            look.value = { state: 'looking', articles }
          },
        })
        look.value = { state: 'found', found }
      } catch (thrown) {
        look.value = own.signal.aborted ? { state: 'none' } : { state: 'failed', code: codeOf(thrown) }
      } finally {
        abort = null
      }
    },
    stopLooking: () => abort?.abort(),
    startAnew: () => telling(() => port.startAnew()),
    acceptLoss: () => telling(() => port.acceptLoss()),
    deleteKept: (name) => telling(() => port.deleteKept(name)),
  }
}

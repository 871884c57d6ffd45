/** Long work on many articles: shown while it goes on, and stopped by the reader. One at a time. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { StepOptions } from '../../../domain/library/library'

export interface Progress {
  done: number
  /** How many there are to do; 0 where nobody knows. */
  total: number
}

export interface Work {
  /** Null while nothing is being done. */
  progress: ReadonlySignal<Progress | null>
  /** Runs a piece of work and gives its answer. @throws what it throws; the signal's reason once it was stopped. */
  run<T>(total: number, work: (options: Required<StepOptions>) => Promise<T>): Promise<T>
  /** Ends what is being done. */
  stop(): void
}

export function createWork(): Work {
  const progress = signal<Progress | null>(null)
  let abort: AbortController | null = null
  return {
    progress,
    async run(total, work) {
      abort?.abort()
      const own = new AbortController()
      abort = own
      progress.value = { done: 0, total }
      try {
        return await work({
          signal: own.signal,
          onProgress: (done) => {
            if (abort === own) progress.value = { done, total }
          },
        })
      } finally {
        if (abort === own) {
          abort = null
          progress.value = null
        }
      }
    },
    stop: () => abort?.abort(),
  }
}

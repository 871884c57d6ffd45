/** The Summarizer API as a browser may have it, well or badly behaved. */
import type { SummarizerApi, SummarizerInstance } from '../../../../src/pages/models/browser-model'

export interface Behaviour {
  /** By language; `unavailable` for others. */
  availability?: Record<string, string>
  /** What `create` does: a name is the DOMException it throws. */
  create?: 'works' | 'hangs' | 'NotAllowedError' | 'NotSupportedError' | 'NetworkError'
  /** The pieces that are written; a name in place of them is thrown. */
  pieces?: string[]
  fails?: 'QuotaExceededError' | 'NotReadableError' | 'UnknownError'
  /** Stops after the pieces without an end. */
  hangs?: boolean
  inputQuota?: number
}

export interface Double {
  api: SummarizerApi
  /** What it was asked, in order: `create`, `write 120`, `destroy`. */
  log: string[]
}

export function summarizerDouble(behaviour: Behaviour = {}): Double {
  const log: string[] = []
  const quota = behaviour.inputQuota ?? 10_000
  const instance: SummarizerInstance = {
    inputQuota: quota,
    measureInputUsage: async (text) => text.length,
    summarizeStreaming(text, { signal }) {
      log.push(`write ${text.length}`)
      const rest = [...(behaviour.pieces ?? ['The bridge ', 'is open.'])]
      return new ReadableStream<string>({
        start(controller) {
          signal.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')))
        },
        async pull(controller) {
          if (behaviour.fails) throw new DOMException('', behaviour.fails)
          const piece = rest.shift()
          if (piece !== undefined) controller.enqueue(piece)
          else if (behaviour.hangs) await new Promise(() => undefined)
          else controller.close()
        },
      })
    },
    destroy: () => void log.push('destroy'),
  }
  return {
    log,
    api: {
      availability: async ({ outputLanguage }) => behaviour.availability?.[outputLanguage] ?? 'unavailable',
      async create({ monitor }) {
        log.push('create')
        const target = new EventTarget()
        monitor(target)
        for (const loaded of [0, 1]) {
          target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }))
        }
        if (behaviour.create === 'hangs') return await new Promise(() => undefined)
        if (behaviour.create !== undefined && behaviour.create !== 'works') {
          throw new DOMException('', behaviour.create)
        }
        return instance
      },
    },
  }
}

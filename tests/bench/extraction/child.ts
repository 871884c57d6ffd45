/** The process in which the extractors run: it can be ended when one of them hangs. One answer for every page and system asked. */
import { setImmediate } from 'node:timers/promises'
import { openPage, type PageSource, type Run, type SystemName } from './systems'

export interface Question extends PageSource {
  systems: readonly SystemName[]
}

export interface Answer {
  system: SystemName
  /** Null where it threw. */
  run: Run | null
  error: string | null
}

/** What the child says: once that its packages are loaded, then its answers. */
export type Message = Answer | 'ready'

process.on('message', (question: Question) => void answer(question))
// The packages are loaded: from here on the time is the systems' own.
process.send?.('ready' satisfies Message)

async function answer({ systems, ...source }: Question): Promise<void> {
  const run = openPage(source)
  for (const system of systems) {
    let reply: Answer
    try {
      reply = { system, run: await run[system](), error: null }
    } catch (error) {
      reply = { system, run: null, error: error instanceof Error ? error.message : String(error) }
    }
    process.send?.(reply)
    // A turn of the event loop: the answer leaves, and closed windows are given back.
    await setImmediate()
  }
}

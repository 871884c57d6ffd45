/** Asks the child process, page by page, and ends it when a system takes too long. */
import { type ChildProcess, fork } from 'node:child_process'
import { resolve } from 'node:path'
import type { Message } from './child'
import type { PageSource, Run, SystemName } from './systems'

const CHILD = resolve(import.meta.dirname, 'child.ts')
/** Milliseconds for one system on one page. */
const LIMIT = 20_000
/** Milliseconds until the packages are loaded, which is no system's time. */
const LOADING_LIMIT = 180_000

export interface Runner {
  /** What each system gave; null where it threw or was ended. */
  read: (page: PageSource, systems: readonly SystemName[]) => Promise<Map<SystemName, Run | null>>
  close: () => void
}

/**
 * Starts the child; it is started again after each end. `onFailure` is told of what threw or was ended. `script` answers as `child.ts` does,
 * the limits are in milliseconds.
 */
export function startRunner(
  onFailure: (system: SystemName, reason: string) => void,
  { script = CHILD, limit = LIMIT, loadingLimit = LOADING_LIMIT } = {},
): Runner {
  let child: ChildProcess | null = null
  return { read, close: () => child?.kill() }

  async function read(page: PageSource, systems: readonly SystemName[]) {
    const runs = new Map<SystemName, Run | null>()
    for (let left = systems; left[0]; left = systems.filter((each) => !runs.has(each))) {
      // What the packages print of pages that they cannot read is no result.
      const loading = child === null
      child ??= fork(script, {
        execArgv: [...(script.endsWith('.ts') ? ['--import', 'tsx'] : []), '--max-old-space-size=3000'],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      const end = await ask(child, { page, systems: left, runs, loading })
      if (end === null) break
      onFailure(left.find((each) => !runs.has(each)) ?? left[0], end)
      runs.set(left.find((each) => !runs.has(each)) ?? left[0], null)
      child = null
    }
    return runs
  }

  /** Null when everything was answered, else why the child is gone. */
  function ask(
    process: ChildProcess,
    asked: {
      page: PageSource
      systems: readonly SystemName[]
      runs: Map<SystemName, Run | null>
      loading: boolean
    },
  ): Promise<string | null> {
    return new Promise((done) => {
      let timer = asked.loading ? within(loadingLimit) : start()
      const stop = (reason: string | null) => {
        clearTimeout(timer)
        process.removeAllListeners()
        done(reason)
      }
      function within(ms: number) {
        return setTimeout(() => {
          stop(`took over ${ms / 1000} s`)
          process.kill('SIGKILL')
        }, ms)
      }
      function start() {
        process.send({ ...asked.page, systems: asked.systems })
        return within(limit)
      }
      process.on('exit', (code, signal) => stop(`the process ended with ${code ?? signal}`))
      process.on('message', (message: Message) => {
        clearTimeout(timer)
        if (message === 'ready') {
          timer = start()
          return
        }
        timer = within(limit)
        const { system, run, error } = message
        if (error !== null) onFailure(system, error)
        asked.runs.set(system, run)
        if (asked.systems.every((each) => asked.runs.has(each))) stop(null)
      })
    })
  }
}

/**
 * Is the worker that took a question still the one that is there? Where the browser stops a worker without telling
 * those who wait for it (Firefox does at times), its successor's birthday tells.
 */
import browser from './browser'

/** The message that asks for the birthday. */
export const BIRTH = 'worker:birth'

/** Milliseconds between two questions. */
const STEP_MS = 1000

/** What a worker needs to wake at most: one that was born so shortly after the question was woken by it. Milliseconds. */
const WAKING_MS = 300

/** Longest that any answer may take: two injections to their deadlines, with all patience. Milliseconds. */
const LONGEST_MS = 30_000

/** When this worker was born, by the wall clock. */
export function birthOfWorker(): number {
  return performance.timeOrigin
}

/** Resolves, with a reason, once the worker that was asked at `askedAt` cannot answer any more; never when `isOver`. */
export async function untilLost(askedAt: number, isOver: () => boolean): Promise<string> {
  for (let waited = STEP_MS; waited <= LONGEST_MS; waited += STEP_MS) {
    await pause(STEP_MS)
    if (isOver()) break
    const birth = await Promise.race([askBirth(), pause(STEP_MS)])
    if (typeof birth === 'number' && birth > askedAt + WAKING_MS) return 'another worker is there'
  }
  return `no answer in ${LONGEST_MS} ms`
}

async function askBirth(): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ type: BIRTH })
  } catch (thrown) {
    // Its own sender is told of the same trouble.
    return thrown
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

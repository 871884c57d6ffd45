/**
 * Asks whether the worker that took a question is still at work on it. Both browsers sometimes stop a worker without
 * telling those who wait for it; its successor does not know the question.
 */
import browser from '../browser'

/** The message that asks whether a question is being worked on; the answer is true or false. */
export const AT_WORK = 'worker:at-work'

/** Milliseconds between two checks. */
const STEP_MS = 1000

/** A worker that has just answered no longer knows the question while its answer is under way: one check is not enough. */
const LOOKS_IN_A_ROW = 2

/** Longest time for any answer: two injections that both reach their deadlines, with all retries. Milliseconds. */
const LONGEST_MS = 30_000

/** Resolves with a reason once nobody works on a question any more; with '' as soon as `isOver` is true. */
export async function untilLost(question: string, isOver: () => boolean): Promise<string> {
  let unknown = 0
  for (let waited = STEP_MS; waited <= LONGEST_MS; waited += STEP_MS) {
    await pause(STEP_MS)
    if (isOver()) return ''
    const known = await Promise.race([askWhetherKnown(question), pause(STEP_MS)])
    unknown = known === false ? unknown + 1 : 0
    if (unknown === LOOKS_IN_A_ROW) return 'no worker knows of it'
  }
  return `no answer in ${LONGEST_MS} ms`
}

async function askWhetherKnown(question: string): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ type: AT_WORK, question })
  } catch (thrown) {
    // The sender of the question receives the same error.
    return thrown
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

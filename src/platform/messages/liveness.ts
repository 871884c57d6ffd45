/**
 * Asks whether the worker that took a question is still at work on it. Both browsers sometimes stop a worker without
 * telling those who wait for it; its successor does not know the question.
 */
import browser from '../browser'

/** The message that asks whether a question is at work; the answer is true or false. */
export const AT_WORK = 'worker:at-work'

/** Milliseconds between two looks. */
const STEP_MS = 1000

/** A worker that has just answered does not know the question any more, while its answer is on the way. */
const LOOKS_IN_A_ROW = 2

/** Longest that any answer may take: two injections to their deadlines, with all patience. Milliseconds. */
const LONGEST_MS = 30_000

/** Resolves, with a reason, once nobody is at work on a question any more; earlier, with '', when `isOver`. */
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
    // Its own sender is told of the same trouble.
    return thrown
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

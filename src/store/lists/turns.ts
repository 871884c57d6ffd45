/** How long work may hold up a page: half a frame. Milliseconds. */
const TURN_MS = 8

/**
 * Makes a pause to await often in long work: it returns at once until half a frame has passed, then lets other work
 * run. Not within a transaction, which would end meanwhile.
 */
export function takesTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < TURN_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}

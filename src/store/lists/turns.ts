/** How long work holds a page up before others get their turn: half a frame. Milliseconds. */
const TURN_MS = 8

/**
 * A pause to be awaited often in long work: it returns at once until the page was held up for half a frame, then once others had
 * their turn. Not within a transaction, which ends meanwhile.
 */
export function takesTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < TURN_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Millis } from '../domain/article/article'

/** The present moment, to the minute: ages on the page follow it. */
export function createClock(): ReadonlySignal<Millis> {
  const now = signal(Date.now())
  setInterval(() => {
    now.value = Date.now()
  }, 60_000)
  return now
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takesTurns } from '../../../src/store/lists/turns'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('long work', () => {
  it('lets others have their turn once it held the page up for half a frame, and not before', async () => {
    const turn = takesTurns()
    await turn()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(9)
    const waiting = turn()
    expect(vi.getTimerCount()).toBe(1)
    await vi.runAllTimersAsync()
    await waiting
    await turn()
    expect(vi.getTimerCount()).toBe(0)
  })
})

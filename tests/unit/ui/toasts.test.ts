import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createToasts, TOAST_TIME } from '../../../src/ui/toast/toasts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('toasts', () => {
  it('stay for their time', () => {
    const toasts = createToasts()
    toasts.show({ key: 'toastUndone' })
    vi.advanceTimersByTime(TOAST_TIME - 1)
    expect(toasts.current.value?.message).toEqual({ key: 'toastUndone' })
    vi.advanceTimersByTime(1)
    expect(toasts.current.value).toBeNull()
  })
  it('wait while the reader looks at them, then have their whole time again', () => {
    const toasts = createToasts()
    toasts.show({ key: 'toastUndone' })
    toasts.pause()
    vi.advanceTimersByTime(10 * TOAST_TIME)
    toasts.resume()
    vi.advanceTimersByTime(TOAST_TIME - 1)
    expect(toasts.current.value).not.toBeNull()
    vi.advanceTimersByTime(1)
    expect(toasts.current.value).toBeNull()
  })
  it('tell their end once, whatever ends them', () => {
    const toasts = createToasts()
    const ended = vi.fn()
    toasts.show({ key: 'toastUndone' }, { ended })
    toasts.show({ key: 'toastCopied' })
    expect(ended).toHaveBeenCalledTimes(1)
    expect(ended).toHaveBeenCalledWith('replaced')
    toasts.dismiss()
    vi.advanceTimersByTime(TOAST_TIME)
    expect(ended).toHaveBeenCalledTimes(1)
  })
})

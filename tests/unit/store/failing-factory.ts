/** The browser's IndexedDB, made to fail: each failure once, as browsers really fail. */
import { vi } from 'vitest'

/** One failure of an opening; gone at the next one. */
export type Failure =
  | 'UnknownError'
  | 'AbortError'
  | 'QuotaExceededError'
  | 'InvalidStateError'
  | 'throws'
  | 'hangs'

/**
 * Makes openings fail until the returned function is called, or until so many have.
 * @returns the function that mends it
 */
export function failOpenings(failure: Failure, times = Number.POSITIVE_INFINITY): () => void {
  const real = indexedDB.open.bind(indexedDB)
  let left = times
  const spy = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (left-- <= 0) return real(name, version)
    if (failure === 'throws') throw new DOMException('The operation is insecure.', 'SecurityError')
    return brokenRequest(failure)
  })
  return () => spy.mockRestore()
}

function brokenRequest(failure: Exclude<Failure, 'throws'>): IDBOpenDBRequest {
  const error = new DOMException('Internal error opening backing store for indexedDB.open.', failure)
  const request = Object.assign(new EventTarget(), {
    onerror: null as ((event: Event) => void) | null,
    onsuccess: null,
    error,
    result: undefined,
    transaction: null,
  })
  if (failure !== 'hangs') {
    setTimeout(() => {
      const event = new Event('error', { cancelable: true })
      request.addEventListener('error', (each) => request.onerror?.(each), { once: true })
      request.dispatchEvent(event)
    })
  }
  return request as unknown as IDBOpenDBRequest
}

/** The readings of the clock by which the trash is emptied, read and written past the extension's own code. */
import type { Driver } from './driver'

interface TrashReading {
  readAt: number
  waits: Record<string, { since: number; waited: number; overdueAt?: number }>
}

const KEY = 'waiting:trash'

/** The reading that the last opening left; null before the first. */
export function readingOf(driver: Driver): Promise<TrashReading | null> {
  return driver.evaluateInExtension(`${inMeta}('readonly', (meta) => meta.get('${KEY}'))`)
}

/** Leaves a reading as an earlier opening would have. */
export async function leaveReading(driver: Driver, reading: TrashReading): Promise<void> {
  const record = JSON.stringify({ key: KEY, ...reading })
  await driver.evaluateInExtension(`${inMeta}('readwrite', (meta) => meta.put(${record}))`)
}

/** Runs in a page of the extension. */
const inMeta = `((mode, ask) => new Promise((done, failed) => {
  const opening = indexedDB.open('pressmark')
  opening.onerror = () => failed(opening.error)
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(['meta'], mode)
    const asked = ask(transaction.objectStore('meta'))
    transaction.oncomplete = () => { opening.result.close(); done(asked.result ?? null) }
    transaction.onabort = () => failed(transaction.error)
  }
}))`

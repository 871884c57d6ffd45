/**
 * Counts Pressmark's requests to the outside: every place that makes one counts it here first. The content security policy of
 * its
 * pages blocks all others: it allows only this extension and this computer.
 */
import { integerAt, objectAt } from '../../domain/message/parse'
import browser from '../browser'

/** `picture`: a lead image, fetched by its own page. `model`: the reader's own model on this computer. */
export type RequestKind = 'picture' | 'model'
export type RequestCounts = Record<RequestKind, number>

const KEY = 'requests'
const LOCK = 'pressmark-requests'
const NONE: RequestCounts = { picture: 0, model: 0 }

/** Counts a request that is about to be made. Never throws: a lost count stops nothing. */
export async function countRequest(kind: RequestKind): Promise<void> {
  try {
    await navigator.locks.request(LOCK, async () => {
      const counts = await readRequestCounts()
      await browser.storage.local.set({ [KEY]: { ...counts, [kind]: counts[kind] + 1 } })
    })
  } catch (thrown) {
    console.warn('A request was not counted.', thrown)
  }
}

/** Returns the counts so far; zero if the record is damaged. @throws Error if the browser cannot read it. */
export async function readRequestCounts(): Promise<RequestCounts> {
  const { [KEY]: value } = await browser.storage.local.get(KEY)
  if (value === undefined) return NONE
  try {
    const counts = objectAt(value, KEY)
    return { picture: integerAt(counts.picture, 'picture'), model: integerAt(counts.model, 'model') }
  } catch (thrown) {
    console.warn('The counts of requests are damaged.', thrown)
    return NONE
  }
}

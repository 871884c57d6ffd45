/**
 * How often Pressmark asked for something outside itself: each place that does so counts here before it asks. Everything else is held
 * back by the policy of its pages, which reach this extension and this computer only.
 */
import { integerAt, objectAt } from '../../domain/message/parse'
import browser from '../browser'

/** `picture`: a lead image, fetched by the page it stands on. `model`: the reader's own model on this computer. */
export type RequestKind = 'picture' | 'model'
export type RequestCounts = Record<RequestKind, number>

const KEY = 'requests'
const LOCK = 'pressmark-requests'
const NONE: RequestCounts = { picture: 0, model: 0 }

/** Counts a request that is about to be made. Never throws: a number that is not kept stops nothing. */
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

/** The requests counted so far; none where the record is damaged. @throws Error where the browser cannot read it. */
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

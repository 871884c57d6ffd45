/**
 * Which captures are under way, written outside the worker's memory: a worker that the browser stops in the middle
 * leaves its entry behind, and the next one tells the reader. One key a capture, so that none overwrites another.
 */
import type { Millis, ReadPage } from '../../domain/article/article'
import type { CaptureTarget } from '../../domain/message/capture'
import { integerAt, objectAt, orNull, textAt } from '../../domain/message/parse'
import browser from '../browser'

export interface PendingCapture {
  captureId: string
  tabId: number
  url: string
  title: string
  startedAt: Millis
  /** Known once the page was read: by it a save that came through is told from one that did not. */
  canonicalUrl: string | null
}

const PREFIX = 'pending:'

/** Longest text of an entry that is kept, in UTF-16 units. */
const LONGEST_TEXT = 8000

/** The entry of a capture that begins or goes on now. */
export function pendingOf(
  { captureId, tabId, url }: CaptureTarget,
  title: string,
  page: ReadPage | null,
): PendingCapture {
  const canonicalUrl = page?.draft.canonicalUrl ?? null
  return { captureId, tabId, url, title, startedAt: Date.now(), canonicalUrl }
}

/** Writes or rewrites the entry of a capture. A full disk is no reason not to try the save itself. */
export async function notePending(pending: PendingCapture): Promise<void> {
  const entry = {
    ...pending,
    url: pending.url.slice(0, LONGEST_TEXT),
    title: pending.title.slice(0, LONGEST_TEXT),
  }
  try {
    await browser.storage.local.set({ [PREFIX + pending.captureId]: entry })
  } catch (thrown) {
    console.warn('capture not noted', thrown)
  }
}

/** Removes the entry of a capture that ended, well or visibly not. */
export async function endPending(captureId: string): Promise<void> {
  try {
    await browser.storage.local.remove(PREFIX + captureId)
  } catch (thrown) {
    // The next worker looks for the article before it says that it is missing.
    console.warn('capture not ended', thrown)
  }
}

/** True while an entry stands as it was read: neither ended nor begun again since. */
export async function isStillPending({ captureId, startedAt }: PendingCapture): Promise<boolean> {
  const key = PREFIX + captureId
  return readPending((await browser.storage.local.get(key))[key])?.startedAt === startedAt
}

/** The captures that began before a time and never ended. An entry that is damaged is removed. */
export async function pendingBefore(time: Millis): Promise<PendingCapture[]> {
  const all = Object.entries(await browser.storage.local.get(null))
  const found: PendingCapture[] = []
  for (const [key, value] of all) {
    if (!key.startsWith(PREFIX)) continue
    const pending = readPending(value)
    if (pending === null) await browser.storage.local.remove(key)
    else if (pending.startedAt < time) found.push(pending)
  }
  return found
}

function readPending(value: unknown): PendingCapture | null {
  if (value === undefined) return null
  try {
    const entry = objectAt(value, 'pending')
    return {
      captureId: textAt(entry.captureId, 'captureId', 64),
      tabId: integerAt(entry.tabId, 'tabId'),
      url: textAt(entry.url, 'url', LONGEST_TEXT),
      title: textAt(entry.title, 'title', LONGEST_TEXT),
      startedAt: integerAt(entry.startedAt, 'startedAt'),
      canonicalUrl: orNull(entry.canonicalUrl, (url) => textAt(url, 'canonicalUrl', LONGEST_TEXT)),
    }
  } catch (thrown) {
    console.warn('damaged entry', thrown)
    return null
  }
}

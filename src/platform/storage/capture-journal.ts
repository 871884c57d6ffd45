/**
 * A journal of the captures under way, stored outside the worker's memory. If the browser stops a worker in the middle,
 * its entry remains, and the next worker tells the reader. One key per capture, so that none overwrites another.
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
  /** Known once the page is read; used to check whether the save succeeded. */
  canonicalUrl: string | null
}

const PREFIX = 'pending:'

/** Maximum text length of an entry, in UTF-16 units. */
const LONGEST_TEXT = 8000

/** Makes the entry of a capture that starts or continues now. */
export function pendingOf(
  { captureId, tabId, url }: CaptureTarget,
  title: string,
  page: ReadPage | null,
): PendingCapture {
  const canonicalUrl = page?.draft.canonicalUrl ?? null
  return { captureId, tabId, url, title, startedAt: Date.now(), canonicalUrl }
}

/** Writes or rewrites the entry of a capture. Never fails: with a full disk the save itself is still tried. */
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

/** Removes the entry of a capture that succeeded or visibly failed. */
export async function endPending(captureId: string): Promise<void> {
  try {
    await browser.storage.local.remove(PREFIX + captureId)
  } catch (thrown) {
    // Harmless: the next worker looks for the article before it reports it as missing.
    console.warn('capture not ended', thrown)
  }
}

/** True while an entry is unchanged: the capture neither ended nor started again since it was read. */
export async function isStillPending({ captureId, startedAt }: PendingCapture): Promise<boolean> {
  const key = PREFIX + captureId
  return readPending((await browser.storage.local.get(key))[key])?.startedAt === startedAt
}

/** Returns captures that began before a time and never ended. Removes damaged entries. */
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

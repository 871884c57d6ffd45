/** The last save that failed while no popup was open: told by the badge at once, and by the next popup. */
import type { Millis } from '../domain/article'
import { ERROR_CODES, type ErrorCode } from '../domain/errors'
import { integerAt, objectAt, oneOf, textAt } from '../domain/parse'
import { badgeFailed, clearBadge } from './badge'
import browser from './browser'

export interface LastFailure {
  code: ErrorCode
  captureId: string
  /** Address of the page or link. */
  url: string
  /** Title of its tab; '' when unknown. */
  title: string
  at: Millis
}

const KEY = 'lastFailure'
const LONGEST = 8000

/** Makes a failure visible: the badge of every tab, and a notice in the next popup. */
export async function showFailure(failure: LastFailure, tabId?: number): Promise<void> {
  const entry = { ...failure, url: failure.url.slice(0, LONGEST), title: failure.title.slice(0, LONGEST) }
  // The badge first: it needs no disk, and a full one may be the very failure.
  await badgeFailed(failure.code, tabId)
  try {
    await browser.storage.local.set({ [KEY]: entry })
  } catch (thrown) {
    console.warn('failure not noted', thrown)
  }
}

/** The failure that nobody has seen yet, once: reading it takes it away, and the badge with it. */
export async function takeFailure(): Promise<LastFailure | null> {
  const { [KEY]: value } = await browser.storage.local.get(KEY)
  if (value === undefined) return null
  await browser.storage.local.remove(KEY)
  await clearBadge()
  return readFailure(value)
}

/** Takes back the failure of a capture that came through after all. Never throws: the article is safe. */
export async function forgetFailure(captureId: string): Promise<void> {
  try {
    const { [KEY]: value } = await browser.storage.local.get(KEY)
    if (value === undefined || readFailure(value)?.captureId !== captureId) return
    await browser.storage.local.remove(KEY)
    await clearBadge()
  } catch (thrown) {
    console.warn('failure not taken back', thrown)
  }
}

function readFailure(value: unknown): LastFailure | null {
  try {
    const entry = objectAt(value, 'failure')
    return {
      code: oneOf(entry.code, 'code', ERROR_CODES),
      captureId: textAt(entry.captureId, 'captureId', 64),
      url: textAt(entry.url, 'url', LONGEST),
      title: textAt(entry.title, 'title', LONGEST),
      at: integerAt(entry.at, 'at'),
    }
  } catch (thrown) {
    console.warn('damaged failure', thrown)
    return null
  }
}

/**
 * Results of captures that no page showed: the next popup reports failures once, and can undo saves
 * for ten minutes. One key per capture, so that none overwrites another.
 */
import type { Millis } from '../../domain/article/article'
import { canTakeBack, type SaveOutcome } from '../../domain/message/capture'
import { ERROR_CODES, type ErrorCode } from '../../domain/message/errors'
import { integerAt, objectAt, oneOf, textAt } from '../../domain/message/parse'
import { parseOutcome } from '../../domain/message/parse-outcome'
import { badgeFailed, clearBadge } from '../badge'
import browser from '../browser'
import { logError } from './error-log'

interface Capture {
  captureId: string
  /** Address of the page or link; '' if unknown. */
  url: string
  /** Title of its tab or text of the link; '' if unknown. */
  title: string
  at: Millis
}

export interface FailedCapture extends Capture {
  ended: 'failed'
  code: ErrorCode
}

export interface SilentSave extends Capture {
  ended: 'saved'
  outcome: SaveOutcome
}

export type UnseenCapture = FailedCapture | SilentSave

/** How long the next popup offers to undo a save made without a popup. Milliseconds. */
export const UNDO_MS = 10 * 60_000

/** The oldest entries beyond this number are dropped. */
const MAX_ENTRIES = 20

const PREFIX = 'unseen:'
const MAX_TEXT_CHARS = 8000

/** Shows a failure: on the badge of every tab, in its tooltip, and as a notice in the next popup. */
export async function showFailure(failure: Omit<FailedCapture, 'ended'>, tabId?: number): Promise<void> {
  // The badge first: it needs no disk, and a full disk may be the failure.
  await badgeFailed(failure.code, failure.title || failure.url, tabId)
  await note({ ended: 'failed', ...failure })
  await logError(failure.code)
}

/**
 * Notes a save that no popup showed, so that the next one can undo it. An unchanged article is noted only if a change was
 * expected: the page now has less text, and the saved text was kept.
 */
export async function noteSilentSave(save: Omit<SilentSave, 'ended'>): Promise<void> {
  if (canTakeBack(save.outcome) || save.outcome.kept) await note({ ended: 'saved', ...save })
}

/**
 * Returns unseen results, newest first. Failures are returned once and their badge is cleared; saves for ten
 * minutes, or until they are forgotten.
 */
export async function takeUnseen(now: Millis): Promise<UnseenCapture[]> {
  const all = await entries()
  const isPast = (each: UnseenCapture) => Math.abs(now - each.at) > UNDO_MS
  const gone = all.filter((each) => each.ended === 'failed' || isPast(each))
  for (const { captureId } of gone) await browser.storage.local.remove(PREFIX + captureId)
  if (all.some(({ ended }) => ended === 'failed')) await clearBadge()
  return all.filter((each) => each.ended === 'failed' || !isPast(each))
}

/**
 * Forgets a capture's result because a page showed it, the reader undid it, or it succeeded after all.
 * Never throws: the article is safe.
 */
export async function forgetUnseen(captureId: string): Promise<void> {
  try {
    const all = await entries()
    const found = all.find((each) => each.captureId === captureId)
    if (!found) return
    await browser.storage.local.remove(PREFIX + captureId)
    const hasOthers = all.some((each) => each !== found && each.ended === 'failed')
    if (found.ended === 'failed' && !hasOthers) await clearBadge()
  } catch (thrown) {
    console.warn('capture not forgotten', thrown)
  }
}

/** Returns the save of a capture while it can be undone; null if it is unknown or too old. */
export async function silentSave(captureId: string, now: Millis): Promise<SilentSave | null> {
  const found = (await entries()).find((each) => each.captureId === captureId)
  return found?.ended === 'saved' && Math.abs(now - found.at) <= UNDO_MS ? found : null
}

async function note(entry: UnseenCapture): Promise<void> {
  const short = {
    ...entry,
    url: entry.url.slice(0, MAX_TEXT_CHARS),
    title: entry.title.slice(0, MAX_TEXT_CHARS),
  }
  try {
    await browser.storage.local.set({ [PREFIX + entry.captureId]: short })
    for (const { captureId } of (await entries()).slice(MAX_ENTRIES)) {
      await browser.storage.local.remove(PREFIX + captureId)
    }
  } catch (thrown) {
    console.warn('capture not noted', thrown)
  }
}

/** Newest first; removes damaged entries. */
async function entries(): Promise<UnseenCapture[]> {
  const found: UnseenCapture[] = []
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(PREFIX)) continue
    const entry = readEntry(value)
    if (entry) found.push(entry)
    else await browser.storage.local.remove(key)
  }
  return found.sort((one, other) => other.at - one.at)
}

function readEntry(value: unknown): UnseenCapture | null {
  try {
    const entry = objectAt(value, 'entry')
    const capture = {
      captureId: textAt(entry.captureId, 'captureId', 64),
      url: textAt(entry.url, 'url', MAX_TEXT_CHARS),
      title: textAt(entry.title, 'title', MAX_TEXT_CHARS),
      at: integerAt(entry.at, 'at'),
    }
    return oneOf(entry.ended, 'ended', ['failed', 'saved']) === 'failed'
      ? { ended: 'failed', ...capture, code: oneOf(entry.code, 'code', ERROR_CODES) }
      : { ended: 'saved', ...capture, outcome: parseOutcome(entry.outcome) }
  } catch (thrown) {
    console.warn('damaged entry', thrown)
    return null
  }
}

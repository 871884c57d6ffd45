/**
 * Runs our code in the page that the reader clicked. An injection may never settle (the page navigated,
 * hangs, or never finishes loading), so each has its own deadline and watches its tab.
 */
import type { Scripting } from 'webextension-polyfill'
import type { CaptureTarget } from '../../domain/message/capture'
import { PressmarkError } from '../../domain/message/errors'
import browser from '../browser'
import { tabNow } from '../tabs'
import { documentInPage } from './in-page'
import { isForbiddenUrl, isMissingPermission, isPerhapsEarly, troubleOf } from './inject-trouble'
import { isSameDocument, withoutFragment } from './same-document'
import { type TabWatch, watchTab } from './tab-watch'

/** The longest that the reader waits for a page. Milliseconds. */
export const DEADLINE_MS = 10_000

/** Firefox briefly refuses a permitted page after it was opened. Milliseconds. */
const PERMISSION_PATIENCE_MS = 1500

/** Milliseconds between two checks of a tab, or two tries. */
const STEP_MS = 100

type Code = Pick<Scripting.ScriptInjection, 'files' | 'func' | 'args'>

/**
 * Injects scripts of the build into the top frame, in order and in one world. Returns the unparsed completion value of the
 * last.
 * @throws PressmarkError `page-forbidden`, `page-navigated`, `page-closed`, `page-timed-out`, `page-unreadable`.
 */
export function injectFiles(
  target: CaptureTarget,
  files: string[],
  deadlineMs = DEADLINE_MS,
): Promise<unknown> {
  return inject(target, { files }, deadlineMs)
}

/**
 * Runs a self-contained function in the top frame. It is sent as source text, so it sees nothing of its module.
 * @throws PressmarkError as `injectFiles`.
 */
export function injectFunction<Args extends unknown[]>(
  target: CaptureTarget,
  func: (...args: Args) => unknown,
  args: Args,
  deadlineMs = DEADLINE_MS,
): Promise<unknown> {
  return inject(target, { func: func as (...args: unknown[]) => unknown, args }, deadlineMs)
}

async function inject(target: CaptureTarget, code: Code, deadlineMs: number): Promise<unknown> {
  if (isForbiddenUrl(target.url)) throw new PressmarkError('page-forbidden', 'by its address')
  const watch = watchTab(target.tabId)
  const deadline = timer(deadlineMs)
  try {
    return await Promise.race([
      execute(target, code, watch),
      watch.closed.then(() => Promise.reject(new PressmarkError('page-closed', 'while reading'))),
      watch.loading.then(() => untilNavigated(target, watch.isOver)),
      deadline.done.then(() => Promise.reject(new PressmarkError('page-timed-out', `${deadlineMs} ms`))),
    ])
  } finally {
    watch.end()
    deadline.cancel()
  }
}

async function execute(target: CaptureTarget, code: Code, watch: TabWatch): Promise<unknown> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      const [result] = await executeNow(target.tabId, code)
      if (result?.error) throw new PressmarkError('page-unreadable', messageOf(result.error))
      return result?.result
    } catch (thrown) {
      if (thrown instanceof PressmarkError) throw thrown
      const message = messageOf(thrown)
      const tab = await tabNow(target.tabId)
      const patient = isPerhapsEarly(message) && tab && waited < PERMISSION_PATIENCE_MS
      if (!patient || watch.isOver()) {
        throw troubleOf(message, {
          exists: tab !== null,
          loadedAnew: watch.loadedAnew(),
          sameAddress: withoutFragment(tab?.url ?? '') === withoutFragment(target.url),
        })
      }
      await timer(STEP_MS).done
    }
  }
}

function executeNow(tabId: number, code: Code): Promise<Scripting.InjectionResult[]> {
  // Without `injectImmediately` the browser would wait forever for a page that never finishes loading.
  return browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, ...code })
}

/**
 * Rejects once another document has loaded; never resolves. A loading tab is no proof: it may only have changed its
 * address by script, or still show the old document.
 */
async function untilNavigated(target: CaptureTarget, isOver: () => boolean): Promise<never> {
  let refusedFor = 0
  while (!isOver()) {
    const found = await lookAt(target)
    refusedFor = found === 'refused' ? refusedFor + STEP_MS : 0
    // The permission was for the document that was clicked: for good, it goes only with it. What the injection
    // itself is refused is told by `execute`, a little earlier.
    if (found === 'another' || refusedFor > 2 * PERMISSION_PATIENCE_MS) {
      throw new PressmarkError('page-navigated', 'while reading')
    }
    await timer(STEP_MS).done
  }
  return await new Promise<never>(() => {})
}

async function lookAt(target: CaptureTarget): Promise<'same' | 'another' | 'refused' | 'unknown'> {
  const patience = timer(STEP_MS * 5)
  try {
    const there = executeNow(target.tabId, { func: documentInPage })
    // A page that is too busy to answer has not navigated: the deadline handles it.
    const found = await Promise.race([there, patience.done])
    if (!found) return 'unknown'
    return isSameDocument(found[0]?.result, target) ? 'same' : 'another'
  } catch (thrown) {
    return isMissingPermission(messageOf(thrown)) ? 'refused' : 'unknown'
  } finally {
    patience.cancel()
  }
}

function timer(ms: number): { done: Promise<void>; cancel: () => void } {
  const { promise, resolve } = withResolvers()
  const id = setTimeout(resolve, ms)
  return { done: promise, cancel: () => clearTimeout(id) }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

function messageOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown
    ? String(thrown.message)
    : String(thrown)
}

/** The codes of recent failures, for the diagnostics file: no address, title or text of an article. */
import type { Millis } from '../../domain/article/article'
import { ERROR_CODES, type ErrorCode } from '../../domain/message/errors'
import { integerAt, listAt, objectAt, oneOf } from '../../domain/message/parse'
import browser from '../browser'

export interface LoggedError {
  code: ErrorCode
  at: Millis
}

const KEY = 'errorLog'
const LOCK = 'pressmark-error-log'
/** Older entries are dropped. */
const MAX_ENTRIES = 50

/** Notes a failure. Never throws: its caller already handles a failure. */
export async function logError(code: ErrorCode): Promise<void> {
  try {
    await navigator.locks.request(LOCK, async () => {
      const entries = [...(await readErrorLog()), { code, at: Date.now() }]
      await browser.storage.local.set({ [KEY]: entries.slice(-MAX_ENTRIES) })
    })
  } catch (thrown) {
    console.warn('A failure was not noted.', thrown)
  }
}

/** Returns the last failures, oldest first; none if the record is damaged. @throws Error if the browser cannot read it. */
export async function readErrorLog(): Promise<LoggedError[]> {
  const { [KEY]: value } = await browser.storage.local.get(KEY)
  if (value === undefined) return []
  try {
    return listAt(value, KEY, MAX_ENTRIES, (each, field) => {
      const entry = objectAt(each, field)
      return { code: oneOf(entry.code, 'code', ERROR_CODES), at: integerAt(entry.at, 'at') }
    })
  } catch (thrown) {
    console.warn('The log of failures is damaged.', thrown)
    return []
  }
}

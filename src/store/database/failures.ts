/** Maps errors of the database to failures that the reader can be told. */
import { type ErrorCode, PressmarkError } from '../../domain/message/errors'
import type { GivenUp, LibraryDb } from './db'

/** Errors of Dexie and the browser that mean that the store itself has failed, whatever the request was. */
const STORE_TROUBLE = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
])

/** Errors for a record whose file is lost (`NotReadableError` in Chromium) or whose bytes cannot be decoded. */
const UNREADABLE = new Set(['DataError', 'DataCloneError', 'NotReadableError', 'UnknownError'])

/** Failures that a retry may resolve. */
const PASSING = new Set<ErrorCode>(['storage-full', 'storage-failed', 'storage-blocked'])

const GIVEN_UP: Record<GivenUp, ErrorCode> = {
  newer: 'storage-newer',
  blocked: 'storage-blocked',
  stuck: 'storage-failed',
}

/** How many nested causes are searched: Dexie wraps an error once or twice. */
const DEEPEST = 5

/**
 * Runs work on the library. Reopens it if an earlier opening failed or the connection is broken.
 * @throws PressmarkError `storage-full`, `storage-newer`, `storage-blocked` or `storage-failed`. Other errors are
 * thrown unchanged.
 */
export async function guarded<T>(db: LibraryDb, work: () => PromiseLike<T>): Promise<T> {
  try {
    // Synchronously: a live query only notices reads in its own turn.
    db.revive()
    return await work()
  } catch (thrown) {
    const failure = failureOf(thrown, db)
    // After a full disk, Firefox may refuse every write until the database is reopened.
    if (canPass(failure)) db.renew()
    throw failure
  }
}

/** True if the same call may succeed at a retry. */
export function canPass(failure: unknown): boolean {
  return failure instanceof PressmarkError && PASSING.has(failure.code)
}

/** True if the record itself cannot be read: its file is lost or damaged. */
export function isUnreadable(thrown: unknown): boolean {
  return chainOf(thrown).some(({ name }) => UNREADABLE.has(name))
}

function failureOf(thrown: unknown, db: LibraryDb): unknown {
  if (thrown instanceof PressmarkError) return thrown
  const chain = chainOf(thrown)
  const names = chain.map((each) => each.name)
  const detail = chain.map((each) => `${each.name}: ${each.message}`.slice(0, 300)).join(' < ')
  if (names.includes('QuotaExceededError')) return new PressmarkError('storage-full', detail)
  if (names.includes('VersionError')) return new PressmarkError('storage-newer', detail)
  if (names.includes('DatabaseClosedError') && db.givenUp) {
    return new PressmarkError(GIVEN_UP[db.givenUp], detail)
  }
  if (names.some((name) => STORE_TROUBLE.has(name))) return new PressmarkError('storage-failed', detail)
  return thrown
}

/** Returns an error and its causes: Dexie keeps the browser's own error in `inner`. */
function chainOf(thrown: unknown): Error[] {
  const chain: Error[] = []
  let each: unknown = thrown
  while (isErrorLike(each) && chain.length < DEEPEST) {
    chain.push(each)
    each = 'inner' in each ? each.inner : each.cause
  }
  return chain
}

/** A DOMException is not an `Error` in every realm, so this checks its fields. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value
}

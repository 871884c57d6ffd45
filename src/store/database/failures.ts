/** What the database throws, as the failures that a reader can be told. */
import { type ErrorCode, PressmarkError } from '../../domain/message/errors'
import type { GivenUp, LibraryDb } from './db'

/** Names of Dexie's and the browser's errors that say the store itself is in trouble, whatever was asked. */
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

/** What browsers throw for a record whose own file is lost (`NotReadableError` in Chromium), or whose bytes make no value. */
const UNREADABLE = new Set(['DataError', 'DataCloneError', 'NotReadableError', 'UnknownError'])

/** Failures that may be gone at the next try. */
const PASSING = new Set<ErrorCode>(['storage-full', 'storage-failed', 'storage-blocked'])

const GIVEN_UP: Record<GivenUp, ErrorCode> = {
  newer: 'storage-newer',
  blocked: 'storage-blocked',
  stuck: 'storage-failed',
}

/** How deep a cause is looked for: Dexie wraps once or twice. */
const DEEPEST = 5

/**
 * Runs work on the library. Opens it again where an earlier opening failed, or where its connection is good for nothing any more.
 * @throws PressmarkError `storage-full`, `storage-newer`, `storage-blocked` or `storage-failed`. What is no trouble
 * of the store is thrown as it is.
 */
export async function guarded<T>(db: LibraryDb, work: () => PromiseLike<T>): Promise<T> {
  try {
    // In the same turn: a live query only notices what it reads in its own.
    db.revive()
    return await work()
  } catch (thrown) {
    const failure = failureOf(thrown, db)
    // Firefox, for one, may refuse every write after a full disk until the database was opened anew.
    if (canPass(failure)) db.renew()
    throw failure
  }
}

/** True where the same call may succeed at the next try, without anything else being done. */
export function canPass(failure: unknown): boolean {
  return failure instanceof PressmarkError && PASSING.has(failure.code)
}

/** True where it is the record that cannot be read: its file is lost or damaged. */
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

/** An error and what caused it: Dexie keeps the browser's own error in `inner`. */
function chainOf(thrown: unknown): Error[] {
  const chain: Error[] = []
  let each: unknown = thrown
  while (isErrorLike(each) && chain.length < DEEPEST) {
    chain.push(each)
    each = 'inner' in each ? each.inner : each.cause
  }
  return chain
}

/** A DOMException is no `Error` in every realm: told by its fields. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value
}

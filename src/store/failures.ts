/** What the database throws, as the failures that a reader can be told. */
import { PressmarkError } from '../domain/errors'
import type { LibraryDb } from './db'

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

/** How deep a cause is looked for: Dexie wraps once or twice. */
const DEEPEST = 5

/**
 * Runs work on the library.
 * @throws PressmarkError `storage-full`, `storage-newer`, `storage-blocked` or `storage-failed`. What is no trouble
 * of the store is thrown as it is.
 */
export async function guarded<T>(db: LibraryDb, work: () => PromiseLike<T>): Promise<T> {
  try {
    // The page that was in the way may be gone by now; one that is still there gives the same answer again.
    if (db.givenUp === 'blocked') await reopen(db)
    return await work()
  } catch (thrown) {
    const failure = failureOf(thrown, db)
    // Firefox may refuse every later write until the database was opened anew.
    if (failure instanceof PressmarkError && failure.code === 'storage-full') {
      db.close({ disableAutoOpen: false })
    }
    throw failure
  }
}

/** True where a unique key was there already: another context saved the same article first. */
export function isConstraintError(thrown: unknown): boolean {
  return chainOf(thrown).some((each) => each.name === 'ConstraintError')
}

function failureOf(thrown: unknown, db: LibraryDb): unknown {
  if (thrown instanceof PressmarkError) return thrown
  const chain = chainOf(thrown)
  const names = chain.map((each) => each.name)
  const detail = chain.map((each) => `${each.name}: ${each.message}`.slice(0, 300)).join(' < ')
  if (names.includes('QuotaExceededError')) return new PressmarkError('storage-full', detail)
  if (names.includes('VersionError')) return new PressmarkError('storage-newer', detail)
  if (names.includes('DatabaseClosedError') && db.givenUp) {
    return new PressmarkError(`storage-${db.givenUp}`, detail)
  }
  if (names.some((name) => STORE_TROUBLE.has(name))) return new PressmarkError('storage-failed', detail)
  return thrown
}

async function reopen(db: LibraryDb): Promise<void> {
  db.givenUp = null
  await db.open()
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

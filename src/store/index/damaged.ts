/** The index contradicts itself and has to be rebuilt. The reader never sees this error. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex'
}

/** Errors that correct code throws on damaged records, besides its own checks. */
const SIGNS = new Set(['DamagedIndex', 'TypeError', 'RangeError', 'DataError', 'ConstraintError'])

/** True for an error that means that records of the index are damaged. */
export function isDamage(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && SIGNS.has(String(thrown.name))
}

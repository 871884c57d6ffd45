/** The index contradicts itself: it is to be built anew. No reader meets it. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex'
}

/** What code that is right throws on records that are wrong, beside what it looks for by itself. */
const SIGNS = new Set(['DamagedIndex', 'TypeError', 'RangeError', 'DataError', 'ConstraintError'])

/** True for what reading or writing the index throws where its records are damaged. */
export function isDamage(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && SIGNS.has(String(thrown.name))
}

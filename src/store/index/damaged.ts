/** The index contradicts itself: it is to be built anew. No reader meets it. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex'
}

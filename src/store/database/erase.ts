import { announceChanges } from '../lists/live'
import type { LibraryDb } from './db'
import { guarded } from './failures'
import { lowerMark } from './mark'

/**
 * Deletes everything in the library in one transaction: all or nothing. There is no undo. Lowers the mark first,
 * so that the empty library is not taken for a lost one.
 * @throws PressmarkError `storage-…`; then nothing was deleted.
 */
export async function eraseLibrary(db: LibraryDb): Promise<void> {
  await lowerMark(db, Number.POSITIVE_INFINITY)
  await guarded(db, () =>
    db.transaction('rw', db.tables, async () => {
      const identity = await db.facts.get('library')
      for (const table of db.tables) await table.clear()
      if (identity) await db.facts.put(identity)
    }),
  )
  db.forgetSegments()
  announceChanges()
}

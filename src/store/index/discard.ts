import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { INDEX_VERSION } from './records'

/** Deletes the index: searches read the texts until `maintainIndex` has rebuilt it. */
export function discardIndex(db: LibraryDb): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', [db.meta, db.segments, db.blocks, db.unindexed], async () => {
      const state = await db.meta.get('index')
      await db.segments.clear()
      await db.blocks.clear()
      // The rebuild visits every article; each one saved from now on is noted here again.
      await db.unindexed.clear()
      const stamp = (Number.isSafeInteger(state?.stamp) ? (state?.stamp ?? 0) : Date.now()) + 1
      await db.meta.put({ key: 'index', version: INDEX_VERSION, stamp, builtTo: '', merging: null })
    }),
  )
}

import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { INDEX_VERSION } from './records'

/**
 * Returns how many articles an index under rebuild has; null if it is complete.
 * @throws PressmarkError `storage-…`
 */
export function articlesBuilt(db: LibraryDb): Promise<number | null> {
  return guarded(db, async () => {
    const state = await db.meta.get('index')
    if (state?.version !== INDEX_VERSION) return 0
    return state.builtTo === null ? null : (state.built ?? 0)
  })
}

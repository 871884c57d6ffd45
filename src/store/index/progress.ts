import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'
import { INDEX_VERSION } from './records'

/**
 * How many articles an index that is built anew has taken in; null where it is whole.
 * @throws PressmarkError `storage-…`
 */
export function articlesBuilt(db: LibraryDb): Promise<number | null> {
  return guarded(db, async () => {
    const state = await db.meta.get('index')
    if (state?.version !== INDEX_VERSION) return 0
    return state.builtTo === null ? null : (state.built ?? 0)
  })
}

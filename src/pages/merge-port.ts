import type { MergePort } from '../domain/library/library'
import type { LibraryDb } from '../store/database/db'

/** Merging over the real store, loaded when it is needed. */
export function createMergePort(db: LibraryDb): MergePort {
  return {
    async merge(ids) {
      const { mergeArticles, undoMerge } = await import('../store/save/duplicates')
      const undo = await mergeArticles(db, ids, Date.now())
      return () => undoMerge(db, undo)
    },
    async keepApart(ids) {
      const { keepApart, undoKeepApart } = await import('../store/save/duplicates')
      const undo = await keepApart(db, ids)
      return () => undoKeepApart(db, undo)
    },
  }
}

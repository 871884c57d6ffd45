import type { ArticleId } from '../domain/article'
import type { LibraryDb } from '../store/db'
import type { TakeBack } from '../ui/list/ports'

/** What the reader may do with articles that might be one. Every function throws PressmarkError. */
export interface MergePort {
  /** Merges articles into the first. */
  merge(ids: ArticleId[]): Promise<TakeBack>
  /** Never offers again to merge these articles, of which one page declares the address of the other. */
  keepApart(ids: ArticleId[]): Promise<TakeBack>
}

/** Merging over the real store, loaded when it is needed. */
export function createMergePort(db: LibraryDb): MergePort {
  return {
    async merge(ids) {
      const { mergeArticles, undoMerge } = await import('../store/duplicates')
      const undo = await mergeArticles(db, ids, Date.now())
      return () => undoMerge(db, undo)
    },
    async keepApart(ids) {
      const { keepApart, undoKeepApart } = await import('../store/duplicates')
      const undo = await keepApart(db, ids)
      return () => undoKeepApart(db, undo)
    },
  }
}

import type { ArticleId } from '../domain/article/article'
import type { LibraryPort } from '../domain/library/library'
import type { LibraryDb } from '../store/database/db'
import { changeArticles, changeEach, listArticles, undoChange } from '../store/lists/articles'
import { editArticles, undoInSteps } from '../store/lists/bulk'
import { listCounts, tagCounts } from '../store/lists/counts'
import { articleChanges, live } from '../store/lists/live'
import { listIds, rowsByIds } from '../store/lists/order'
import { tagColours } from '../store/lists/shelf'
import { deleteForever, deleteTrashed } from '../store/lists/trash'
import { readImages } from '../store/rows/images'
import { followMark } from './open-library'

/**
 * The library over the real store.
 * @param changed called after each change that the search index has to take in.
 */
export function createLibraryPort(db: LibraryDb, changed: () => void): LibraryPort {
  return {
    list: (query) => listArticles(db, query),
    ids: (query) => listIds(db, query),
    rowsOf: (ids) => rowsByIds(db, ids),
    search: async (text, options) =>
      (await import('../store/search/search')).searchArticles(db, text, options),
    snippets: async (rows, query) => (await import('../store/search/snippets')).snippetsOf(db, rows, query),
    counts: () => listCounts(db),
    tagCounts: () => tagCounts(db),
    tagColours: () => tagColours(db),
    values: async (operator) => (await import('../store/search/completions')).valuesOf(db, operator),
    async thumbnails(ids) {
      const images = await readImages(db, ids, 'thumbnail')
      return new Map<ArticleId, Blob>([...images].map(([id, image]) => [id, image.blob]))
    },
    async change(ids, change) {
      const undo = await changeArticles(db, ids, change, Date.now())
      changed()
      return () => undoChange(db, undo, Date.now())
    },
    async changeEach(changes) {
      const undo = await changeEach(db, changes, Date.now())
      changed()
      return () => undoChange(db, undo, Date.now())
    },
    async edit(ids, edit, options) {
      const undo = await editArticles(db, ids, edit, Date.now(), options)
      changed()
      return (back) => undoInSteps(db, undo, Date.now(), back)
    },
    deleteForever: (ids) => deleteForever(db, ids, Date.now()),
    deleteTrashed: (ids) => deleteTrashed(db, ids, Date.now()),
    watch: (query, next, failed) => live(db, query).subscribe(next, failed),
    standing: (next) => followMark(db, next),
    changes: (told) => articleChanges(db, told),
  }
}

import type { ArticleId } from '../domain/article'
import { changeArticles, listArticles, undoChange } from '../store/articles'
import { listCounts, tagCounts } from '../store/counts'
import type { LibraryDb } from '../store/db'
import { readImages } from '../store/images'
import { live } from '../store/live'
import { searchArticles } from '../store/search'
import { deleteForever } from '../store/trash'
import type { LibraryPort } from '../ui/list/ports'

/** The library as the lists of a page use it, over the real store. */
export function createLibraryPort(db: LibraryDb): LibraryPort {
  return {
    list: (query) => listArticles(db, query),
    search: (text, options) => searchArticles(db, text, options),
    counts: () => listCounts(db),
    tagCounts: () => tagCounts(db),
    async thumbnails(ids) {
      const images = await readImages(db, ids, 'thumbnail')
      return new Map<ArticleId, Blob>([...images].map(([id, image]) => [id, image.blob]))
    },
    async change(ids, change) {
      const undo = await changeArticles(db, ids, change, Date.now())
      return () => undoChange(db, undo, Date.now())
    },
    deleteForever: (ids) => deleteForever(db, ids, Date.now()),
    watch: (query, next, failed) => live(query).subscribe(next, failed),
  }
}

/** All of the library page that needs the database: one chunk, loaded while the page is painted. */
import { createLibraryPort } from '../pages/library-port'
import { readArticle } from '../store/articles'
import { LibraryDb } from '../store/db'
import { readImages } from '../store/images'
import type { LibraryPort } from '../ui/list/ports'
import type { ReaderPort } from './reader-model'

export interface StoreSide extends Pick<ReaderPort, 'article' | 'picture'> {
  library: LibraryPort
}

export function openStore(): StoreSide {
  const db = new LibraryDb()
  return {
    library: createLibraryPort(db),
    article: (id) => readArticle(db, id),
    picture: async (id) => (await readImages(db, [id], 'card')).get(id)?.blob ?? null,
  }
}

import type { LibraryMark } from '../domain/library/library-mark'
import { onMarkChanged, readMark, updateMark } from '../platform/storage/library-mark'
import type { LibraryDb } from '../store/database/db'
import { libraryName, openLibrary } from '../store/database/mark'
import { findByCanonicalUrl } from '../store/lists/articles'

/** Opens the library that is in use, for as long as the page stands. The page begins anew where the reader begins another library. */
export async function openPageLibrary(): Promise<LibraryDb> {
  const db = await openLibrary(await libraryName(await readMark()), { read: readMark, update: updateMark })
  onMarkChanged((mark) => {
    if (mark && mark.name !== db.name) location.reload()
  })
  return db
}

/** Tells the mark once the library was compared with it, or could not be opened, and whenever it changes. @returns what ends it. */
export function followMark(db: LibraryDb, next: (mark: LibraryMark | null) => void): () => void {
  let over = false
  const tell = async (): Promise<void> => {
    const mark = await readMark()
    if (!over) next(mark)
  }
  // Any question: the first answer comes after the comparison.
  findByCanonicalUrl(db, '').then(tell, tell)
  const stop = onMarkChanged((mark) => next(mark))
  return () => {
    over = true
    stop()
  }
}

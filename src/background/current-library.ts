import { readMark, updateMark } from '../platform/storage/library-mark'
import type { LibraryDb } from '../store/database/db'
import { libraryName, openLibrary } from '../store/database/mark'

/** Returns the library in use: the reader may start another one while the worker lives. */
export type GetLibrary = () => Promise<LibraryDb>

/** Follows the library's name, read again for each piece of work. Keeps one connection while the name stays the same. */
export function currentLibrary(): GetLibrary {
  let current: { name: string; db: Promise<LibraryDb> } | null = null
  return async () => {
    const name = await libraryName(await readMark(), current?.name)
    if (current?.name !== name) {
      const before = current
      current = { name, db: openLibrary(name, { read: readMark, update: updateMark }) }
      void before?.db.then((db) => db.close()).catch(() => undefined)
      current.db.catch(() => {
        // Drops a failed opening, so that the next piece of work tries again.
        if (current?.name === name) current = null
      })
    }
    return current.db
  }
}

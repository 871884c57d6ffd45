import { readMark, updateMark } from '../platform/library-mark'
import type { LibraryDb } from '../store/db'
import { libraryName, openLibrary } from '../store/mark'

/** Gives the library that is in use now: a reader may begin another while the worker lives. */
export type GetLibrary = () => Promise<LibraryDb>

/** Follows the library's name, asked anew for each piece of work. One connection as long as the name stays. */
export function currentLibrary(): GetLibrary {
  let open: LibraryDb | null = null
  return async () => {
    const name = await libraryName(await readMark(), open?.name)
    if (open?.name !== name) {
      open?.close()
      open = openLibrary(name, { read: readMark, update: updateMark })
    }
    return open
  }
}

import { parseImageRequest, parseSaveRequest, parseTakeRequest, parseTarget } from '../domain/parse-request'
import type { Handlers } from '../platform/rpc'
import type { LibraryDb } from '../store/db'
import { savePage, takePage } from './capture'
import { takeLeadImage } from './lead-image'
import { readPage } from './read-page'

/** The worker's answer to every message. */
export function handlersOf(db: LibraryDb): Handlers {
  return {
    'page:read': { parse: parseTarget, run: readPage },
    'page:image': {
      parse: parseImageRequest,
      run: ({ target, image }) => takeLeadImage(target, image),
    },
    'page:take': { parse: parseTakeRequest, run: (request) => takePage(db, request) },
    'page:save': { parse: parseSaveRequest, run: (request) => savePage(db, request) },
  }
}

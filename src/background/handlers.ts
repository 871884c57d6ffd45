import {
  parseImageRequest,
  parseSaveRequest,
  parseTakeRequest,
  parseTarget,
} from '../domain/message/parse-request'
import type { Handlers } from '../platform/messages/rpc'
import { savePage, takePage } from './capture'
import type { GetLibrary } from './current-library'
import { takeLeadImage } from './lead-image'
import { readPage } from './read-page'

/** Returns the worker's answers to all messages. */
export function handlersOf(library: GetLibrary): Handlers {
  return {
    'page:read': { parse: parseTarget, run: readPage },
    'page:image': {
      parse: parseImageRequest,
      run: ({ target, image }) => takeLeadImage(target, image),
    },
    'page:take': { parse: parseTakeRequest, run: async (request) => takePage(await library(), request) },
    'page:save': { parse: parseSaveRequest, run: async (request) => savePage(await library(), request) },
  }
}

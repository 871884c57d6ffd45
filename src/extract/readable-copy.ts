/** The copy of a page that the steps work on, or why there is none. */
import type { KindReason } from '../domain/article'
import type { CloneLimits } from './hosts'
import { htmlCopy } from './html-copy'
import { fileKind } from './kinds/file'
import { read } from './native'
import { safeClone } from './safe-clone'

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml'])

/** Pictures, PDF, JSON and XML have documents too: they hold a viewer's page, not an article. */
export function readableCopy(
  page: Document,
  limits?: CloneLimits,
): { document: Document } | { refused: KindReason } {
  const root = read<Element | null>(page, 'documentElement')
  const contentType = read<string>(page, 'contentType')
  const name = root ? read<string>(root, 'localName') : ''
  if (!root || name !== 'html' || !HTML_TYPES.has(contentType))
    return { refused: fileKind(page, contentType) }
  const clone = safeClone(page, limits)
  if ('refused' in clone) return clone
  return read<string>(root, 'tagName') === 'HTML' ? clone : { document: htmlCopy(clone.document) }
}

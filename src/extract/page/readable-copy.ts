/** The copy of a page that the steps work on, or why there is none. */
import type { KindReason } from '../../domain/article/article'
import { read } from '../dom/native'
import { elementsIn } from '../dom/near'
import { fileKind } from './file-kind'
import type { CloneLimits } from './hosts'
import { htmlCopy } from './html-copy'
import { safeClone } from './safe-clone'

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml'])

/** The copy with all its elements in document order. Pictures, PDF, JSON and XML have documents too: they hold a viewer's page, not an article. */
export function readableCopy(
  page: Document,
  limits?: CloneLimits,
): { document: Document; elements: Element[] } | { refused: KindReason } {
  const root = read<Element | null>(page, 'documentElement')
  const contentType = read<string>(page, 'contentType')
  const name = root ? read<string>(root, 'localName') : ''
  if (!root || name !== 'html' || !HTML_TYPES.has(contentType))
    return { refused: fileKind(page, contentType) }
  const clone = safeClone(page, limits)
  if ('refused' in clone) return clone
  if (read<string>(root, 'tagName') === 'HTML') return clone
  const document = htmlCopy(clone.document)
  return { document, elements: elementsIn(document) }
}

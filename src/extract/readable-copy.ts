/** The copy of a page that the steps work on, or why there is none. */
import type { KindReason } from '../domain/article'
import { htmlCopy } from './html-copy'
import { type CloneLimits, read, safeClone } from './safe-clone'

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml'])

/** Pictures, PDF, JSON and XML have documents too: they hold a viewer's page, not an article. */
export function readableCopy(
  page: Document,
  limits?: CloneLimits,
): { document: Document } | { refused: KindReason } {
  const root = read<Element | null>(page, 'documentElement')
  if (!HTML_TYPES.has(read<string>(page, 'contentType'))) return { refused: 'not-html' }
  if (!root || read<string>(root, 'localName') !== 'html') return { refused: 'not-html' }
  const clone = safeClone(page, limits)
  if ('refused' in clone) return clone
  return read<string>(root, 'tagName') === 'HTML' ? clone : { document: htmlCopy(clone.document) }
}

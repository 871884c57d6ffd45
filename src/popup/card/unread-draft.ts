import type { Draft, KindReason } from '../../domain/article/article'
import { linkDraft } from '../../domain/article/empty-draft'
import type { ErrorCode } from '../../domain/message/errors'

/** Why a page that could not be read is kept as a link only. Codes that are not here offer no link. */
const REASONS = new Map<ErrorCode, KindReason>([
  ['page-timed-out', 'timed-out'],
  ['page-too-large', 'too-large'],
  ['page-unreadable', 'extraction-failed'],
  ['page-forbidden', 'link-only'],
])

/**
 * What is kept of a page that could not be read: its address and its tab's title. Null where that makes no sense:
 * the tab has gone elsewhere, or its page is no page of the web.
 */
export function unreadDraft(url: string, title: string, code: ErrorCode): Draft | null {
  const reason = REASONS.get(code)
  return reason && /^https?:/i.test(url) ? linkDraft(url, title, reason) : null
}

/**
 * Every message there is: pages of the extension ask, the background worker answers. One entry a message;
 * the compiler rejects a missing handler. What crosses is JSON.
 */

import type { LeadImage, ReadPage } from '../../domain/article/article'
import type { CaptureTarget, SaveOutcome, SaveRequest, TakenImage } from '../../domain/message/capture'

export interface Messages {
  /** Reads the page of the target: extraction and summary. Writes nothing. */
  'page:read': { request: CaptureTarget; reply: ReadPage }
  /** Takes the lead image's pixels, without any host permission, or says why no way works. */
  'page:image': { request: { target: CaptureTarget; image: LeadImage }; reply: TakenImage }
  /**
   * Reads the page and stores it, for a reader who does not wait for the card: the popup may be gone before the
   * page is read. A page that is no article is refused as `page-unreadable`.
   */
  'page:take': { request: { target: CaptureTarget; title: string }; reply: SaveOutcome }
  /** Stores what was read. Safe to repeat with the same capture id. */
  'page:save': { request: SaveRequest; reply: SaveOutcome }
}

export type MessageType = keyof Messages

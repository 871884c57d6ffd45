/**
 * All messages: pages of the extension ask, the background worker answers. One entry per message;
 * the compiler rejects a missing handler. Messages are JSON.
 */

import type { LeadImage, ReadPage } from '../../domain/article/article'
import type { CaptureTarget, SaveOutcome, SaveRequest, TakenImage } from '../../domain/message/capture'

export interface Messages {
  /** Reads the page of the target: extraction and summary. Writes nothing. */
  'page:read': { request: CaptureTarget; reply: ReadPage }
  /** Takes the lead image without any host permission, or reports why it cannot. */
  'page:image': { request: { target: CaptureTarget; image: LeadImage }; reply: TakenImage }
  /**
   * Reads the page and saves it, for a reader who does not wait for the card: the popup may close before the
   * page is read. Refuses a page that is no article with `page-unreadable`.
   */
  'page:take': { request: { target: CaptureTarget; title: string }; reply: SaveOutcome }
  /** Saves a page that was read. Safe to repeat with the same capture id. */
  'page:save': { request: SaveRequest; reply: SaveOutcome }
}

export type MessageType = keyof Messages

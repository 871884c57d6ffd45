/** The words between a page that asks for a capture and the background worker that makes it. */
import type { ArticleId, ArticleRow, Millis, ReadPage } from '../article/article'

/**
 * Identifies the document that the reader clicked, before anything is injected. A document that began after the
 * click, or has another address, is a different one.
 */
export interface CaptureTarget {
  /** Made by whoever takes the gesture; a save repeated with the same id changes nothing. UUID. */
  captureId: string
  tabId: number
  /** Address of the tab at the gesture. */
  url: string
  /** Wall clock at the gesture. */
  clickedAt: Millis
}

/** Bytes of a picture on their way between contexts: base64, without the `data:` head. */
export interface ImageBytes {
  type: string
  base64: string
  width: number
  height: number
}

/** The lead image, re-encoded: one for the card, one for the rows. */
export interface CapturedImage {
  sourceUrl: string
  card: ImageBytes
  thumbnail: ImageBytes
}

/**
 * Why an article is without a picture. `private-address`: the page names an address of the reader's own machine or network;
 * `unreachable`: its host lets nobody read it, or does not answer, and it is not in view; `unusable`: what came is no
 * picture that can be kept.
 */
export type MissingPicture = 'private-address' | 'unreachable' | 'unusable'

/** The lead image, or why there is none. */
export type TakenImage = { image: CapturedImage; missing: null } | { image: null; missing: MissingPicture }

/** What a save ended in. `created` is false when the article was in the library before. */
export interface SaveOutcome {
  id: ArticleId
  created: boolean
  /** True where only a bare link is kept, without the page's text. */
  isLink: boolean
  /** What the article had in the trash, where this save brought it back. */
  fromTrash?: TrashedDays
  /** The version that this save replaced: undoing goes back to it. */
  replaced?: VersionNo
  /** Why what was in the library stays as it is: the page has no text now, much less of it, or another one. */
  kept?: KeptReason
}

/** The days of an article in the trash. A save brings it back unread and newest; undoing restores all of them. */
export type TrashedDays = Pick<ArticleRow, 'savedAt' | 'readAt' | 'archivedAt'> & { trashedAt: Millis }

/** Number of a version that was replaced; grows with each. */
export type VersionNo = number

export const KEPT_REASONS = ['no-text', 'less-text', 'other-text'] as const
export type KeptReason = (typeof KEPT_REASONS)[number]

/** What the reader wants where a page has much less of the text that is kept. Without an answer what is kept stays. */
export const ANSWERS = ['replace', 'both'] as const
export type Answer = (typeof ANSWERS)[number]

/** True for a save that changed something in the library which can be as it was before. */
export function canTakeBack({ created, fromTrash, replaced }: SaveOutcome): boolean {
  return created || fromTrash !== undefined || replaced !== undefined
}

/** Everything a save needs, from the page that shows the card to the worker that writes. */
export interface SaveRequest {
  target: CaptureTarget
  page: ReadPage
  image: CapturedImage | null
  /** Missing until the reader was asked. */
  answer?: Answer
}

/**
 * What the injected reader returns. `needs-text-reader`: the document is served as text, and the reader of
 * Markdown and front matter has to be injected in its place.
 */
export type ReadResult =
  | { status: 'read'; page: ReadPage; href: string; documentStartedAt: Millis }
  | { status: 'needs-text-reader' }

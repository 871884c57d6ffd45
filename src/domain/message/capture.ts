/** Messages between a page that asks for a capture and the background worker that makes it. */
import type { ArticleId, ArticleRow, Millis, ReadPage } from '../article/article'

/**
 * Identifies the document that the reader clicked, before anything is injected. A document that began after the
 * click, or has another address, is a different one.
 */
export interface CaptureTarget {
  /** Made where the click is handled; saving again with the same id changes nothing. UUID. */
  captureId: string
  tabId: number
  /** Address of the tab at the click. */
  url: string
  /** Wall-clock time of the click. */
  clickedAt: Millis
}

/** A picture in a message between contexts: base64 without the `data:` prefix. */
export interface ImageBytes {
  type: string
  base64: string
  width: number
  height: number
}

/** The lead image, re-encoded in two sizes: for the card and for list rows. */
export interface CapturedImage {
  sourceUrl: string
  card: ImageBytes
  thumbnail: ImageBytes
}

/**
 * Why an article has no picture. `private-address`: the page names an address of the reader's own computer or network;
 * `unreachable`: the host refuses or does not answer, and the picture is not on screen; `unusable`: the response is no
 * picture that can be saved.
 */
export type MissingPicture = 'private-address' | 'unreachable' | 'unusable'

/** The lead image, or why there is none. */
export type TakenImage = { image: CapturedImage; missing: null } | { image: null; missing: MissingPicture }

/** The result of a save. `created` is false if the article was already in the library. */
export interface SaveOutcome {
  id: ArticleId
  created: boolean
  /** True if only a bare link was saved, without the page's text. */
  isLink: boolean
  /** The article's days in the trash, if this save restored it. */
  fromTrash?: TrashedDays
  /** The version that this save replaced; undo restores it. */
  replaced?: VersionNo
  /** Why the saved article was not changed: the page now has no text, much less of it, or a different one. */
  kept?: KeptReason
}

/** The days of an article in the trash. A save restores it as unread and newest; undo puts these days back. */
export type TrashedDays = Pick<ArticleRow, 'savedAt' | 'readAt' | 'archivedAt'> & { trashedAt: Millis }

/** Number of a replaced version; later ones have higher numbers. */
export type VersionNo = number

export const KEPT_REASONS = ['no-text', 'less-text', 'other-text'] as const
export type KeptReason = (typeof KEPT_REASONS)[number]

/** The reader's choice if a page has much less text than the saved article. Without a choice the saved one stays. */
export const ANSWERS = ['replace', 'both'] as const
export type Answer = (typeof ANSWERS)[number]

/** True for a save that changed the library and can be undone. */
export function canTakeBack({ created, fromTrash, replaced }: SaveOutcome): boolean {
  return created || fromTrash !== undefined || replaced !== undefined
}

/** Everything that a save needs, sent from the page that shows the card to the worker that writes. */
export interface SaveRequest {
  target: CaptureTarget
  page: ReadPage
  image: CapturedImage | null
  /** Missing until the reader has chosen. */
  answer?: Answer
}

/**
 * The result of the injected reader. `needs-text-reader`: the document is served as plain text, so the reader for
 * Markdown and front matter has to be injected instead.
 */
export type ReadResult =
  | { status: 'read'; page: ReadPage; href: string; documentStartedAt: Millis }
  | { status: 'needs-text-reader' }

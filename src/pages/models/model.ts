/** What a model is that writes summaries in its own words: the browser's, or one on the reader's computer. */

/** `download`: it would have to be fetched first, which takes the reader's word. */
export type Readiness = 'ready' | 'download' | 'none'

/** Why a model gave no summary. */
export type TroubleCode =
  | 'unavailable'
  | 'needs-download'
  | 'download-failed'
  | 'unreachable'
  | 'refused'
  | 'timed-out'
  | 'too-long'
  | 'unfit'
  | 'other-language'
  | 'cancelled'
  | 'failed'

/** A model gave no summary. The one that Pressmark chose stands all the same. */
export class ModelTrouble extends Error {
  constructor(
    readonly code: TroubleCode,
    detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? code : `${code}: ${detail}`, options)
    this.name = 'ModelTrouble'
  }
}

export interface OpenOptions {
  signal: AbortSignal
  /** How much of a download is there, 0 to 1. */
  onDownload(share: number): void
}

/** A model that is loaded. What its functions throw is a ModelTrouble. */
export interface ModelSession {
  /** False where a text is known to be more than the model reads. */
  fits(text: string, signal: AbortSignal): Promise<boolean>
  /** The summary, in pieces that are to be put together. */
  write(text: string, title: string, signal: AbortSignal): AsyncIterable<string>
  close(): void
}

export interface WritingModel {
  engine: 'browser-model' | 'local-model'
  /** Its own name, where it has one. */
  name: string | null
  /** Asks nobody but the browser. */
  readiness(lang: string): Promise<Readiness>
  open(lang: string, options: OpenOptions): Promise<ModelSession>
}

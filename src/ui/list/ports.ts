/** What the list needs from the library. The pages give it the store; tests give it an array. */
import type { ArticleId, ArticleRow, ListName, PlaceKey, ReaderFields } from '../../domain/article'

export interface RowQuery {
  list: ListName
  tag?: string
  /** Rows strictly older than this key. */
  before?: PlaceKey
  limit: number
}

export interface SearchOptions {
  list: ListName
  limit: number
  signal: AbortSignal
}

export interface TagCount {
  tag: string
  count: number
}

/** Takes one change back. */
export type TakeBack = () => Promise<void>

/** Every function throws PressmarkError where the library fails. */
export interface LibraryPort {
  /** Newest first. */
  list(query: RowQuery): Promise<ArticleRow[]>
  search(text: string, options: SearchOptions): Promise<ArticleRow[]>
  counts(): Promise<Record<ListName, number>>
  tagCounts(): Promise<TagCount[]>
  thumbnails(ids: ArticleId[]): Promise<Map<ArticleId, Blob>>
  change(ids: ArticleId[], change: Partial<ReaderFields>): Promise<TakeBack>
  /** As `change`, with a change of its own for each article; all or none. */
  changeEach(changes: { id: ArticleId; fields: Partial<ReaderFields> }[]): Promise<TakeBack>
  /** For good: nothing takes it back. */
  deleteForever(ids: ArticleId[]): Promise<void>
  /** Gives the answer now and again whenever the library changes, until the returned function is called. */
  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (thrown: unknown) => void): () => void
}

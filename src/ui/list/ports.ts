/** What the list needs from the library. The pages give it the store; tests give it an array. */
import type { ArticleId, ArticleRow, ListName, PlaceKey, ReaderFields } from '../../domain/article'
import type { Edit } from '../../domain/edit'
import type { LibraryMark } from '../../domain/library-mark'
import type { FoundSort, SortName, TagColour } from '../../domain/shelf'
import type { Snippet } from '../../domain/snippet'

export interface RowQuery {
  list: ListName
  tag?: string
  /** Rows strictly older than this key. */
  before?: PlaceKey
  limit: number
}

export interface OrderQuery {
  list: ListName
  tag?: string
  sort: SortName
}

export interface SearchOptions {
  list: ListName
  tag?: string
  sort?: FoundSort
  limit: number
  signal?: AbortSignal
}

export interface TagCount {
  tag: string
  count: number
}

/** Long work: told of while it goes on, and ended by the signal. */
export interface WorkOptions {
  onProgress?: (done: number) => void
  signal?: AbortSignal
}

/** Takes one change back. */
export type TakeBack = (options?: Pick<WorkOptions, 'onProgress'>) => Promise<void>

/** Operators whose values the library names. */
export type ValueField = 'site' | 'author' | 'lang'

/** Every function throws PressmarkError where the library fails. */
export interface LibraryPort {
  /** The first rows of a list as they were last, newest first, told without waiting for the library; missing where nothing is kept. */
  firstRows?(list: ListName): Promise<ArticleRow[]>
  /** Newest first. */
  list(query: RowQuery): Promise<ArticleRow[]>
  /** Ids of a whole list, in any order; costs little however long it is. */
  ids(query: OrderQuery): Promise<ArticleId[]>
  /** Rows of these ids, in their order. */
  rowsOf(ids: ArticleId[]): Promise<ArticleRow[]>
  search(text: string, options: SearchOptions): Promise<ArticleRow[]>
  /** Where these rows have what the query asks for. */
  snippets(rows: ArticleRow[], query: string): Promise<Map<ArticleId, Snippet>>
  counts(): Promise<Record<ListName, number>>
  tagCounts(): Promise<TagCount[]>
  tagColours(): Promise<ReadonlyMap<string, TagColour>>
  /** Values for completion. */
  values(field: ValueField): Promise<string[]>
  thumbnails(ids: ArticleId[]): Promise<Map<ArticleId, Blob>>
  change(ids: ArticleId[], change: Partial<ReaderFields>): Promise<TakeBack>
  /** As `change`, with a change of its own for each article; all or none. */
  changeEach(changes: { id: ArticleId; fields: Partial<ReaderFields> }[]): Promise<TakeBack>
  /** One edit of any number of articles, in steps; all or none. */
  edit(ids: ArticleId[], edit: Edit, options?: WorkOptions): Promise<TakeBack>
  /** For good: nothing takes it back. */
  deleteForever(ids: ArticleId[]): Promise<void>
  /** As `deleteForever`, but for those that are no longer in the trash. */
  deleteTrashed(ids: ArticleId[]): Promise<void>
  /** Gives the answer now and again whenever the library changes, until the returned function is called. */
  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (thrown: unknown) => void): () => void
  /**
   * What is known of the library outside its database, once that was opened or failed to open, and whenever it changes; until the
   * returned function is called. Null where nothing is. Missing where nobody knows.
   */
  standing?(next: (mark: LibraryMark | null) => void): () => void
  /** Tells which articles change or go from now on, until the returned function is called. Reads nothing. */
  changes(changed: (isAmong: (id: ArticleId) => boolean) => void): () => void
}

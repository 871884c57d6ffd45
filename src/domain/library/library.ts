/**
 * The contract of the library: what the pages may ask of it and what it answers. `store` implements it, `ui`, `popup` and
 * `library` are written against it, and tests give them an array in its place.
 */
import type {
  Article,
  ArticleId,
  ArticleRow,
  Draft,
  ListName,
  Millis,
  PlaceKey,
  ReaderFields,
  WrittenSummary,
} from '../article/article'
import type { Edit } from '../article/edit'
import type { FoundSort, SmartList, SortName, TagColour } from '../article/shelf'
import type { VersionNo } from '../message/capture'
import type { ValueField } from '../search/operators'
import type { Snippet } from '../search/snippet'
import type { LibraryMark } from './library-mark'

/** The part of the library that a list shows. */
export interface ListScope {
  list: ListName
  /** Only articles that carry this tag. */
  tag?: string
}

export interface RowQuery extends ListScope {
  /** Only rows strictly older than this key: the last row's key of the page before. */
  before?: PlaceKey
  limit: number
}

export interface OrderQuery extends ListScope {
  sort: SortName
}

export interface SearchOptions extends ListScope {
  /** `newest` when left out. Any other order looks at every hit before it gives the first ones. */
  sort?: FoundSort
  /** The largest number of rows to find. */
  limit: number
  /** Ends the search: its promise is rejected with the signal's reason. */
  signal?: AbortSignal
}

export interface TagCount {
  tag: string
  count: number
}

/** Work in steps. */
export interface StepOptions {
  /** Called after each step with the number of articles that are done. */
  onProgress?: (done: number) => void
  /** Ends the work; the steps that were done are taken back. */
  signal?: AbortSignal
}

/** Takes one change back. */
export type TakeBack = (options?: Pick<StepOptions, 'onProgress'>) => Promise<void>

/** A change of the reader's own fields. */
export type FieldChange = Partial<ReaderFields>

/** One article's part of a change. */
export interface ArticleChange {
  id: ArticleId
  fields: FieldChange
}

/** The library: its lists, its search, and what the reader changes. Every promise is rejected with a PressmarkError where the library fails. */
export interface LibraryPort {
  /** One page of a list, newest first. */
  list(query: RowQuery): Promise<ArticleRow[]>
  /** Ids of a whole list, in order. Costs little, however long the list is. */
  ids(query: OrderQuery): Promise<ArticleId[]>
  /** Rows of these ids, in their order; those that are gone are left out. */
  rowsOf(ids: ArticleId[]): Promise<ArticleRow[]>
  search(text: string, options: SearchOptions): Promise<ArticleRow[]>
  /** Where these rows have what the query asks for. */
  snippets(rows: ArticleRow[], query: string): Promise<Map<ArticleId, Snippet>>
  counts(): Promise<Record<ListName, number>>
  /** The commonest tag first; the trash is left out. */
  tagCounts(): Promise<TagCount[]>
  tagColours(): Promise<ReadonlyMap<string, TagColour>>
  /** Values for the completion of an operator. */
  values(operator: ValueField): Promise<string[]>
  thumbnails(ids: ArticleId[]): Promise<Map<ArticleId, Blob>>
  change(ids: ArticleId[], change: FieldChange): Promise<TakeBack>
  /** As `change`, with a change of its own for each article; all or none. */
  changeEach(changes: ArticleChange[]): Promise<TakeBack>
  /** One edit of any number of articles, in steps; all or none. */
  edit(ids: ArticleId[], edit: Edit, options?: StepOptions): Promise<TakeBack>
  /** Deletes for good: nothing takes it back. */
  deleteForever(ids: ArticleId[]): Promise<void>
  /** As `deleteForever`, but spares those that are no longer in the trash. */
  deleteTrashed(ids: ArticleId[]): Promise<void>
  /** Gives the answer now and again whenever the library changes, until the returned function is called. */
  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (thrown: unknown) => void): () => void
  /**
   * Tells what is known of the library outside its database, once that was opened or failed to open, and whenever it changes, until
   * the returned function is called. Null where nothing is known.
   */
  standing(next: (mark: LibraryMark | null) => void): () => void
  /** Tells which articles change or go from now on, until the returned function is called. Reads nothing. */
  changes(changed: (isAmong: (id: ArticleId) => boolean) => void): () => void
}

/** The library as the list of a page uses it. */
export interface ListPort extends LibraryPort {
  /** The first rows of a list as they were last, newest first, without waiting for the library; none where none are kept. */
  firstRows(list: ListName): Promise<ArticleRow[]>
}

/** The identity of a page: what tells it from others. */
export type PageIdentity = Pick<Draft, 'url' | 'canonicalUrl' | 'title' | 'text'>

/** A version of an article that an update replaced. */
export interface VersionNote extends Pick<ArticleRow, 'title' | 'wordCount' | 'capturedAt'> {
  no: VersionNo
  replacedAt: Millis
}

/** The library as the reader of one article uses it. Every function throws PressmarkError. */
export interface ArticlePort {
  article(id: ArticleId): Promise<Article | undefined>
  /** The lead image as it was kept. */
  picture(id: ArticleId): Promise<Blob | null>
  /** Chooses `count` other sentences in place of the summary. Null where that gives none, or the article is gone. */
  resummarize(id: ArticleId, count: number): Promise<TakeBack | null>
  /** Keeps what a model wrote of this text, or takes it away. Null where the article is gone or has another text. */
  putWritten(id: ArticleId, text: string, written: WrittenSummary | null): Promise<TakeBack | null>
  /** What updates replaced, the newest first. */
  versions(id: ArticleId): Promise<VersionNote[]>
  /** Makes a version the article again. @returns the number of what it replaces; null where one of them is gone. */
  goBack(no: VersionNo): Promise<VersionNo | null>
}

/** Work that goes on in the background, as a page shows it. Every function throws PressmarkError. */
export interface BackgroundPort {
  /** Articles that wait for their first summary. */
  unsummarized(): Promise<number>
  /** Articles that the search index has, while it is built anew; null where it is whole. */
  indexed(): Promise<number | null>
}

/** Articles that are most likely one, or said to be. */
export interface DuplicateGroup {
  /** The one that a merge keeps comes first. */
  rows: ArticleRow[]
  /** True where one page only declares the address of the other: title and text are not alike, and the reader has to look. */
  isDeclared: boolean
}

/** What the reader may do with articles that might be one. Every function throws PressmarkError. */
export interface MergePort {
  /** Merges articles into the first. */
  merge(ids: ArticleId[]): Promise<TakeBack>
  /** Never offers again to merge these articles, of which one page declares the address of the other. */
  keepApart(ids: ArticleId[]): Promise<TakeBack>
}

/** What the reader may do where two articles might be one. Every function throws PressmarkError. */
export interface TwinPort extends MergePort {
  /** The article whose address the page of this one declares. */
  twinOf(row: ArticleRow): Promise<ArticleRow | undefined>
}

/** Saved searches, tags as a whole, duplicates. Every function throws PressmarkError. */
export interface ShelfPort extends MergePort {
  smartLists(): Promise<SmartList[]>
  putSmartList(list: SmartList): Promise<void>
  deleteSmartList(id: SmartList['id']): Promise<void>
  putTagColour(tag: string, colour: TagColour | null): Promise<void>
  /** Every article with this tag, the trash included. */
  carriersOf(tag: string): Promise<ArticleId[]>
  /** Groups of articles that are most likely one, or said to be; the one to keep first. */
  duplicates(options: StepOptions): Promise<DuplicateGroup[]>
}

/** Room that a part of the library takes. */
export interface PartSize {
  /** Exact. */
  count: number
  /** Exact for parts of up to twice the sample; else the average of the oldest and newest records, times their number. */
  bytes: number
}

export interface LibrarySizes {
  articles: PartSize
  texts: PartSize
  pictures: PartSize
  index: PartSize
}

/** What the page of settings does with the library as a whole. Every function throws PressmarkError. */
export interface UpkeepPort {
  /** How much room each part takes, roughly. */
  sizes(): Promise<LibrarySizes>
  /** Deletes everything but the settings. There is no undo. */
  erase(): Promise<void>
}

/** What is still readable of a library. */
export interface Salvage {
  articles: number
  /** Rows of lists that were remembered outside the database: titles and addresses alone. */
  remembered: number
  damaged: number
}

export interface SalvageOptions {
  onProgress(articles: number): void
  signal: AbortSignal
}

/** What can be done about articles that are missing. Every function throws PressmarkError. */
export interface RescuePort {
  /** Opens the library and asks it something. */
  probe(): Promise<void>
  /**
   * Writes what is readable of a database into a JSON file, and hands that to the reader where there is anything.
   * @param name null for the library in use
   * @throws the signal's reason
   */
  salvage(name: string | null, options: SalvageOptions): Promise<Salvage>
  /** Begins a new library; the database in use is kept. Every page begins anew by itself. */
  startAnew(): Promise<void>
  /** Goes on without the articles that were lost. */
  acceptLoss(): Promise<void>
  /** Deletes a database that was kept, for good. */
  deleteKept(name: string): Promise<void>
}

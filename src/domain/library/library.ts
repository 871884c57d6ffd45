/**
 * The interface of the library: what pages may ask and what it answers. `store` implements it; `ui`, `popup` and
 * `library` depend on it; tests use an array instead.
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
  /** Only articles with this tag. */
  tag?: string
}

export interface RowQuery extends ListScope {
  /** Only rows strictly older than this key, which is the key of the last row on the previous page. */
  before?: PlaceKey
  limit: number
}

export interface OrderQuery extends ListScope {
  sort: SortName
}

export interface SearchOptions extends ListScope {
  /** Defaults to `newest`. Any other order needs to read every hit before it returns the first ones. */
  sort?: FoundSort
  /** Maximum number of rows to return. */
  limit: number
  /** Aborts the search: its promise rejects with the signal's reason. */
  signal?: AbortSignal
}

export interface TagCount {
  tag: string
  count: number
}

/** Options of work that is done in steps. */
export interface StepOptions {
  /** Called after each step with the number of finished articles. */
  onProgress?: (done: number) => void
  /** Aborts the work; finished steps are undone. */
  signal?: AbortSignal
}

/** Undoes one change. */
export type TakeBack = (options?: Pick<StepOptions, 'onProgress'>) => Promise<void>

/** A change of the reader's own fields. */
export type FieldChange = Partial<ReaderFields>

/** The change of one article. */
export interface ArticleChange {
  id: ArticleId
  fields: FieldChange
}

/**
 * The library: its lists, its search, and the reader's changes. Every promise rejects with a PressmarkError if the library
 * fails.
 */
export interface LibraryPort {
  /** Returns one page of a list, newest first. */
  list(query: RowQuery): Promise<ArticleRow[]>
  /** Returns the ids of a whole list, in order. Cheap for a list of any length. */
  ids(query: OrderQuery): Promise<ArticleId[]>
  /** Returns the rows of these ids, in their order; skips deleted ones. */
  rowsOf(ids: ArticleId[]): Promise<ArticleRow[]>
  search(text: string, options: SearchOptions): Promise<ArticleRow[]>
  /** Returns, for each of these rows, a snippet of the place that matches the query. */
  snippets(rows: ArticleRow[], query: string): Promise<Map<ArticleId, Snippet>>
  counts(): Promise<Record<ListName, number>>
  /** Counts the articles of each tag, commonest first, without the trash. */
  tagCounts(): Promise<TagCount[]>
  tagColours(): Promise<ReadonlyMap<string, TagColour>>
  /** Returns values that complete an operator. */
  values(operator: ValueField): Promise<string[]>
  thumbnails(ids: ArticleId[]): Promise<Map<ArticleId, Blob>>
  change(ids: ArticleId[], change: FieldChange): Promise<TakeBack>
  /** Like `change`, with a separate change for each article; all or none. */
  changeEach(changes: ArticleChange[]): Promise<TakeBack>
  /** Applies one edit to any number of articles, in steps; all or none. */
  edit(ids: ArticleId[], edit: Edit, options?: StepOptions): Promise<TakeBack>
  /** Deletes permanently: there is no undo. */
  deleteForever(ids: ArticleId[]): Promise<void>
  /** Like `deleteForever`, but skips articles that are no longer in the trash. */
  deleteTrashed(ids: ArticleId[]): Promise<void>
  /** Calls `next` with the answer now and after every change of the library, until the returned function is called. */
  watch<T>(query: () => Promise<T>, next: (value: T) => void, failed: (thrown: unknown) => void): () => void
  /**
   * Reports the library mark once the library was opened or failed to open, and whenever the mark changes, until
   * the returned function is called. Null if there is no mark.
   */
  standing(next: (mark: LibraryMark | null) => void): () => void
  /** Reports which articles change or are deleted from now on, until the returned function is called. Reads nothing. */
  changes(changed: (isAmong: (id: ArticleId) => boolean) => void): () => void
}

/** The library as a list uses it. */
export interface ListPort extends LibraryPort {
  /** Returns the cached first rows of a list, newest first, without waiting for the library; empty if none are cached. */
  firstRows(list: ListName): Promise<ArticleRow[]>
}

/** The fields that identify a page. */
export type PageIdentity = Pick<Draft, 'url' | 'canonicalUrl' | 'title' | 'text'>

/** A version of an article that an update replaced. */
export interface VersionNote extends Pick<ArticleRow, 'title' | 'wordCount' | 'capturedAt'> {
  no: VersionNo
  replacedAt: Millis
}

/** The library as the reader view of one article uses it. Every function throws PressmarkError. */
export interface ArticlePort {
  article(id: ArticleId): Promise<Article | undefined>
  /** Returns the saved lead image. */
  picture(id: ArticleId): Promise<Blob | null>
  /** Replaces the summary with `count` other sentences. Null if the text has none to give, or the article is gone. */
  resummarize(id: ArticleId, count: number): Promise<TakeBack | null>
  /** Saves or removes a model's summary of this text. Null if the article is gone or now has another text. */
  putWritten(id: ArticleId, text: string, written: WrittenSummary | null): Promise<TakeBack | null>
  /** Returns the versions that updates replaced, newest first. */
  versions(id: ArticleId): Promise<VersionNote[]>
  /** Restores a version. @returns the number of the version that it replaces; null if the article or the version is gone. */
  goBack(no: VersionNo): Promise<VersionNo | null>
}

/** Background work, as a page shows its progress. Every function throws PressmarkError. */
export interface BackgroundPort {
  /** Counts the articles that still need their first summary. */
  unsummarized(): Promise<number>
  /** Counts the articles in the search index while it is rebuilt; null once it is complete. */
  indexed(): Promise<number | null>
}

/** Articles that are probably one, because they are alike or because one page declares the other's address. */
export interface DuplicateGroup {
  /** A merge keeps the first one. */
  rows: ArticleRow[]
  /** True if one page only declares the address of the other: title and text differ, so the reader has to check. */
  isDeclared: boolean
}

/** The reader's actions on possible duplicates. Every function throws PressmarkError. */
export interface MergePort {
  /** Merges articles into the first. */
  merge(ids: ArticleId[]): Promise<TakeBack>
  /** Stops offering to merge these articles, in which one page declares the address of the other. */
  keepApart(ids: ArticleId[]): Promise<TakeBack>
}

/** The reader's actions when two articles might be one. Every function throws PressmarkError. */
export interface TwinPort extends MergePort {
  /** Returns the article whose address this one's page declares. */
  twinOf(row: ArticleRow): Promise<ArticleRow | undefined>
}

/** Saved searches, operations on whole tags, duplicates. Every function throws PressmarkError. */
export interface ShelfPort extends MergePort {
  smartLists(): Promise<SmartList[]>
  putSmartList(list: SmartList): Promise<void>
  deleteSmartList(id: SmartList['id']): Promise<void>
  putTagColour(tag: string, colour: TagColour | null): Promise<void>
  /** Returns every article with this tag, including those in the trash. */
  carriersOf(tag: string): Promise<ArticleId[]>
  /** Returns groups of probable duplicates; the article to keep comes first. */
  duplicates(options: StepOptions): Promise<DuplicateGroup[]>
}

/** Storage that one part of the library takes. */
export interface PartSize {
  /** Exact number of records. */
  count: number
  /** Exact for parts of up to twice the sample size; else the average of the oldest and newest records, times their number. */
  bytes: number
}

export interface LibrarySizes {
  articles: PartSize
  texts: PartSize
  pictures: PartSize
  index: PartSize
}

/** The settings page's actions on the library as a whole. Every function throws PressmarkError. */
export interface UpkeepPort {
  /** Estimates how much storage each part takes. */
  sizes(): Promise<LibrarySizes>
  /** Deletes everything except the settings. There is no undo. */
  erase(): Promise<void>
}

/** Counts of what can still be read of a library. */
export interface Salvage {
  articles: number
  /** Rows cached outside the database: they have only titles and addresses. */
  remembered: number
  damaged: number
}

export interface SalvageOptions {
  onProgress(articles: number): void
  signal: AbortSignal
}

/** The reader's actions when articles are missing. Every function throws PressmarkError. */
export interface RescuePort {
  /** Opens the library and reads something from it. */
  probe(): Promise<void>
  /**
   * Writes everything readable of a database into a JSON file and offers it to the reader, unless nothing is readable.
   * @param name null for the library in use
   * @throws the signal's reason
   */
  salvage(name: string | null, options: SalvageOptions): Promise<Salvage>
  /** Starts a new library; the current database is kept. Every page reloads by itself. */
  startAnew(): Promise<void>
  /** Continues without the lost articles. */
  acceptLoss(): Promise<void>
  /** Permanently deletes a database that was kept. */
  deleteKept(name: string): Promise<void>
}

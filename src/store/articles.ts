import type {
  Article,
  ArticleId,
  ArticleRow,
  ListName,
  Millis,
  PlaceKey,
  ReaderFields,
} from '../domain/article'
import type { SaveOutcome, SaveRequest } from '../domain/capture'
import type { LibraryDb } from './db'

export interface ListQuery {
  list: ListName
  /** Only articles that carry this tag. */
  tag?: string
  /** Rows strictly older than this key: the last row's key of the page before. */
  before?: PlaceKey
  limit: number
}

/** What a change replaced, to take it back with `undoChange`. */
export interface Undo {
  before: { id: ArticleId; fields: ReaderFields }[]
}

export type FieldChange = Partial<ReaderFields>

export declare function saveArticle(db: LibraryDb, request: SaveRequest, now: Millis): Promise<SaveOutcome>
export declare function findByCanonicalUrl(
  db: LibraryDb,
  canonicalUrl: string,
): Promise<ArticleRow | undefined>
export declare function listArticles(db: LibraryDb, query: ListQuery): Promise<ArticleRow[]>
export declare function changeArticles(
  db: LibraryDb,
  ids: ArticleId[],
  change: FieldChange,
  now: Millis,
): Promise<Undo>
export declare function undoChange(db: LibraryDb, undo: Undo, now: Millis): Promise<void>
export declare function readArticle(db: LibraryDb, id: ArticleId): Promise<Article | undefined>

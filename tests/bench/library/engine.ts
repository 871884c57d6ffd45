import type { BenchArticle } from './articles'

/** Rows that a list shows and a search finds. */
export const PAGE = 50

/** A library with a search, as the bench asks it. */
export interface Engine {
  /** Makes it ready to be asked: what it keeps in memory is loaded here. */
  open(): Promise<void>
  add(articles: readonly BenchArticle[], from: number): Promise<void>
  /** Writes and merges what is left to. */
  finish(): Promise<void>
  /** What a page shows first after a start, where that is not read from the database. @returns how many rows. */
  firstRows?(): Promise<number>
  /** Makes it ready without what it kept of its index. */
  build?(): Promise<void>
  /** The first rows of the list. @returns how many. */
  rows(): Promise<number>
  /** @returns how many were found, at most a page. */
  search(query: string): Promise<number>
  insert(article: BenchArticle): Promise<void>
  insertWithoutIndex?(article: BenchArticle): Promise<void>
  check?(
    articles: readonly BenchArticle[],
    queries: number,
    tell: (line: string) => void,
  ): Promise<CheckResult[]>
}

export interface CheckResult {
  /** What was done to the library before. */
  state: string
  articles: number
  queries: number
  /** Articles that all of the queries found. */
  hits: number
  recall: number
  precision: number
  /** Seconds that the searches took, every hit of each, and the scans. */
  searchS: number
  scanS: number
  /** The first queries that differed. */
  wrong: string[]
}

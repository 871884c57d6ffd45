/**
 * Records of the search index. It consists of immutable segments: new ones hold the articles
 * just saved or edited, and are merged into larger ones (O'Neil et al. 1996, "The log-structured merge-tree"; as Lucene does).
 */
import type { ArticleId } from '../../domain/article/article'

/** Increase it when terms or records change their meaning: the index is then rebuilt. */
export const INDEX_VERSION = 2

/** An article whose text or tags changed since it was indexed. Written in the article's own transaction. */
export interface Unindexed {
  seq: number
  id: ArticleId
}

/** The short number that stands for an article's long id in the index. Assigned once. */
export interface ArticleNumber {
  no: number
  id: ArticleId
}

/** Some articles with all their terms. */
export interface Segment {
  id: number
  /** If two segments hold an article, the one with the higher age has its newer text. */
  age: number
  /** False while a merge writes it. */
  ready: boolean
  /** Numbers of its articles, ascending. The lists in its blocks are positions in this array. */
  numbers: Uint32Array<ArrayBuffer>
  /** When each article was saved, in seconds since 1970. */
  seconds: Uint32Array<ArrayBuffer>
  /** First term of each block. */
  firsts: string[]
}

export interface Block {
  segment: number
  at: number
  bytes: Uint8Array<ArrayBuffer>
}

/** A merge under way: any context continues it where the last step ended. */
export interface Merging {
  /** Ids of the segments, oldest first. */
  inputs: number[]
  target: number
  /** Terms before this one are already merged. */
  from: string
}

export interface IndexState {
  key: 'index'
  version: number
  /** Increased by every step: a step that another context overtook writes nothing. */
  stamp: number
  /** During a rebuild: the last article that was indexed. Null when it is complete. */
  builtTo: ArticleId | null
  /** During a rebuild: how many articles were visited. */
  built?: number
  merging: Merging | null
}

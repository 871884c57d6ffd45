/**
 * What the search index keeps. It is made of segments that are never changed: small ones are made of the articles
 * that were saved or edited, and merged into larger ones (O'Neil et al. 1996, "The log-structured merge-tree"; the way of Lucene).
 */
import type { ArticleId } from '../../domain/article/article'

/** Raised when terms or records change their meaning: the index is then built anew. */
export const INDEX_VERSION = 2

/** An article whose text or tags were written since the index saw them. Written with the article, in its transaction. */
export interface Unindexed {
  seq: number
  id: ArticleId
}

/** The number of an article in the index: small where its id is long. Given once. */
export interface ArticleNumber {
  no: number
  id: ArticleId
}

/** Some articles with all their terms. */
export interface Segment {
  id: number
  /** Of two segments that hold an article the one with the higher age holds its later text. */
  age: number
  /** False while a merge is writing it. */
  ready: boolean
  /** Numbers of the articles, ascending. Lists of the blocks are positions in it. */
  numbers: Uint32Array<ArrayBuffer>
  /** When each was saved, in seconds since 1970. */
  seconds: Uint32Array<ArrayBuffer>
  /** First term of each block. */
  firsts: string[]
}

export interface Block {
  segment: number
  at: number
  bytes: Uint8Array<ArrayBuffer>
}

/** A merge under way: it goes on where the last step ended, in whichever context. */
export interface Merging {
  /** Segments, by age, the oldest first. */
  inputs: number[]
  target: number
  /** Terms before this one are written. */
  from: string
}

export interface IndexState {
  key: 'index'
  version: number
  /** Raised by every step: a step that another context overtook writes nothing. */
  stamp: number
  /** While the index is built anew: the last article it has. Null when it is whole. */
  builtTo: ArticleId | null
  /** While the index is built anew: how many articles it has looked at. */
  built?: number
  merging: Merging | null
}

/** What a rule of the extractor is. `pipeline.ts` lists all of them in their order. */

import type { Page } from '../page/page'
import type { CleanElement, CleanNode } from '../text/tree'
import type { HeadBlock } from './stand-first/find'

export interface Rule<Context> {
  /** The name of its file. */
  id: string
  /** The reason for it, in a sentence. */
  why: string
  /** Changes what the context holds. */
  apply(context: Context): void
}

/** What a page rule works on: the safe copy, before the engine looks for the article. */
export interface PageContext {
  page: Page
  title: string
  /** Elements of the copy in document order. One that an earlier rule took out is still listed. */
  elements: readonly Element[]
}

export interface PageRule extends Rule<PageContext> {
  /**
   * `page`: is given every element of the page, and runs even if time is up. `part`: is given the elements that the rules
   * before it left, and is skipped once time is up.
   */
  scope: 'page' | 'part'
}

/** What a body rule works on: the clean tree of the part that the engine chose. */
export interface BodyContext {
  body: CleanElement
  /** The base of the page's addresses. */
  base: string
  title: string
  /** The authors as the page states them, separated by commas. */
  authors: string | null
  /** The blocks below the headline that may be the stand-first. */
  headBlocks: readonly HeadBlock[]
  findings: Findings
}

export type BodyRule = Rule<BodyContext>

/** What body rules find in the body that is no part of it. */
export interface Findings {
  byline: string | null
  /** The reporters that a Korean or Chinese paper names by that word: more reliable than the author stated in the head. */
  reporters: string | null
  date: string | null
  /** What readers said. It tells a forum thread from an article. */
  comments: readonly CleanNode[]
}

/** The record of a body in which nothing was found yet. */
export function noFindings(): Findings {
  return { byline: null, reporters: null, date: null, comments: [] }
}

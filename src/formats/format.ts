/**
 * What a format is. An exporter writes any number of articles as one file, without holding them all: they come one at a
 * time, and what is written goes into blobs, which browsers keep out of memory.
 */
import type { Article, ArticleId, Millis } from '../domain/article/article'

export type Articles = AsyncIterable<Article> | Iterable<Article>

/**
 * Turns an article's clean HTML into nodes of an inert document: a fragment or an element whose children are the body.
 * An argument, because only a page may make a DOM, and only through its sanitizer.
 */
export type ParseHtml = (html: string) => DocumentFragment | HTMLElement

export interface ExportOptions {
  /** Wall clock of the export: dates the file. */
  now: Millis
  parseHtml: ParseHtml
  /** Aborting stops after the article at work; `write` then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Called after each article, with how many are written so far. */
  onProgress?: ((done: number) => void) | undefined
  /** Awaited now and then, so that a page stays responsive while it exports. */
  pause?: (() => Promise<void>) | undefined
}

/** An article that could not be written as it should be, and what was written in its place. */
export interface ExportProblem {
  id: ArticleId
  title: string
  /** `text-only`: its HTML could not be converted, its plain text stands in. */
  kind: 'text-only'
  detail: string
}

export interface ExportFile {
  /** Legal on every system, at most 120 bytes of UTF-8. */
  name: string
  blob: Blob
  /** Articles in it. */
  count: number
  problems: ExportProblem[]
}

export interface Exporter {
  /** As in the registry. */
  readonly id: string
  /** Without a dot. Several Markdown articles are a `zip` all the same. */
  readonly extension: string
  readonly mimeType: string
  /**
   * Writes the articles in the order they come. No article at all gives a valid empty file.
   * @throws the signal's reason when aborted, PressmarkError `export-failed` for anything else.
   */
  write(articles: Articles, options: ExportOptions): Promise<ExportFile>
}

import type { ArticleContent } from '../../domain/article'
import { type PackedHtml, packHtml } from './packed-html'

/** A content as the library keeps it; read through `soundContent`. */
export interface StoredContent extends Omit<ArticleContent, 'html'> {
  /** As it is, as all bodies were before they were packed, or beside the text. */
  html: string | PackedHtml
}

/** The record of a content. Every writer goes through it; what does not is kept whole, and takes more room. */
export function storedContent(content: ArticleContent): StoredContent {
  return { ...content, html: packHtml(content.html, content.text) }
}

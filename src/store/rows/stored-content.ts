import type { ArticleContent } from '../../domain/article/article'
import type { PackedHtml } from './packed-html'

/** A content as stored; read it through `soundContent`. */
export interface StoredContent extends Omit<ArticleContent, 'html'> {
  /** Packed if it was last written before decision 24. */
  html: string | PackedHtml
}

import type { ArticleContent } from '../../domain/article/article'
import type { PackedHtml } from './packed-html'

/** A content as the library keeps it; read through `soundContent`. */
export interface StoredContent extends Omit<ArticleContent, 'html'> {
  /** Packed where it was last written before decision 24. */
  html: string | PackedHtml
}

import type { ArticleId, ArticleImage, ArticleRow, Millis } from '../../domain/article/article'
import type { VersionNo } from '../../domain/message/capture'
import type { StoredContent } from '../rows/stored-content'

/** An article as it was before an update. */
export interface Version {
  no: VersionNo
  articleId: ArticleId
  replacedAt: Millis
  row: ArticleRow
  /** Null if its record was lost. */
  content: StoredContent | null
  images: ArticleImage[]
}

import Dexie, { type EntityTable, type Table } from 'dexie'
import type {
  ArticleContent,
  ArticleId,
  ArticleImage,
  ArticleRow,
  ImageRole,
  Tombstone,
} from '../domain/article'

/** The library's database. Made once per page or worker by its entry point and handed down. */
export class LibraryDb extends Dexie {
  declare readonly articles: EntityTable<ArticleRow, 'id'>
  declare readonly contents: EntityTable<ArticleContent, 'id'>
  declare readonly images: Table<ArticleImage, [ArticleId, ImageRole]>
  declare readonly tombstones: EntityTable<Tombstone, 'id'>

  constructor(name = 'pressmark') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      articles:
        'id, &canonicalUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags',
      contents: 'id',
      images: '[articleId+role]',
      tombstones: 'id, canonicalUrl',
    })
  }
}

import Dexie, { type EntityTable, type Table } from 'dexie'
import type { ArticleId, ArticleImage, ArticleRow, ImageRole, Tombstone } from '../domain/article'

import type { SmartList, TagColour } from '../domain/shelf'
import type { DatedSegment } from './index/newest-first'
import type { ArticleNumber, Block, IndexState, Segment, Unindexed } from './index/records'
import { addSorts } from './sorts'
import type { StoredContent } from './stored-content'

/** How long another connection may hold up the opening before the reader is told. */
const BLOCKED_MS = 3000

/** Why a connection was given up: a newer version took the library over, or another page holds it. */
type GivenUp = 'newer' | 'blocked'

/** What a tag looks like, apart from the articles that carry it. */
export interface TagLook {
  tag: string
  colour: TagColour
}

/**
 * The library's database. Made once per page or worker by its entry point and handed down; opens itself at the
 * first use. An upgrade by another context closes it for good: Dexie's own way, to open again under the old
 * shape, would write rows that the upgrade has never seen.
 */
export class LibraryDb extends Dexie {
  declare readonly articles: EntityTable<ArticleRow, 'id'>
  declare readonly contents: EntityTable<StoredContent, 'id'>
  declare readonly images: Table<ArticleImage, [ArticleId, ImageRole]>
  declare readonly tombstones: EntityTable<Tombstone, 'id'>
  declare readonly unindexed: EntityTable<Unindexed, 'seq'>
  declare readonly numbers: EntityTable<ArticleNumber, 'no'>
  declare readonly segments: EntityTable<Segment, 'id'>
  declare readonly blocks: Table<Block, [segment: number, at: number]>
  declare readonly smartLists: EntityTable<SmartList, 'id'>
  declare readonly tagLooks: EntityTable<TagLook, 'tag'>
  declare readonly meta: EntityTable<IndexState, 'key'>

  /**
   * What the last search read of the index beside its blocks: no step of the index changes it without another stamp. Only kept so that
   * the next letter finds it; lost with the page or worker.
   */
  lastSegments: { stamp: number; dated: readonly DatedSegment[] } | null = null

  /** Null while the connection is good or was never opened. */
  givenUp: GivenUp | null = null

  constructor(name = 'pressmark') {
    super(name, {
      // What the reader was told is saved survives a power cut.
      chromeTransactionDurability: 'strict',
      // A list shows what is committed, never what is hoped for.
      cache: 'disabled',
      ...refuseNewer(),
    })
    this.version(1).stores({
      articles:
        'id, &canonicalUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags',
      contents: 'id',
      images: '[articleId+role]',
      tombstones: 'id, canonicalUrl',
      unindexed: '++seq',
      numbers: '++no, &id',
      segments: '++id',
      blocks: '[segment+at]',
      meta: 'key',
    })
    this.version(2)
      .stores({
        articles:
          'id, &canonicalUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags, sorts.title, sorts.site, sorts.published, readingMinutes',
        contents: 'id, unsummarized',
        smartLists: 'id',
        tagLooks: 'tag',
      })
      .upgrade((transaction) => transaction.table<ArticleRow>('articles').toCollection().modify(addSorts))
    // Bodies may be packed from here on: code that cannot read them must not open the library.
    this.version(3).stores({})
    this.on('versionchange', (event) => this.#giveWay(event))
    this.on('blocked', (event) => this.#tellBlocked(event))
  }

  /** Returns false where Dexie's own handler, which opens again, must not follow. */
  #giveWay(event: IDBVersionChangeEvent): boolean {
    // Null: somebody deletes the database. An empty one may be opened after it.
    if (event.newVersion === null) return true
    this.givenUp = 'newer'
    this.close()
    return false
  }

  #tellBlocked(event: IDBVersionChangeEvent): void {
    if (event.newVersion === null) return
    setTimeout(() => {
      if (this.isOpen()) return
      this.givenUp = 'blocked'
      this.close()
    }, BLOCKED_MS)
  }
}

/**
 * Dexie answers "this database is newer than you" by opening it without a version and writing the old shape
 * into it. An opening without a version is refused, so the first answer stands.
 */
function refuseNewer(): { indexedDB?: IDBFactory } {
  const real = Dexie.dependencies.indexedDB
  // Where a private window has none, Dexie's own MissingAPI error says so.
  if (!real) return {}
  return {
    indexedDB: {
      open(name: string, version?: number): IDBOpenDBRequest {
        if (version === undefined) throw new DOMException('The library is newer.', 'VersionError')
        return real.open(name, version)
      },
      deleteDatabase: (name: string) => real.deleteDatabase(name),
      databases: () => real.databases(),
      cmp: (one: unknown, other: unknown) => real.cmp(one, other),
    },
  }
}

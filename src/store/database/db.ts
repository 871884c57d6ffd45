import Dexie, { type EntityTable, type Table } from 'dexie'
import type { ArticleId, ArticleImage, ArticleRow, ImageRole, Tombstone } from '../../domain/article/article'
import type { SmartList, TagColour } from '../../domain/article/shelf'
import { FIRST_NAME, type LibraryMark } from '../../domain/library/library-mark'
import type { DatedSegment } from '../index/newest-first'
import type { ArticleNumber, Block, IndexState, Segment, Unindexed } from '../index/records'
import { addSorts } from '../rows/sorts'
import type { StoredContent } from '../rows/stored-content'
import type { Version } from '../save/version'
import type { Fact } from './facts'
import { Openings } from './openings'

/** How long another connection may hold up the opening before the reader is told. */
const BLOCKED_MS = 3000

/** Where the library's mark is kept: outside its database, given by the entry points. */
export interface MarkPort {
  /** Null where there is none. Never throws. */
  read(): Promise<LibraryMark | null>
  /** Changes it, one context after the other. @throws Error where it cannot be written. */
  update(change: (mark: LibraryMark | null) => LibraryMark | null): Promise<void>
}

/** How long an opening may go on without any sign of life: some browsers' storage hangs now and then. */
const STUCK_MS = 30_000

/** Why a connection was given up: a newer version took the library over, another page holds it, or the browser never answers. */
export type GivenUp = 'newer' | 'blocked' | 'stuck'

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
  declare readonly versions: EntityTable<Version, 'no'>
  declare readonly meta: EntityTable<IndexState, 'key'>

  /** Lies in the same table as the state of the index, under other keys. */
  get facts(): Table<Fact, string> {
    return this.table('meta')
  }

  /**
   * What the last search read of the index beside its blocks: no step of the index changes it without another stamp. Only kept so that
   * the next letter finds it; lost with the page or worker.
   */
  lastSegments: { stamp: number; dated: readonly DatedSegment[] } | null = null

  /** Null while the connection is good or was never opened. */
  givenUp: GivenUp | null = null

  /** Missing where nobody keeps one. */
  mark?: MarkPort

  readonly #openings: Openings
  readonly #connection: EventTarget

  constructor(name: string = FIRST_NAME, factory: IDBFactory | undefined = Dexie.dependencies.indexedDB) {
    const connection = new EventTarget()
    const openings = new Openings(
      factory,
      {
        opened: () => connection.dispatchEvent(new Event('opened')),
        closedByBrowser: () => connection.dispatchEvent(new Event('closed')),
        stuck: () => connection.dispatchEvent(new Event('stuck')),
      },
      STUCK_MS,
    )
    super(name, {
      // What the reader was told is saved survives a power cut.
      chromeTransactionDurability: 'strict',
      // A list shows what is committed, never what is hoped for.
      cache: 'disabled',
      ...(openings.factory && { indexedDB: openings.factory }),
    })
    this.#openings = openings
    this.#connection = connection
    // The browser may have put another database in the place of the closed one.
    this.onConnection('closed', () => this.forgetSegments())
    connection.addEventListener('stuck', () => this.#giveUp('stuck'))
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
    // Bodies were packed for a time (decision 24): code that cannot read them must not open the library.
    this.version(3).stores({})
    // Two rows may have one canonical URL where the reader keeps both; what an update replaced waits in `versions`.
    this.version(4).stores({
      articles:
        'id, canonicalUrl, declaredUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags, sorts.title, sorts.site, sorts.published, readingMinutes',
      versions: '++no, articleId, replacedAt',
    })
    this.on('versionchange', (event) => this.#giveWay(event))
    this.on('blocked', (event) => this.#tellBlocked(event))
  }

  /**
   * Makes the next call open again after an opening that failed or was given up. Dexie, by itself, repeats the first failure for as long
   * as its context lives. A library that a newer version took over stays closed.
   */
  revive(): void {
    if (this.givenUp === 'newer' || !this.hasFailed()) return
    this.givenUp = null
    this.#openings.abandon()
    this.close({ disableAutoOpen: false })
  }

  /** Gives the connection up, so that the next call opens another: one that failed once may fail for ever. */
  renew(): void {
    if (this.givenUp === null && this.isOpen()) this.close({ disableAutoOpen: false })
  }

  /** Calls back whenever a connection was opened, or closed by the browser. @returns the function that ends it. */
  onConnection(event: 'opened' | 'closed', tell: () => void): () => void {
    this.#connection.addEventListener(event, tell)
    return () => this.#connection.removeEventListener(event, tell)
  }

  /** Has the next search read the index anew. */
  forgetSegments(): void {
    this.lastSegments = null
  }

  /** Returns false where Dexie's own handler, which opens again, must not follow. */
  #giveWay(event: IDBVersionChangeEvent): boolean {
    // Null: somebody deletes the database. An empty one may be opened after it.
    if (event.newVersion === null) {
      this.#connection.dispatchEvent(new Event('closed'))
      return true
    }
    this.givenUp = 'newer'
    this.close()
    return false
  }

  #tellBlocked(event: IDBVersionChangeEvent): void {
    if (event.newVersion === null) return
    setTimeout(() => {
      if (!this.isOpen()) this.#giveUp('blocked')
    }, BLOCKED_MS)
  }

  #giveUp(why: 'blocked' | 'stuck'): void {
    this.givenUp = why
    this.#openings.abandon()
    this.close()
  }
}

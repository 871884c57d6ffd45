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

/** How long another connection may block the opening before the reader is told. Milliseconds. */
const BLOCKED_MS = 3000

/** Storage of the library mark, outside the database. The entry points provide it. */
export interface MarkPort {
  /** Null if there is no mark. Never throws. */
  read(): Promise<LibraryMark | null>
  /** Changes the mark; contexts take turns. @throws Error if it cannot be written. */
  update(change: (mark: LibraryMark | null) => LibraryMark | null): Promise<void>
}

/** How long an opening may go on without a sign of life: the storage of some browsers occasionally hangs. Milliseconds. */
const STUCK_MS = 30_000

/** Why a connection was given up: a newer version upgraded the library, another page blocks it, or the browser never answers. */
export type GivenUp = 'newer' | 'blocked' | 'stuck'

/** The colour of a tag, stored apart from its articles. */
export interface TagLook {
  tag: string
  colour: TagColour
}

/**
 * The library's database. The entry point of a page or worker makes it once and hands it down; it opens itself at the
 * first use. An upgrade by another context closes it for good: Dexie would reopen it with the old schema and
 * write rows that the upgrade has never seen.
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

  /** Shares a table with the index state, under other keys. */
  get facts(): Table<Fact, string> {
    return this.table('meta')
  }

  /**
   * The segments that the last search read. Every index step changes the stamp, so an equal stamp means that they are still
   * valid. Speeds
   * up the search at the next letter; lost with the page or worker.
   */
  lastSegments: { stamp: number; dated: readonly DatedSegment[] } | null = null

  /** Null while the connection is good or was never opened. */
  givenUp: GivenUp | null = null

  /** Missing if nobody stores a mark. */
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
      // An article that the reader was told is saved must survive a power cut.
      chromeTransactionDurability: 'strict',
      // A list shows only committed rows, not pending writes.
      cache: 'disabled',
      ...(openings.factory && { indexedDB: openings.factory }),
    })
    this.#openings = openings
    this.#connection = connection
    // The browser may have replaced the closed database with another one.
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
    // Bodies were stored packed for a time (decision 24): older code that cannot read them must not open the library.
    this.version(3).stores({})
    // Two rows may share a canonical URL if the reader keeps both; `versions` holds what updates replaced.
    this.version(4).stores({
      articles:
        'id, canonicalUrl, declaredUrl, places.unread, places.all, places.favourite, places.archive, places.trash, *tags, sorts.title, sorts.site, sorts.published, readingMinutes',
      versions: '++no, articleId, replacedAt',
    })
    this.on('versionchange', (event) => this.#giveWay(event))
    this.on('blocked', (event) => this.#tellBlocked(event))
  }

  /**
   * Makes the next call open the database again after an opening failed or was given up. Dexie would repeat the first failure
   * for as
   * long as its context lives. A library that a newer version upgraded stays closed.
   */
  revive(): void {
    if (this.givenUp === 'newer' || !this.hasFailed()) return
    this.givenUp = null
    this.#openings.abandon()
    this.close({ disableAutoOpen: false })
  }

  /** Closes the connection so that the next call opens a new one: a connection that failed once may fail forever. */
  renew(): void {
    if (this.givenUp === null && this.isOpen()) this.close({ disableAutoOpen: false })
  }

  /** Calls back whenever a connection is opened, or closed by the browser. @returns a function that stops it. */
  onConnection(event: 'opened' | 'closed', tell: () => void): () => void {
    this.#connection.addEventListener(event, tell)
    return () => this.#connection.removeEventListener(event, tell)
  }

  /** Makes the next search read the index again. */
  forgetSegments(): void {
    this.lastSegments = null
  }

  /** Returns false to stop Dexie's own handler, which would reopen the database. */
  #giveWay(event: IDBVersionChangeEvent): boolean {
    // Null means that the database is being deleted. A new, empty one may be opened afterwards.
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

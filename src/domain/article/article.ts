/**
 * The words of the library: what extraction returns (a draft), what the library keeps (a row, its content,
 * its images), and what the reader changes. Plain JSON throughout: it crosses contexts and is stored as it is.
 * The fields of a row are written in `domain/article/fields`, their types derived here.
 */
import type { FieldsWith, FieldType, LIBRARY_FIELDS, PAGE_FIELDS, READER_FIELDS } from './fields'

/** Stable id of an article: a UUID, made once, never reused. */
export type ArticleId = string

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number

/**
 * An ISO 8601 date as the publisher gave it: a day (`2024-06-19`) or a time with its zone
 * (`2024-06-19T00:00:00+01:00`). Text, because a day has no instant and a zone must not be lost.
 */
export type IsoDate = string

export const DIRECTIONS = ['ltr', 'rtl'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * What kind of page was read: an article, a text file, a discussion, any other page with a text (a manual, a shop), a list of links with
 * what is said of each. `link` and `unreadable` carry no body.
 */
export const PAGE_KINDS = ['article', 'text', 'thread', 'page', 'list', 'link', 'unreadable'] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** True for the kinds that carry a text. */
export function hasBody(kind: PageKind): boolean {
  return kind !== 'link' && kind !== 'unreadable'
}

/** Why a page is not an article: where it has a body, what made it a thread, page or list. */
export const KIND_REASONS = [
  'not-an-article',
  'section-front',
  'search-page',
  'video',
  'audio',
  'gallery',
  'shop',
  'forum',
  'login-wall',
  'error-page',
  'feed',
  'pdf',
  'image',
  'no-text',
  'too-large',
  'not-html',
  'extraction-failed',
  'timed-out',
  'link-only',
] as const
export type KindReason = (typeof KIND_REASONS)[number]

/** The one picture that stands for the article. Sizes in CSS pixels as the page states them, null when unknown. */
export interface LeadImage {
  url: string
  width: number | null
  height: number | null
  alt: string
  /** Photographer or agency as the page names them, null where it names none; absent in what older versions kept. */
  credit?: string | null
}

/**
 * Where on its page a value was found: in a heading, a `<meta>`, JSON-LD, the tab's title, another element that is
 * shown, the address, the data of a script, the article's own text.
 */
export const SOURCES = ['heading', 'meta', 'json-ld', 'tab', 'page', 'address', 'data', 'text'] as const
export type Source = (typeof SOURCES)[number]

/** The values of which it is known where they come from. */
export type SourcedField = FieldsWith<typeof PAGE_FIELDS, 'sourced'>

/** What is known of an article's page beyond what lists show. */
export interface PageDetails {
  /** Present for each value that the page gave. */
  sources: Partial<Record<SourcedField, Source>>
  /** As the publisher wrote them, without repeats. */
  keywords: string[]
  /** True where the publisher says that not all may read it; null where it does not say. */
  paywalled: boolean | null
  /** 0 to 1: the body's share of all running text, its own and that outside it. Absent in articles that older versions read. */
  confidence?: number
  /** Present where reading took too long: only the first part of the page was read, or not every rule was applied. */
  stopped?: Stopped
  /** Version of Pressmark that kept the content. Absent in what older versions kept, and until it is saved. */
  version?: string
}

export const STOPPED = ['first-part', 'unfinished'] as const
export type Stopped = (typeof STOPPED)[number]

/** The value that a field of each type holds. */
export interface FieldTypes extends Record<FieldType, unknown> {
  kind: PageKind
  reason: KindReason | null
  direction: Direction
  address: string
  title: string
  line: string | null
  language: string | null
  date: IsoDate | null
  names: string[]
  picture: LeadImage | null
  count: number
  id: string
  time: Millis
  moment: Millis | null
  tags: string[]
  note: string
}

type Absent<Table, Name extends keyof Table> = Table[Name] extends { readonly optional: true } ? Name : never
type ValueOf<F> = F extends { readonly type: infer T extends FieldType } ? FieldTypes[T] : never

/** An object with the fields of a table. */
export type ValuesOf<Table> = {
  -readonly [Name in keyof Table as Exclude<Name, Absent<Table, Name>>]: ValueOf<Table[Name]>
} & {
  -readonly [Name in keyof Table as Absent<Table, Name>]?: ValueOf<Table[Name]>
}

/** What the page says of its article. */
export interface PageFields extends ValuesOf<typeof PAGE_FIELDS> {}

/** What extraction returns before it is saved. */
export interface Draft extends PageFields {
  /** Clean body: an allow-list of elements and attributes, absolute http(s) addresses. Empty without a body. */
  html: string
  /** Body as plain text, one block a line, without captions. Summary offsets point into it. */
  text: string
  /** Absent for what was not read from a page's markup. */
  details?: PageDetails
}

/** One sentence of a summary: `text` is exactly `draft.text.slice(start, end)`. */
export interface SummarySentence {
  text: string
  start: number
  end: number
}

export interface Summary {
  sentences: SummarySentence[]
  /** Which engine chose or wrote them, with its version: `extractive-1`. */
  engine: string
  lang: string | null
  createdAt: Millis
}

/** A summary that a model wrote in its own words, beside the one that Pressmark chose. It has no places in the text. */
export interface WrittenSummary {
  text: string
  /** `browser-model` or `local-model`. */
  engine: string
  /** The model's own name where it has one. */
  model: string | null
  lang: string | null
  createdAt: Millis
}

/** A page as the content script hands it over: everything a save needs but the pictures. */
export interface ReadPage {
  draft: Draft
  summary: Summary | null
}

/** The reader's own fields of an article: the only ones that replication has to merge. */
export interface ReaderFields extends ValuesOf<typeof READER_FIELDS> {}

/** A key of one list: newest first is descending order; the id breaks ties. */
export type PlaceKey = [Millis, ArticleId]

/** The lists an article stands in. A key is present only for the lists it belongs to (sparse indexes). */
export interface Places {
  unread?: PlaceKey
  all?: PlaceKey
  favourite?: PlaceKey
  archive?: PlaceKey
  trash?: PlaceKey
}

export type ListName = keyof Places

/** What the orders by title, site and day go by: short, for each stands in an index. */
export interface SortKeys {
  title: string
  site: string
  published: Millis
}

/** What the library notes of an article. */
interface LibraryFields extends ValuesOf<typeof LIBRARY_FIELDS> {}

/** What a row of a list shows. Small: thousands are read at a time. */
export interface ArticleRow extends PageFields, ReaderFields, LibraryFields {
  /** Shape of this record, for readers of old rows. */
  v: 1
  /**
   * The canonical URL that the page declares, where the library has another article there: most likely a mistake of the page. Its
   * own address is its canonical URL then, and a merge is offered. Absent otherwise.
   */
  declaredUrl?: string
  /** When each of the reader's fields changed last: the later one wins when two devices meet. */
  fieldTimes: { [Field in keyof ReaderFields]?: Millis }
  /** Derived from the fields above by `placesOf`; never edited on its own. */
  places: Places
  /** Derived from the draft by `sortsOf`: the keys that lists are sorted by. Older rows have none. */
  sorts?: SortKeys
}

/** The heavy part of an article, apart from its row. */
export interface ArticleContent {
  id: ArticleId
  v: 1
  html: string
  text: string
  summary: Summary | null
  /** What a model wrote on request; missing while nobody asked. */
  written?: WrittenSummary | null
  /** Present while a text that came without a summary waits for one: an import sets it, `pages/keep-summaries` takes it away. */
  unsummarized?: 1
  /** Absent in articles that were kept without them. */
  details?: PageDetails
}

export type ImageRole = 'card' | 'thumbnail'

/** A picture of an article, re-encoded at capture. Pixels. */
export interface ArticleImage {
  articleId: ArticleId
  role: ImageRole
  blob: Blob
  width: number
  height: number
  sourceUrl: string
}

/** What is left of an article that was deleted for good, so that another device deletes it too. */
export interface Tombstone {
  id: ArticleId
  canonicalUrl: string
  deletedAt: Millis
}

/** A whole article, as exports see it. */
export interface Article {
  row: ArticleRow
  content: ArticleContent
}

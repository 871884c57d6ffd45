/**
 * Types of the library: what extraction returns (a draft), what the library stores (a row, its content,
 * its images), and what the reader changes. All plain JSON, because they are sent between contexts and stored unchanged.
 * `domain/article/fields` defines the fields of a row; their types are derived here.
 */
import type { FieldsWith, FieldType, LIBRARY_FIELDS, PAGE_FIELDS, READER_FIELDS } from './fields'

/** Stable id of an article: a UUID, made once, never reused. */
export type ArticleId = string

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number

/**
 * An ISO 8601 date as the publisher gave it: a day (`2024-06-19`) or a time with its zone
 * (`2024-06-19T00:00:00+01:00`). A string, because a day is no instant and the zone must not be lost.
 */
export type IsoDate = string

export const DIRECTIONS = ['ltr', 'rtl'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Kinds of pages: an article, a text file, a discussion, any other page with a text (a manual, a shop), and a list of links
 * with
 * descriptions. `link` and `unreadable` have no body.
 */
export const PAGE_KINDS = ['article', 'text', 'thread', 'page', 'list', 'link', 'unreadable'] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** True for the kinds that have a body. */
export function hasBody(kind: PageKind): boolean {
  return kind !== 'link' && kind !== 'unreadable'
}

/** Why a page is not an article. With a body: what made it a thread, page or list. Without one: why it was not read. */
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

/** The main picture of an article. Sizes in CSS pixels as the page states them, null if unknown. */
export interface LeadImage {
  url: string
  width: number | null
  height: number | null
  alt: string
  /** Photographer or agency that the page names, null if it names none. Absent in articles that older versions saved. */
  credit?: string | null
}

/**
 * Where on the page a value was found: in a heading, a `<meta>`, JSON-LD, the tab's title, another visible
 * element, the address, the data of a script, or the article's own text.
 */
export const SOURCES = ['heading', 'meta', 'json-ld', 'tab', 'page', 'address', 'data', 'text'] as const
export type Source = (typeof SOURCES)[number]

/** Fields whose source is recorded. */
export type SourcedField = FieldsWith<typeof PAGE_FIELDS, 'sourced'>

/** Facts about an article's page beyond those that lists show. */
export interface PageDetails {
  /** Has an entry for each value that the page gave. */
  sources: Partial<Record<SourcedField, Source>>
  /** As the publisher wrote them, without duplicates. */
  keywords: string[]
  /** True if the publisher says that access is restricted; null if it does not say. */
  paywalled: boolean | null
  /** 0 to 1: the body's share of all running text on the page. Absent in articles that older versions read. */
  confidence?: number
  /** Present if extraction took too long: only the first part of the page was read, or not every rule was applied. */
  stopped?: Stopped
  /** Version of Pressmark that saved the content. Absent before the save and in articles that older versions saved. */
  version?: string
}

export const STOPPED = ['first-part', 'unfinished'] as const
export type Stopped = (typeof STOPPED)[number]

/** Maps each field type to the type of its value. */
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

/** An object with one value for each field of a table. */
export type ValuesOf<Table> = {
  -readonly [Name in keyof Table as Exclude<Name, Absent<Table, Name>>]: ValueOf<Table[Name]>
} & {
  -readonly [Name in keyof Table as Absent<Table, Name>]?: ValueOf<Table[Name]>
}

/** The fields that come from the page. */
export interface PageFields extends ValuesOf<typeof PAGE_FIELDS> {}

/** The result of extraction, before it is saved. */
export interface Draft extends PageFields {
  /** Clean body: allowed elements and attributes only, absolute http(s) addresses. Empty if the page has no body. */
  html: string
  /** Body as plain text, one block per line, without captions. Summary offsets point into it. */
  text: string
  /** Absent if the draft was not read from a page's markup. */
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
  /** The engine that chose or wrote the sentences, with its version: `extractive-1`. */
  engine: string
  lang: string | null
  createdAt: Millis
}

/** A summary that a model wrote in its own words, in addition to the one that Pressmark chose. It has no offsets into the text. */
export interface WrittenSummary {
  text: string
  /** `browser-model` or `local-model`. */
  engine: string
  /** The model's own name, null if unknown. */
  model: string | null
  lang: string | null
  createdAt: Millis
}

/** A page as the content script returns it: everything that a save needs except the pictures. */
export interface ReadPage {
  draft: Draft
  summary: Summary | null
}

/** The reader's own fields of an article. Only these need to be merged between devices. */
export interface ReaderFields extends ValuesOf<typeof READER_FIELDS> {}

/** A sort key of one list. Lists are newest first, so they read it in descending order; the id breaks ties. */
export type PlaceKey = [Millis, ArticleId]

/** The lists that contain an article. A key is present only for those lists (sparse indexes). */
export interface Places {
  unread?: PlaceKey
  all?: PlaceKey
  favourite?: PlaceKey
  archive?: PlaceKey
  trash?: PlaceKey
}

export type ListName = keyof Places

/** Sort keys for title, site and day. Short, because each is stored in an index. */
export interface SortKeys {
  title: string
  site: string
  published: Millis
}

/** The fields that the library sets. */
interface LibraryFields extends ValuesOf<typeof LIBRARY_FIELDS> {}

/** One article as lists show it. Small, because thousands are read at a time. */
export interface ArticleRow extends PageFields, ReaderFields, LibraryFields {
  /** Version of the record's shape, so that old rows can be read. */
  v: 1
  /**
   * The canonical URL that the page declares, if the library already has another article there: probably a mistake of the
   * page.
   * The row then uses its own address as its canonical URL, and the reader is offered a merge. Absent otherwise.
   */
  declaredUrl?: string
  /** When each of the reader's fields changed last: when two devices sync, the later change wins. */
  fieldTimes: { [Field in keyof ReaderFields]?: Millis }
  /** Derived from the fields above by `placesOf`; never edited on its own. */
  places: Places
  /** Sort keys that `sortsOf` derives from the draft. Older rows have none. */
  sorts?: SortKeys
}

/** The large part of an article, stored apart from its row. */
export interface ArticleContent {
  id: ArticleId
  v: 1
  html: string
  text: string
  summary: Summary | null
  /** The summary that a model wrote on request; missing if nobody asked for one. */
  written?: WrittenSummary | null
  /** Present on a text that still needs its first summary: an import sets it, `pages/keep-summaries` removes it. */
  unsummarized?: 1
  /** Absent in articles that were saved without them. */
  details?: PageDetails
}

export type ImageRole = 'card' | 'thumbnail'

/** A picture of an article, re-encoded when it was captured. Sizes in pixels. */
export interface ArticleImage {
  articleId: ArticleId
  role: ImageRole
  blob: Blob
  width: number
  height: number
  sourceUrl: string
}

/** The record that remains of a permanently deleted article, so that other devices delete it too. */
export interface Tombstone {
  id: ArticleId
  canonicalUrl: string
  deletedAt: Millis
}

/** A whole article, as exports write it. */
export interface Article {
  row: ArticleRow
  content: ArticleContent
}

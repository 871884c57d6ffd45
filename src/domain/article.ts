/**
 * The words of the library: what extraction returns (a draft), what the library keeps (a row, its content,
 * its images), and what the reader changes. Plain JSON throughout: it crosses contexts and is stored as it is.
 */

/** Stable id of an article: a UUID, made once, never reused. */
export type ArticleId = string

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Millis = number

/**
 * An ISO 8601 date as the publisher gave it: a day (`2024-06-19`) or a time with its zone
 * (`2024-06-19T00:00:00+01:00`). Text, because a day has no instant and a zone must not be lost.
 */
export type IsoDate = string

export type Direction = 'ltr' | 'rtl'

/** What kind of page was read. `link` and `unreadable` carry no body. */
export type PageKind = 'article' | 'text' | 'link' | 'unreadable'

/** True for the kinds that carry a text. */
export function hasBody(kind: PageKind): boolean {
  return kind === 'article' || kind === 'text'
}

/** Why a page is not an article. */
export type KindReason =
  | 'not-an-article'
  | 'section-front'
  | 'search-page'
  | 'video'
  | 'audio'
  | 'gallery'
  | 'shop'
  | 'forum'
  | 'login-wall'
  | 'error-page'
  | 'feed'
  | 'pdf'
  | 'image'
  | 'no-text'
  | 'too-large'
  | 'not-html'
  | 'extraction-failed'
  | 'timed-out'
  | 'link-only'

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
export const SOURCED_FIELDS = [
  'title',
  'byline',
  'siteName',
  'publishedAt',
  'modifiedAt',
  'excerpt',
  'leadImage',
] as const
export type SourcedField = (typeof SOURCED_FIELDS)[number]

/** What is known of an article's page beyond what lists show. */
export interface PageDetails {
  /** Present for each value that the page gave. */
  sources: Partial<Record<SourcedField, Source>>
  /** As the publisher wrote them, without repeats. */
  keywords: string[]
  /** True where the publisher says that not all may read it; null where it does not say. */
  paywalled: boolean | null
  /** 0 to 1: the share of the body in itself and the page's running text outside it. Absent in what older versions read. */
  confidence?: number
  /** Present where reading took too long: only the first part of the page was read, or not every rule was applied. */
  stopped?: Stopped
  /** Version of Pressmark that kept the content. Absent in what older versions kept, and until it is saved. */
  version?: string
}

export const STOPPED = ['first-part', 'unfinished'] as const
export type Stopped = (typeof STOPPED)[number]

/** What extraction returns before it is saved. */
export interface Draft {
  kind: PageKind
  /** Why it is not an article; null for `article`. */
  reason: KindReason | null
  /** Address of the document that was read. */
  url: string
  /** The article's own address without tracking, AMP or mobile variants. Articles are one when these are one. */
  canonicalUrl: string
  title: string
  byline: string | null
  siteName: string | null
  /** The publisher's own description. */
  excerpt: string | null
  /** BCP 47 tag. */
  lang: string | null
  dir: Direction
  publishedAt: IsoDate | null
  modifiedAt: IsoDate | null
  categories: string[]
  leadImage: LeadImage | null
  /** Clean body: an allow-list of elements and attributes, absolute http(s) addresses. Empty without a body. */
  html: string
  /** Body as plain text, one block a line, without captions. Summary offsets point into it. */
  text: string
  /** Words in spaced scripts plus characters of Han and Kana counted as the reading time counts them. */
  wordCount: number
  readingMinutes: number
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
export interface ReaderFields {
  readAt: Millis | null
  archivedAt: Millis | null
  favouritedAt: Millis | null
  trashedAt: Millis | null
  tags: string[]
  /** The reader's own words about the article, lines and all. Empty or absent for none: rows of before have no such field. */
  note?: string
}

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

/** What a row of a list shows. Small: thousands are read at a time. */
export interface ArticleRow extends ReaderFields {
  id: ArticleId
  /** Shape of this record, for readers of old rows. */
  v: 1
  kind: PageKind
  reason: KindReason | null
  url: string
  /** By it a page is found again. Two rows have the same one only where the reader wanted to keep both, or one lied. */
  canonicalUrl: string
  /**
   * The canonical URL that the page declares, where the library has another article there: most likely a mistake of the page. Its
   * own address is its canonical URL then, and a merge is offered. Absent otherwise.
   */
  declaredUrl?: string
  /** Id of the capture that wrote the content last: a repeated save of one capture changes nothing. */
  captureId: string
  title: string
  byline: string | null
  siteName: string | null
  excerpt: string | null
  lang: string | null
  dir: Direction
  publishedAt: IsoDate | null
  modifiedAt: IsoDate | null
  categories: string[]
  leadImage: LeadImage | null
  wordCount: number
  readingMinutes: number
  /** When the reader saved it first. Orders the lists. */
  savedAt: Millis
  /** When this record was written first on any device. */
  createdAt: Millis
  /** When its content was captured last. */
  capturedAt: Millis
  /** When each of the reader's fields changed last: the later one wins when two devices meet. */
  fieldTimes: { [Field in keyof ReaderFields]?: Millis }
  /** Derived from the fields above by `placesOf`; never edited on its own. */
  places: Places
  /** Derived from the draft by `sortsOf`: what the orders of a list go by. Rows of before have none. */
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

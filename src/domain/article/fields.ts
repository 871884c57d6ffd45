/**
 * Every field of an article's row, written once. Its TypeScript type, the parser of what a page gives, the check of what is stored, the
 * empty draft, the columns of CSV, the front matter and the reader's details all derive from these tables. A field that an older version
 * did not keep is `optional`. Plain data without imports of packages: it is part of what is injected into a page and painted first.
 */
import { LIMITS } from '../limits'

/** What a field holds: decides its type (`FieldTypes` in `domain/article/article`), its parser, its check, its empty value and how it is written out. */
export type FieldType =
  | 'kind'
  | 'reason'
  | 'direction'
  /** An address; never null. */
  | 'address'
  /** A line that is never empty: the address stands in. */
  | 'title'
  /** A line, or null. */
  | 'line'
  /** A BCP 47 tag, or null. */
  | 'language'
  /** An ISO 8601 date, or null. */
  | 'date'
  | 'names'
  | 'picture'
  | 'count'
  /** An identifier of our own. */
  | 'id'
  | 'time'
  /** When the reader did something; null where they did not. */
  | 'moment'
  | 'tags'
  | 'note'

export interface Field {
  readonly type: FieldType
  /** Graphemes kept of a text, or of each text of a list; `LIMITS.nameGraphemes` where it does not say. The reader's own are never cut. */
  readonly max?: number
  /** Absent in rows that an older version kept. */
  readonly optional?: true
  /** Name of its column in CSV. `formats/csv` says in which order the columns stand. */
  readonly csv?: string
  /** Name of its key in the front matter of Markdown. `formats/markdown-document` says in which order the keys stand. */
  readonly yaml?: string
}

interface PageField extends Field {
  /** Follows from the page's address, kind or text: a change of it alone makes no new version of the article. */
  readonly derived?: true
  /** Extraction has to record in `PageDetails.sources` where on the page it found the value. */
  readonly sourced?: true
  /** Key of its name in the reader's details; without one it is not shown there. */
  readonly label?: string
}

interface ReaderField extends Field {
  /** Searches look into it: a change brings the article into the index again. */
  readonly searched?: true
}

/** What the page says of its article: the fields that a draft and its row have in common. */
export const PAGE_FIELDS = {
  title: {
    type: 'title',
    max: LIMITS.titleGraphemes,
    csv: 'title',
    yaml: 'title',
    sourced: true,
    label: 'detailTitle',
  },
  byline: { type: 'line', csv: 'author', yaml: 'author', sourced: true, label: 'detailByline' },
  siteName: { type: 'line', csv: 'site', yaml: 'site', sourced: true, label: 'detailSiteName' },
  publishedAt: {
    type: 'date',
    csv: 'published',
    yaml: 'date',
    sourced: true,
    label: 'detailPublishedAt',
  },
  modifiedAt: { type: 'date', sourced: true, label: 'detailModifiedAt' },
  /** The publisher's own description. */
  excerpt: {
    type: 'line',
    max: LIMITS.excerptGraphemes,
    csv: 'excerpt',
    yaml: 'excerpt',
    sourced: true,
    label: 'detailExcerpt',
  },
  leadImage: { type: 'picture', csv: 'image', yaml: 'image', sourced: true, label: 'detailLeadImage' },
  categories: { type: 'names', csv: 'categories', yaml: 'categories' },
  lang: { type: 'language', csv: 'lang', yaml: 'lang' },
  dir: { type: 'direction' },
  kind: { type: 'kind', csv: 'kind' },
  /** Why it is not an article; null for `article`. */
  reason: { type: 'reason', derived: true },
  /** Address of the document that was read. */
  url: { type: 'address', csv: 'source_url', derived: true },
  /**
   * The article's own address without tracking, AMP or mobile variants: by it a page is found again. Two rows have the same one only
   * where the reader wanted to keep both, or one lied.
   */
  canonicalUrl: { type: 'address', csv: 'url', yaml: 'canonical_url', derived: true },
  /** Words in spaced scripts plus characters of Han and Kana counted as the reading time counts them. */
  wordCount: { type: 'count', csv: 'words', derived: true },
  readingMinutes: { type: 'count', csv: 'minutes', derived: true },
} as const satisfies Record<string, PageField>

/**
 * The reader's own fields of an article. Each has the time of its last change in the row's `fieldTimes`, for two devices to be merged
 * by. They outlive an update of the page.
 */
export const READER_FIELDS = {
  readAt: { type: 'moment', csv: 'read' },
  archivedAt: { type: 'moment', csv: 'archived' },
  favouritedAt: { type: 'moment', csv: 'favourite' },
  trashedAt: { type: 'moment', csv: 'trashed' },
  tags: { type: 'tags', csv: 'tags', yaml: 'tags', searched: true },
  /** The reader's own words about the article, lines and all. Empty or absent for none. */
  note: { type: 'note', optional: true, csv: 'note', yaml: 'note', searched: true },
} as const satisfies Record<string, ReaderField>

/** Types of the reader's own fields: how two values become one, `store/save/duplicates` says for each. */
export type ReaderFieldType = (typeof READER_FIELDS)[keyof typeof READER_FIELDS]['type']

/** What the library notes of an article. */
export const LIBRARY_FIELDS = {
  id: { type: 'id', csv: 'id' },
  /** Id of the capture that wrote the content last: a repeated save of one capture changes nothing. */
  captureId: { type: 'id' },
  /** When the reader saved it first. Orders the lists. */
  savedAt: { type: 'time', csv: 'saved', yaml: 'saved' },
  /** When this record was written first on any device. */
  createdAt: { type: 'time' },
  /** When its content was captured last. */
  capturedAt: { type: 'time' },
} as const satisfies Record<string, Field>

/** All three tables. */
export const ROW_FIELDS = { ...PAGE_FIELDS, ...READER_FIELDS, ...LIBRARY_FIELDS }

type Table = Readonly<Record<string, Field>>

/** The names of a table's fields, in its order. */
export function namesOf<T extends Table>(table: T): (keyof T & string)[] {
  return Object.keys(table)
}

/** Names of the fields whose entry has a property, such as a column in CSV. */
export type FieldsWith<T extends Table, Property extends string> = {
  [Name in keyof T]: Property extends keyof T[Name] ? Name : never
}[keyof T] &
  string

/** The names of the fields that have a property, in the order of the table. */
export function fieldsWith<T extends Table, Property extends string>(
  table: T,
  property: Property,
): FieldsWith<T, Property>[] {
  return namesOf(table).filter((each) => property in (table[each] ?? {})) as FieldsWith<T, Property>[]
}

/** Some fields of an object; those that are absent or undefined stay absent. */
export function picked<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  const taken: Partial<Pick<From, Name>> = {}
  for (const each of names) if (from[each] !== undefined) taken[each] = from[each]
  return taken as Pick<From, Name>
}

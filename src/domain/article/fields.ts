/**
 * Defines every field of an article's row once. Its TypeScript type, the parser of page values, the check of stored values,
 * the
 * empty draft, the CSV columns, the front matter and the reader's details derive from these tables. A field that older
 * versions did
 * not save is `optional`. Plain data without package imports: it is injected into pages and part of the popup's first paint.
 */
import { LIMITS } from '../limits'

/**
 * The type of a field decides its TypeScript type (`FieldTypes` in `domain/article/article`), parser, check, empty value and
 * output format.
 */
export type FieldType =
  | 'kind'
  | 'reason'
  | 'direction'
  /** An address; never null. */
  | 'address'
  /** A line that is never empty: without a title it is the address. */
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
  /** When the reader did something; null if they did not. */
  | 'moment'
  | 'tags'
  | 'note'

export interface Field {
  readonly type: FieldType
  /**
   * Maximum graphemes of a text, or of each text of a list; `LIMITS.nameGraphemes` by default. The reader's own fields are
   * never cut.
   */
  readonly max?: number
  /** Absent in rows that older versions saved. */
  readonly optional?: true
  /** Name of its CSV column. `formats/csv` sets the order of the columns. */
  readonly csv?: string
  /** Its key in the front matter of Markdown. `formats/markdown-document` sets the order of the keys. */
  readonly yaml?: string
}

interface PageField extends Field {
  /** Computed from the page's address, kind or text: its change alone makes no new version of the article. */
  readonly derived?: true
  /** Extraction has to record in `PageDetails.sources` where on the page it found the value. */
  readonly sourced?: true
  /** Message key of its label in the reader's details; without one it is not shown there. */
  readonly label?: string
}

interface ReaderField extends Field {
  /** Searches look into it: after a change the article is indexed again. */
  readonly searched?: true
}

/** Fields that come from the page: a draft and its row share them. */
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
  /** Why the page is not an article; null for `article`. */
  reason: { type: 'reason', derived: true },
  /** Address of the document that was read. */
  url: { type: 'address', csv: 'source_url', derived: true },
  /**
   * The article's own address without tracking, AMP or mobile variants: it identifies a saved page. Two rows share one only if
   * the reader chose to keep both, or one of them declared a false one.
   */
  canonicalUrl: { type: 'address', csv: 'url', yaml: 'canonical_url', derived: true },
  /** Words in spaced scripts plus Han and Kana characters, counted as for the reading time. */
  wordCount: { type: 'count', csv: 'words', derived: true },
  readingMinutes: { type: 'count', csv: 'minutes', derived: true },
} as const satisfies Record<string, PageField>

/**
 * The reader's own fields of an article. The row's `fieldTimes` has the time of each one's last change, to merge two devices.
 * An update of the page keeps them.
 */
export const READER_FIELDS = {
  readAt: { type: 'moment', csv: 'read' },
  archivedAt: { type: 'moment', csv: 'archived' },
  favouritedAt: { type: 'moment', csv: 'favourite' },
  trashedAt: { type: 'moment', csv: 'trashed' },
  tags: { type: 'tags', csv: 'tags', yaml: 'tags', searched: true },
  /** The reader's own text about the article, with its line breaks. Empty or absent if there is none. */
  note: { type: 'note', optional: true, csv: 'note', yaml: 'note', searched: true },
} as const satisfies Record<string, ReaderField>

/** Types of the reader's own fields: `store/save/duplicates` defines for each how to merge two values. */
export type ReaderFieldType = (typeof READER_FIELDS)[keyof typeof READER_FIELDS]['type']

/** Fields that the library sets. */
export const LIBRARY_FIELDS = {
  id: { type: 'id', csv: 'id' },
  /** Id of the capture that wrote the content last: saving the same capture again changes nothing. */
  captureId: { type: 'id' },
  /** When the reader first saved it. Lists are sorted by it. */
  savedAt: { type: 'time', csv: 'saved', yaml: 'saved' },
  /** When this record was first written, on any device. */
  createdAt: { type: 'time' },
  /** When its content was last captured. */
  capturedAt: { type: 'time' },
} as const satisfies Record<string, Field>

/** The fields of all three tables. */
export const ROW_FIELDS = { ...PAGE_FIELDS, ...READER_FIELDS, ...LIBRARY_FIELDS }

type Table = Readonly<Record<string, Field>>

/** Returns the names of a table's fields, in its order. */
export function namesOf<T extends Table>(table: T): (keyof T & string)[] {
  return Object.keys(table)
}

/** Names of the fields that have a given property, such as a CSV column. */
export type FieldsWith<T extends Table, Property extends string> = {
  [Name in keyof T]: Property extends keyof T[Name] ? Name : never
}[keyof T] &
  string

/** Returns the names of the fields that have a given property, in the order of the table. */
export function fieldsWith<T extends Table, Property extends string>(
  table: T,
  property: Property,
): FieldsWith<T, Property>[] {
  return namesOf(table).filter((each) => property in (table[each] ?? {})) as FieldsWith<T, Property>[]
}

/** Returns a copy with only some fields; absent and undefined ones stay absent. */
export function picked<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  const taken: Partial<Pick<From, Name>> = {}
  for (const each of names) if (from[each] !== undefined) taken[each] = from[each]
  return taken as Pick<From, Name>
}

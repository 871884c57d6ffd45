/** Parses a page that the content script returns. Nothing in it is trusted, because the page itself may have written it. */

import { canonicalUrlOf, safeWebUrl } from '../address/url'
import {
  DIRECTIONS,
  type Draft,
  type FieldTypes,
  KIND_REASONS,
  type LeadImage,
  PAGE_KINDS,
  type PageDetails,
  type PageFields,
  type ReadPage,
  SOURCES,
  STOPPED,
  type SummarySentence,
} from '../article/article'
import { hasSoundShape } from '../article/body-shape'
import { type Field, fieldsWith, namesOf, PAGE_FIELDS } from '../article/fields'
import { LIMITS } from '../limits'
import { cleanLine, wellFormed } from '../text/text'
import type { ReadResult } from './capture'
import { PressmarkError } from './errors'
import {
  amount,
  check,
  count,
  exactOptional,
  list,
  nullable,
  oneOf,
  optional,
  ownFields,
  parsed,
  pipe,
  record,
  type Schema,
  string,
  text,
  transform,
  unknown,
} from './schema'

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,6}$/i
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A line of metadata or null. A longer one is cut, not refused, so that the article is not lost. */
const line = (max: number) =>
  nullable(
    pipe(
      string('a text'),
      transform((given) => cleanLine(wellFormed(given.slice(0, LIMITS.line)), max)),
    ),
  )

/** A text of a fixed format; null for any other: a wrong date is no reason to lose an article. */
const formed = (form: RegExp) =>
  nullable(
    pipe(
      text(LIMITS.line),
      transform((given) => (given.length <= 60 && form.test(given) ? given : null)),
    ),
  )

/** Lines, without empty ones. */
const lines = (max: number, limit: number) =>
  pipe(
    list(
      pipe(
        text(LIMITS.line),
        transform((given) => cleanLine(given, max)),
      ),
      limit,
    ),
    transform((all) => all.filter((each) => each !== null)),
  )

const WEB_URL = pipe(
  text(LIMITS.line),
  transform((url) => safeWebUrl(url)),
  string('a web address'),
)

/** The address of a document: on the web, or a file that the reader opened. */
const PAGE_URL = pipe(
  text(LIMITS.url),
  transform((url) => (url.startsWith('file:') && URL.canParse(url) ? new URL(url).href : safeWebUrl(url))),
  string('a web address'),
)

const PICTURE = record({
  url: WEB_URL,
  width: nullable(amount()),
  height: nullable(amount()),
  alt: pipe(
    text(LIMITS.line),
    transform((alt) => cleanLine(alt) ?? ''),
  ),
  credit: exactOptional(line(LIMITS.nameGraphemes)),
})

/** The address of a lead image and what the page says about it. */
export const LEAD_IMAGE = pipe(
  PICTURE,
  transform(({ credit = null, ...picture }): LeadImage => ({ ...picture, credit })),
)

type PageFieldType = (typeof PAGE_FIELDS)[keyof typeof PAGE_FIELDS]['type']

/** The schema of a page's value, by field type. A type without an entry does not compile. */
const GIVEN: { readonly [Type in PageFieldType]: (max: number) => Schema<FieldTypes[Type]> } = {
  kind: () => oneOf(PAGE_KINDS),
  reason: () => nullable(oneOf(KIND_REASONS)),
  direction: () => oneOf(DIRECTIONS),
  address: () => text(LIMITS.line),
  title: (max) =>
    pipe(
      line(max),
      transform((title) => title ?? ''),
    ),
  line,
  language: () => formed(LANGUAGE),
  date: () => formed(ISO_DATE),
  names: (max) => lines(max, LIMITS.categories),
  picture: () => nullable(LEAD_IMAGE),
  count: () => count(),
}

const PAGE = Object.fromEntries(
  namesOf(PAGE_FIELDS).map((name) => {
    const { type, max = LIMITS.nameGraphemes, optional }: Field = PAGE_FIELDS[name]
    const given = GIVEN[type as PageFieldType](max)
    return [name, optional ? exactOptional(given) : given]
  }),
) as unknown as {
  [Name in keyof PageFields]-?: Schema<NonNullable<PageFields[Name]> | Extract<PageFields[Name], null>>
}

const DETAILS = record({
  sources: pipe(
    ownFields,
    transform((given) => {
      const sources: PageDetails['sources'] = {}
      for (const field of fieldsWith(PAGE_FIELDS, 'sourced')) {
        const source = SOURCES.find((each) => each === given[field])
        if (source) sources[field] = source
      }
      return sources
    }),
  ),
  keywords: lines(LIMITS.nameGraphemes, LIMITS.keywords),
  paywalled: optional(
    nullable(
      pipe(
        unknown(),
        transform((paywalled) => paywalled === true),
      ),
    ),
    false,
  ),
  confidence: exactOptional(amount(1)),
  stopped: exactOptional(oneOf(STOPPED)),
})

const DRAFT = pipe(
  record({
    ...PAGE,
    url: PAGE_URL,
    html: text(Number.MAX_SAFE_INTEGER),
    text: text(Number.MAX_SAFE_INTEGER),
    details: exactOptional(DETAILS),
  }),
  transform((given): Draft => {
    const { url, canonicalUrl, title, html } = given
    const units = html.length + given.text.length
    if (units > LIMITS.content) throw new PressmarkError('page-too-large', `${units} units`)
    return {
      ...given,
      // The page may declare any address: only a trusted one becomes the article's key.
      canonicalUrl: canonicalUrlOf(url, canonicalUrl),
      title: title || url,
      // Keeps only the text of a body beyond the limits: showing its markup would freeze the page.
      html: hasSoundShape(html) ? html : '',
    }
  }),
)

const SUMMARY = record({
  sentences: list(record({ start: count(), end: count() }), LIMITS.sentences),
  engine: text(LIMITS.nameGraphemes),
  lang: formed(LANGUAGE),
  createdAt: amount(),
})

/** A page that was read. Throws `page-too-large` above 20 million units of content. */
export const READ_PAGE = pipe(
  record({ draft: DRAFT, summary: nullable(SUMMARY) }),
  check(({ draft, summary }) => {
    const isWithin = (place: number) => place <= draft.text.length
    return !summary?.sentences.some(({ start, end }) => !isWithin(start) || !isWithin(end))
  }, 'a page whose summary is of its text'),
  transform(
    ({ draft, summary }): ReadPage => ({
      draft,
      summary: summary && { ...summary, sentences: takenFrom(draft.text, summary.sentences) },
    }),
  ),
)

/** Parses a page that was read. @throws PressmarkError as `parseReadResult`. */
export function parseReadPage(value: unknown): ReadPage {
  return parsed(READ_PAGE, value, 'page')
}

const STATUS = record({ status: oneOf(['read', 'needs-text-reader']) })
const RESULT = record({ page: READ_PAGE, href: text(LIMITS.line), documentStartedAt: amount() })

/**
 * Parses the completion value of the injected reader.
 * @throws PressmarkError `bad-message`; `page-too-large` above 20 million units of content.
 */
export function parseReadResult(value: unknown): ReadResult {
  const { status } = parsed(STATUS, value, 'result')
  return status === 'read' ? { status, ...parsed(RESULT, value, 'result') } : { status }
}

/** Returns the sentences at these offsets of the text; drops offsets outside it. */
function takenFrom(text: string, places: readonly { start: number; end: number }[]): SummarySentence[] {
  return places
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ text: wellFormed(text.slice(start, end)), start, end }))
}

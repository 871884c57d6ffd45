/** A page as the content script hands it over, read as if the page had written it: it may have. */
import {
  DIRECTIONS,
  type Draft,
  type IsoDate,
  KIND_REASONS,
  type LeadImage,
  PAGE_KINDS,
  type PageDetails,
  type ReadPage,
  SOURCES,
  STOPPED,
  type Summary,
} from './article'
import { hasSoundShape } from './body-shape'
import type { ReadResult } from './capture'
import { PressmarkError } from './errors'
import { fieldsWith, PAGE_FIELDS } from './fields'
import { LIMITS } from './limits'
import { integerAt, type JsonObject, listAt, numberAt, objectAt, oneOf, orNull, textAt } from './parse'
import { capText, cleanLine, wellFormed } from './text'
import { canonicalUrlOf, safeWebUrl } from './url'

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,6}$/i
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * The completion value of the injected reader.
 * @throws PressmarkError `bad-message`; `page-too-large` beyond 20 million units of content.
 */
export function parseReadResult(value: unknown): ReadResult {
  const result = objectAt(value, 'result')
  const status = oneOf(result.status, 'status', ['read', 'needs-text-reader'])
  if (status === 'needs-text-reader') return { status }
  return {
    status,
    page: parseReadPage(result.page),
    href: textAt(result.href, 'href', LIMITS.line),
    documentStartedAt: numberAt(result.documentStartedAt, 'documentStartedAt'),
  }
}

/** A page that was read. @throws PressmarkError as `parseReadResult`. */
export function parseReadPage(value: unknown): ReadPage {
  const page = objectAt(value, 'page')
  const draft = parseDraft(page.draft)
  return { draft, summary: orNull(page.summary, (summary) => parseSummary(summary, draft.text)) }
}

/** The address of a lead image with what the page says of it. @throws PressmarkError `bad-message`. */
export function parseLeadImage(value: unknown): LeadImage {
  const image = objectAt(value, 'leadImage')
  return {
    url: webUrlAt(image.url, 'leadImage.url'),
    width: orNull(image.width, (width) => numberAt(width, 'leadImage.width')),
    height: orNull(image.height, (height) => numberAt(height, 'leadImage.height')),
    alt: cleanLine(textAt(image.alt, 'leadImage.alt', LIMITS.line)) ?? '',
    credit: image.credit === undefined ? null : lineAt(image, 'credit', LIMITS.nameGraphemes),
  }
}

function parseDraft(value: unknown): Draft {
  const draft = objectAt(value, 'draft')
  const url = pageUrlAt(draft.url, 'url')
  const kind = oneOf(draft.kind, 'kind', PAGE_KINDS)
  return {
    kind,
    reason: orNull(draft.reason, (reason) => oneOf(reason, 'reason', KIND_REASONS)),
    url,
    // The page may name any address as its own: only what the rules believe becomes its key.
    canonicalUrl: canonicalUrlOf(url, textAt(draft.canonicalUrl, 'canonicalUrl', LIMITS.line)),
    title: lineAt(draft, 'title') ?? url,
    byline: lineAt(draft, 'byline', LIMITS.nameGraphemes),
    siteName: lineAt(draft, 'siteName', LIMITS.nameGraphemes),
    excerpt: lineAt(draft, 'excerpt', LIMITS.excerptGraphemes),
    lang: matchingAt(draft, 'lang', LANGUAGE),
    dir: oneOf(draft.dir, 'dir', DIRECTIONS),
    publishedAt: matchingAt(draft, 'publishedAt', ISO_DATE) satisfies IsoDate | null,
    modifiedAt: matchingAt(draft, 'modifiedAt', ISO_DATE) satisfies IsoDate | null,
    categories: listAt(draft.categories, 'categories', LIMITS.categories, (each, field) =>
      cleanLine(textAt(each, field, LIMITS.line), LIMITS.nameGraphemes),
    ).filter((category) => category !== null),
    leadImage: orNull(draft.leadImage, parseLeadImage),
    ...contentAt(draft),
    wordCount: integerAt(draft.wordCount, 'wordCount'),
    readingMinutes: integerAt(draft.readingMinutes, 'readingMinutes'),
    ...(draft.details === undefined ? {} : { details: parseDetails(draft.details) }),
  }
}

function parseDetails(value: unknown): PageDetails {
  const details = objectAt(value, 'details')
  const given = objectAt(details.sources, 'sources')
  const sources: PageDetails['sources'] = {}
  for (const field of fieldsWith(PAGE_FIELDS, 'sourced')) {
    const source = SOURCES.find((each) => each === given[field])
    if (source) sources[field] = source
  }
  return {
    sources,
    keywords: listAt(details.keywords, 'keywords', LIMITS.keywords, (each, field) =>
      cleanLine(textAt(each, field, LIMITS.line), LIMITS.nameGraphemes),
    ).filter((keyword) => keyword !== null),
    paywalled: orNull(details.paywalled, (paywalled) => paywalled === true),
    ...(details.confidence === undefined
      ? {}
      : { confidence: numberAt(details.confidence, 'confidence', 1) }),
    ...(details.stopped === undefined ? {} : { stopped: oneOf(details.stopped, 'stopped', STOPPED) }),
  }
}

function contentAt(draft: JsonObject): Pick<Draft, 'html' | 'text'> {
  const html = textAt(draft.html, 'html', Number.MAX_SAFE_INTEGER)
  const text = textAt(draft.text, 'text', Number.MAX_SAFE_INTEGER)
  if (html.length + text.length > LIMITS.content) {
    throw new PressmarkError('page-too-large', `${html.length + text.length} units`)
  }
  // Beyond the limits of a body the text alone is kept: the reader would never get to see the rest.
  return { html: hasSoundShape(html) ? html : '', text }
}

/** A summary of a text; sentences that do not stand in it are left out. */
function parseSummary(value: unknown, text: string): Summary {
  const summary = objectAt(value, 'summary')
  const sentences = listAt(summary.sentences, 'sentences', LIMITS.sentences, (each, field) => {
    const sentence = objectAt(each, field)
    const start = integerAt(sentence.start, `${field}.start`, text.length)
    const end = integerAt(sentence.end, `${field}.end`, text.length)
    return { text: wellFormed(text.slice(start, end)), start, end }
  })
  return {
    sentences: sentences.filter(({ start, end }) => end > start),
    engine: textAt(summary.engine, 'engine', LIMITS.nameGraphemes),
    lang: matchingAt(summary, 'lang', LANGUAGE),
    createdAt: numberAt(summary.createdAt, 'createdAt'),
  }
}

/** A line of metadata or null; a longer one is cut, not refused: it costs the reader nothing. */
function lineAt(draft: JsonObject, field: string, graphemes?: number): string | null {
  return orNull(draft[field], (line) => {
    const text = typeof line === 'string' ? line.slice(0, LIMITS.line) : line
    return cleanLine(textAt(text, field, LIMITS.line), graphemes)
  })
}

/** A text of a fixed form; null for any other: a wrong date is no reason to lose an article. */
function matchingAt(draft: JsonObject, field: string, form: RegExp): string | null {
  const text = orNull(draft[field], (each) => textAt(each, field, LIMITS.line))
  return text !== null && text.length <= 60 && form.test(text) ? capText(text, 60) : null
}

function webUrlAt(value: unknown, field: string): string {
  const url = safeWebUrl(textAt(value, field, LIMITS.line))
  if (url === null) throw new PressmarkError('bad-message', `${field} is not a web address`)
  return url
}

/** The address of a document: of the web, or of a file that the reader opened. */
function pageUrlAt(value: unknown, field: string): string {
  const text = textAt(value, field, LIMITS.url)
  if (text.startsWith('file:') && URL.canParse(text)) return new URL(text).href
  return webUrlAt(text, field)
}

/**
 * One article as Markdown with front matter, shaped as the posts of a Jekyll news site: a valid Jekyll post and a valid
 * Obsidian note.
 */

import { isSamePicture } from '../domain/address/same-picture'
import { safeWebUrl } from '../domain/address/url'
import type { Article, ArticleRow, FieldTypes } from '../domain/article/article'
import { type FieldsWith, fieldsWith, ROW_FIELDS } from '../domain/article/fields'
import { localDay, readersDate } from '../domain/text/day'
import { collapseWhitespace, wellFormed } from '../domain/text/text'
import type { ExportProblem, ParseHtml } from './format'
import { markdownBody, pictureText } from './markdown-body'
import { escapeText } from './markdown-escape'
import { noteTags } from './note-tags'
import { ordered } from './ordered'
import { type FrontMatter, yamlFrontMatter } from './yaml'

export interface MarkdownDocument {
  text: string
  problem: ExportProblem | null
}

/** The dates that Jekyll reads: a day, or a day and a time. A wrong date stops its whole build. */
const JEKYLL_DATE =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?(?:Z|[+-][01]\d:?[0-5]\d))?)?$/

/** The article's front matter and body. An HTML that cannot be converted gives way to the plain text, and is told. */
export function markdownDocument(article: Article, parseHtml: ParseHtml): MarkdownDocument {
  const { body, problem } = bodyOf(article, parseHtml)
  const fields = frontMatter(article)
  // Jekyll would run these as template code; outside code blocks the body has none left.
  const isLiquid = /\{[{%]/.test(body)
  const head = yamlFrontMatter(isLiquid ? { ...fields, render_with_liquid: false } : fields, ['excerpt'])
  return { text: body === '' ? head : `${head}\n${body}\n`, problem }
}

/** Shaped as a news post. Later keys follow these, as the table of fields has them. */
const FIRST = [
  'title',
  'categories',
  'excerpt',
  'image',
  'image_credit',
  'date',
  'canonical_url',
  'author',
  'lang',
  'tags',
  'tag_names',
  'note',
  'summary',
  'site',
  'saved',
]

type Value = string | readonly string[] | null
type NotedField = FieldsWith<typeof ROW_FIELDS, 'yaml'>

/** By the types of the fields that have a key. A type without an entry does not compile. */
const VALUE: {
  readonly [Type in (typeof ROW_FIELDS)[NotedField]['type']]: (value: FieldTypes[Type]) => Value
} = {
  title: line,
  line: (text) => text && line(text),
  language: (text) => text && line(text),
  date,
  names: lines,
  picture: (picture) => picture && safeWebUrl(picture.url),
  address: (address) => safeWebUrl(address),
  tags: (tags) => noteTags(lines(tags)),
  note: wellFormed,
  time: localDay,
}

function frontMatter({ row, content }: Article): FrontMatter {
  const names = lines(row.tags)
  const tags = noteTags(names)
  const fields: (readonly [key: string, value: Value])[] = [
    ...fieldsWith(ROW_FIELDS, 'yaml').map((field) => [ROW_FIELDS[field].yaml, noted(row, field)] as const),
    ['image_credit', row.leadImage?.credit ? line(row.leadImage.credit) : null],
    // The reader's own words, where Obsidian takes no such tag.
    ['tag_names', names.some((name) => !tags.includes(name)) ? names : []],
    ['summary', lines(content.summary?.sentences.map((each) => each.text) ?? [])],
  ]
  return Object.fromEntries(
    ordered(fields, FIRST).flatMap(([key, value]) =>
      (value && value.length > 0) || key === 'title' ? [[key, value ?? '']] : [],
    ),
  )
}

function noted(row: ArticleRow, field: NotedField): Value {
  const value = row[field]
  return value === undefined ? null : (VALUE[ROW_FIELDS[field].type] as (value: unknown) => Value)(value)
}

function date(published: string | null): string | null {
  if (!published || !JEKYLL_DATE.test(published) || !isDay(published.slice(0, 10))) return null
  return readersDate(published)
}

/** False for the 30th of February: Date takes it for a day of March. */
function isDay(day: string): boolean {
  return new Date(day).toISOString().startsWith(day)
}

function line(text: string): string {
  return collapseWhitespace(wellFormed(text))
}

function lines(texts: readonly string[]): string[] {
  return texts.map(line).filter((each) => each !== '')
}

function bodyOf(article: Article, parseHtml: ParseHtml): { body: string; problem: ExportProblem | null } {
  const { row, content } = article
  try {
    if (content.html === '') return { body: plainBody(content.text), problem: null }
    const root = parseHtml(content.html)
    return { body: [...leadPicture(row, root), markdownBody(root)].join('\n\n'), problem: null }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return {
      body: plainBody(content.text),
      problem: { id: row.id, title: row.title, kind: 'text-only', detail },
    }
  }
}

/** The lead image above the body, where the body does not show it. */
function leadPicture({ leadImage }: ArticleRow, root: DocumentFragment | HTMLElement): string[] {
  const url = leadImage && safeWebUrl(leadImage.url)
  if (!url) return []
  const shown = Array.from(root.querySelectorAll('img'), (each) => each.getAttribute('src') ?? '')
  return shown.some((src) => src === url || isSamePicture(src, url)) ? [] : [pictureText(url, leadImage.alt)]
}

function plainBody(text: string): string {
  return wellFormed(text)
    .split(/[\n\r]+/)
    .map((block) => escapeText(block.trim()))
    .filter((block) => block !== '')
    .join('\n\n')
}

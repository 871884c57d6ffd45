/** What a page says of its article in JSON-LD (schema.org), read field by field: nothing else of it is kept. */

import { unescaped } from './unescape'

export interface JsonLdArticle {
  /** Every `@type` of the page. */
  types: string[]
  headline: string | null
  authors: string[]
  published: string | null
  modified: string | null
  description: string | null
  section: string | null
  language: string | null
  publisher: string | null
  /** Words or phrases, as the page separates them. */
  keywords: string[]
  /** False behind a paywall; null where nothing is said. */
  isFree: boolean | null
  image: { url: string; credit: string | null } | null
}

type Fields = Record<string, unknown>

const MAX_BLOCKS = 50
const MAX_UNITS = 2_000_000
const MAX_DEPTH = 4
const MAX_ITEMS = 500

/** A type that stands for an article: NewsArticle, BlogPosting, Report, Review … */
export const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$/

/** The page's article in JSON-LD; empty fields where it says nothing. Never throws. */
export function readJsonLd(scripts: readonly Element[]): JsonLdArticle {
  const items: Fields[] = []
  const blocks = scripts
    .filter((each) => each.getAttribute('type')?.toLowerCase() === 'application/ld+json')
    .slice(0, MAX_BLOCKS)
  for (const block of blocks) collect(parseJson(block.textContent ?? ''), items, 0)
  const article = items.find((item) => typesOf(item).some((type) => ARTICLE_TYPE.test(type))) ?? {}
  const site = items.find((item) => typesOf(item).includes('WebSite'))
  return {
    types: items.flatMap(typesOf),
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: namesOf(article.author, items),
    published: timeOf(article.datePublished) ?? first(items, 'datePublished') ?? first(items, 'uploadDate'),
    modified: timeOf(article.dateModified),
    description: textOf(article.description),
    section: textOf(listOf(article.articleSection)[0]),
    language: textOf(article.inLanguage) ?? textOf(fieldsOf(article.inLanguage)?.alternateName),
    keywords: listOf(article.keywords).flatMap((each) => textOf(each) ?? []),
    isFree: booleanOf(article.isAccessibleForFree),
    publisher: namesOf(article.publisher, items)[0] ?? textOf(site?.name),
    image: imageOf(listOf(article.image)[0], items),
  }
}

/** The first time that any item gives a field. */
function first(items: Fields[], field: string): string | null {
  return timeOf(items.find((item) => timeOf(item[field]))?.[field])
}

/** A time as text, or as the seconds or milliseconds that some write. */
function timeOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value)
}

function parseJson(text: string): unknown {
  if (text.length > MAX_UNITS) return null
  try {
    return JSON.parse(text)
  } catch {
    return repaired(text)
  }
}

/** Raw line breaks inside strings, comments, CDATA wrappers, commas before an end: the usual faults of hand-made JSON-LD. */
function repaired(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
  try {
    return JSON.parse(withoutComments(bare).replace(/\p{Cc}+/gu, ' '))
  } catch {
    // A block that no parser reads says nothing; the other places of the page still speak.
    return null
  }
}

/** The text without comments and without commas before the end of a list, both outside strings. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let isString = false
  /** Where the last sign that is no white space was kept. */
  let last = -1
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const next = text.charAt(at + 1)
    if (!isString && sign === '/' && /[*/]/.test(next)) {
      const end = text.indexOf(next === '/' ? '\n' : '*/', at + 2)
      at = end < 0 ? text.length : next === '/' ? end : end + 1
      continue
    }
    if (sign === '"') isString = !isString
    else if (isString && sign === '\\') kept.push(sign, text.charAt(++at))
    else if (!isString && /[\]}]/.test(sign) && kept[last] === ',') kept[last] = ' '
    if (!(isString && sign === '\\')) kept.push(sign)
    if (!/\s/.test(sign)) last = kept.length - 1
  }
  return kept.join('')
}

function collect(value: unknown, items: Fields[], depth: number): void {
  if (depth > MAX_DEPTH || items.length > MAX_ITEMS) return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, items, depth + 1)
    return
  }
  const fields = fieldsOf(value)
  if (!fields) return
  items.push(fields)
  for (const inner of [fields['@graph'], fields.mainEntity, fields.mainEntityOfPage])
    collect(inner, items, depth + 1)
}

function typesOf(item: Fields): string[] {
  return listOf(item['@type']).filter((type) => typeof type === 'string')
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** Schema.org's booleans, which many pages write as text. */
function booleanOf(value: unknown): boolean | null {
  const word = String(value).toLowerCase().split('/').at(-1)
  return word === 'true' ? true : word === 'false' ? false : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? unescaped(value) : null
}

/** The item that a bare `{"@id": …}` points to. */
function resolve(value: unknown, items: Fields[]): Fields | null {
  const fields = fieldsOf(value)
  const id = fields?.['@id']
  if (!fields || typeof id !== 'string' || fields.name || fields.url) return fields
  return items.find((item) => item['@id'] === id && item !== fields) ?? fields
}

function namesOf(value: unknown, items: Fields[]): string[] {
  return listOf(value).flatMap((each) => {
    if (typeof each === 'string') return [unescaped(each)]
    return listOf(resolve(each, items)?.name).flatMap(
      (name) => textOf(name) ?? textOf(fieldsOf(name)?.name) ?? [],
    )
  })
}

function imageOf(value: unknown, items: Fields[]): JsonLdArticle['image'] {
  if (typeof value === 'string') return { url: value, credit: null }
  const fields = resolve(value, items)
  const url = textOf(fields?.url) ?? textOf(fields?.contentUrl)
  if (!fields || !url) return null
  const people = ['creditText', 'copyrightNotice', 'copyrightHolder', 'creator', 'author']
  return { url, credit: people.flatMap((name) => namesOf(fields[name], items))[0] ?? null }
}

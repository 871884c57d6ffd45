/** A document that was sent as text: Markdown with or without front matter, or plain text. */
import { marked } from 'marked'
import { canonicalUrlOf, safeWebUrl } from '../domain/address/url'
import type { Draft, LeadImage } from '../domain/article/article'
import { emptyDraft } from '../domain/article/empty-draft'
import { LIMITS } from '../domain/limits'
import { directionOf } from '../domain/text/direction'
import { cleanLine, measureReading, textKey, wellFormed } from '../domain/text/text'
import { elementsIn } from './dom/near'
import { writeInline } from './inline/inline'
import { firstPicture } from './metadata/first-picture'
import { chooseLanguage } from './metadata/language'
import { cleanTree } from './output/clean'
import { toHtml } from './output/html'
import { toPlainText } from './output/plain-text'
import { numberNotes } from './rules/body/footnotes'
import { linkFrame } from './rules/page/media'
import { dayInUrl, parseDate } from './text/date-text'
import { addressField, type FrontMatter, listField, readFrontMatter, textField } from './text/front-matter'
import { type CleanElement, type CleanNode, rawText } from './text/tree'

export interface TextPage {
  text: string
  /** Address of the document. */
  url: string
  contentType: string
  /** A document of the markup, without running or fetching anything (DOMParser). */
  parseHtml: (html: string) => Document
}

const NAME_OF_MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i

/** A line this long was broken by a program, not by its author. UTF-16 units. */
const WRAPPED = 50

/**
 * Reads a text document. Kind `article` when its front matter names a title, else `text`.
 * Raw HTML inside Markdown passes the same allow-list as any page. Never throws.
 */
export function extractTextPage(page: TextPage): Draft {
  if (page.text.length > LIMITS.content) return emptyDraft(page.url, nameOf(page.url), 'link', 'too-large')
  try {
    return readText(page)
  } catch {
    // The draft carries the reason; the address and the file's name are kept.
    return emptyDraft(page.url, nameOf(page.url), 'link', 'extraction-failed')
  }
}

function readText(page: TextPage): Draft {
  const source = wellFormed(page.text).replace(/\r\n?/g, '\n')
  const matter = readFrontMatter(source)
  const isMarkdown =
    matter !== null || /markdown/.test(page.contentType) || NAME_OF_MARKDOWN.test(pathOf(page.url))
  const tree = isMarkdown ? markdownTree(matter?.body ?? source, matter !== null, page) : paragraphs(source)
  const stated = matter && cleanLine(textField(matter, 'title'))
  const title =
    stated ?? firstHeading(tree) ?? cleanLine(toPlainText(tree).split('\n', 1)[0], 200) ?? nameOf(page.url)
  const body = withoutTitle(tree, title)
  const text = toPlainText(body)
  const html = toHtml(body)
  const lang = chooseLanguage([matter && textField(matter, 'lang', 'language', 'locale')], text)
  const draft: Draft = {
    ...emptyDraft(page.url, title, stated ? 'article' : 'text', null),
    lang,
    dir: directionOf(lang),
    publishedAt: dayInUrl(page.url),
    leadImage: firstPicture(body),
    ...(matter ? metadataOf(matter, page.url) : {}),
  }
  draft.leadImage ??= firstPicture(body)
  if (text === '') return { ...draft, kind: title === '' ? 'unreadable' : 'link', reason: 'no-text' }
  if (html.length + text.length > LIMITS.content) return { ...draft, kind: 'link', reason: 'too-large' }
  return { ...draft, html, text, ...measureReading(text) }
}

function metadataOf(matter: FrontMatter, url: string) {
  const image = addressField(
    matter,
    'image',
    'cover',
    'thumbnail',
    'feature_image',
    'featured_image',
    'og_image',
  )
  const address = image && safeWebUrl(image, url)
  const leadImage: LeadImage | null = address ? { url: address, width: null, height: null, alt: '' } : null
  const categories = listField(matter, 'categories', 'category').map((name) => cleanLine(name, 100))
  return {
    canonicalUrl: canonicalUrlOf(url, textField(matter, 'canonical_url', 'canonical')),
    excerpt: cleanLine(textField(matter, 'excerpt', 'description', 'summary')),
    byline: cleanLine(listField(matter, 'author', 'authors', 'byline').filter(Boolean).join(', '), 200),
    publishedAt: parseDate(textField(matter, 'date', 'published', 'pubdate', 'publishdate')) ?? dayInUrl(url),
    modifiedAt: parseDate(textField(matter, 'last_modified_at', 'updated', 'modified', 'lastmod')),
    categories: [...new Set(categories.filter((name) => name !== null))].slice(0, 20),
    leadImage,
  }
}

function markdownTree(source: string, isPost: boolean, page: TextPage): CleanNode[] {
  // Posts of site generators hold template tags and attribute lists, which no reader is meant to see.
  const body = isPost ? withoutTemplateTags(source) : source
  const html = marked.parse(body, { async: false, gfm: true })
  const document = page.parseHtml(html)
  writeInline(page.url, elementsIn(document))
  const tree = document.body
  for (const frame of [...tree.getElementsByTagName('iframe')]) linkFrame(frame)
  const clean = cleanTree(tree, page.url)
  numberNotes(clean)
  return clean.children
}

function withoutTemplateTags(source: string): string {
  const lines = source.split('\n').map((line) => {
    const text = line.trim()
    return text.length > 3 && text.startsWith('{%') && text.endsWith('%}') ? '' : line
  })
  return lines.join('\n').replace(/\{:[^{}\n]*\}/g, '')
}

function paragraphs(source: string): CleanNode[] {
  return source.split(/\n[ \t]*\n/).flatMap((block) => {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (lines.length === 0) return []
    const isWrapped = lines.slice(0, -1).every((line) => line.length >= WRAPPED)
    const children: CleanNode[] = isWrapped
      ? [lines.join(' ')]
      : lines.flatMap((line, index) =>
          index === 0 ? [line] : [{ tag: 'br', attributes: {}, children: [] }, line],
        )
    return [{ tag: 'p', attributes: {}, children }]
  })
}

function firstHeading(tree: CleanNode[]): string | null {
  const heading = tree.find((node) => typeof node !== 'string' && /^h\d$/.test(node.tag))
  return heading ? cleanLine(rawText(heading)) : null
}

/** The title stands above the body already. */
function withoutTitle(tree: CleanNode[], title: string): CleanNode[] {
  const key = textKey(title)
  const index = tree.findIndex((node) => typeof node !== 'string' && textKey(rawText(node)) !== '')
  const first = tree[index] as CleanElement | undefined
  return first && /^h\d$/.test(first.tag) && textKey(rawText(first)) === key ? tree.toSpliced(index, 1) : tree
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}

/** The file's name, as a title of last resort. */
function nameOf(url: string): string {
  const name = pathOf(url).split('/').filter(Boolean).at(-1) ?? ''
  try {
    return cleanLine(decodeURIComponent(name)) ?? ''
  } catch {
    // A stray percent sign: the name as it stands says enough.
    return cleanLine(name) ?? ''
  }
}

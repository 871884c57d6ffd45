/**
 * Clean nodes → Markdown. What comes out holds no raw HTML, no link but http(s) and mailto, and nothing that Jekyll's kramdown
 * or Liquid would take for an instruction: an export opened elsewhere must stay as harmless as the article is here.
 */
import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { safeUrl, safeWebUrl } from '../domain/url'
import { plainTree } from './markdown-tree'

/** The body as Markdown without white space at its ends. The nodes are left as they are. */
export function markdownBody(root: DocumentFragment | HTMLElement): string {
  return makeService().turndown(plainTree(root)).toWellFormed().trim()
}

/** Plain text as Markdown that reads as the same text. */
export function escapeText(text: string): string {
  return escapeInstructions(TurndownService.prototype.escape(text))
}

function makeService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    // Whatever else it would keep as HTML is kept as its text.
    keepReplacement: (content) => content,
  })
  service.use(gfm)
  service.escape = escapeText
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const url = safeUrl((node as Element).getAttribute('href') ?? '')
      return url && content.trim() !== '' ? `[${content.trim()}](${destination(url)})` : content
    },
  })
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const url = safeWebUrl((node as Element).getAttribute('src') ?? '')
      const alt = escapeText(((node as Element).getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim())
      return url ? `![${alt}](${destination(url)})` : ''
    },
  })
  return service
}

/** `<` opens HTML, `{:` sets attributes in kramdown, `{{` and `{%` run Liquid, `$$` opens mathematics. */
function escapeInstructions(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\{(?=[:{%])/g, '&#123;')
    .replaceAll('$$', '\\$\\$')
    .replaceAll('~~', '\\~\\~')
}

/** An address as it may stand in parentheses, also within a table. */
function destination(url: string): string {
  return url.replace(
    /[()<>\s\\|{}"'`]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

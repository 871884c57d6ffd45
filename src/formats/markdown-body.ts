/**
 * Clean nodes → Markdown. What comes out holds no raw HTML, no link but http(s) and mailto, and nothing that Jekyll's kramdown
 * or Liquid would take for an instruction: an export opened elsewhere must stay as harmless as the article is here.
 */
import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { safeUrl, safeWebUrl } from '../domain/address/url'
import { withoutUnseen } from '../domain/text/unseen'
import { FORMULA, NOTE, REFERENCE } from './markdown-inline'
import { plainTree } from './markdown-tree'

/** The body as Markdown without white space at its ends. The nodes are left as they are. */
export function markdownBody(root: DocumentFragment | HTMLElement): string {
  const tree = plainTree(root)
  return makeService(tree.querySelector(FORMULA) !== null)
    .turndown(tree)
    .toWellFormed()
    .trim()
}

/** Plain text as Markdown that reads as the same text. */
export function escapeText(text: string): string {
  return escapeInstructions(TurndownService.prototype.escape(withoutUnseen(text)))
}

/** `hasFormulas`: then every dollar of the text would begin or end one. */
function makeService(hasFormulas: boolean): TurndownService {
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
  service.escape = hasFormulas ? (text) => escapeText(text).replace(/(?<!\\)\$/g, '\\$') : escapeText
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
  service.addRule('formula', {
    filter: (node) => isNamed(node, FORMULA),
    replacement: (_, node) => {
      const tex = safeTex(node.textContent ?? '')
      return (node as Element).hasAttribute('display') ? `\n\n$$${tex}$$\n\n` : `$${tex}$`
    },
  })
  service.addRule('reference', {
    filter: (node) => isNamed(node, REFERENCE),
    replacement: (_, node) => `[^${node.textContent}]`,
  })
  service.addRule('note', {
    filter: (node) => isNamed(node, NOTE) && node.hasAttribute('number'),
    replacement: (content, node) => {
      const number = (node as Element).getAttribute('number')
      // What belongs to a note is set in by four spaces.
      return `\n\n[^${number}]: ${content.trim().replace(/\n(?!\n)/g, '\n    ')}\n\n`
    },
  })
  return service
}

function isNamed(node: Node, name: string): boolean {
  return node.nodeName.toLowerCase() === name
}

/**
 * TeX as it may stand between dollars, also where nothing reads TeX and the rest is Markdown: no HTML, link, code or template, no sign that
 * ends the formula or a table's cell. Each change draws the same formula.
 */
function safeTex(tex: string): string {
  return tex
    .replaceAll('<', '\\lt ')
    .replaceAll('>', '\\gt ')
    .replaceAll('\\|', '\\Vert ')
    .replaceAll('|', '\\vert ')
    .replaceAll('`', '‘')
    .replace(/(?<!\\)\$/g, '\\$')
    .replace(/\](?=[([:])/g, '] ')
    .replace(/\{(?=[{%:])/g, '{ ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** `<` opens HTML, `{:` sets attributes in kramdown, `{{` and `{%` run Liquid, `$$` and a pair of `$` hold mathematics. */
function escapeInstructions(text: string): string {
  return text
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\{(?=[:{%])/g, '&#123;')
    .replaceAll('$$', '\\$\\$')
    .replace(/(?<!\\)\$(?=[^\s$](?:[^$]*[^\s$])?\$)/g, '\\$')
    .replaceAll('~~', '\\~\\~')
}

/** An address as it may stand in parentheses, also within a table. */
function destination(url: string): string {
  return url.replace(
    /[()<>\s\\|{}"'`]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

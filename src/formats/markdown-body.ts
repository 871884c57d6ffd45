/**
 * Clean nodes → Markdown. What comes out holds no raw HTML but the line breaks of cells, no link but http(s) and mailto, and nothing
 * that Jekyll's kramdown or Liquid would take for an instruction: an export opened elsewhere must stay as harmless as the article is here.
 */
import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { safeUrl, safeWebUrl } from '../domain/address/url'
import { destination, escapeAlt, escapeText } from './markdown-escape'
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
      return url ? pictureText(url, (node as Element).getAttribute('alt') ?? '') : ''
    },
  })
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node) => itemText(content, node as Element),
  })
  service.addRule('code block', { filter: 'pre', replacement: (_, node) => codeText(node as Element) })
  service.addRule('tableCell', {
    filter: ['th', 'td'],
    replacement: (content, node) => cellText(content, node as Element),
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

/** A picture as Markdown. The address is a safe one. */
export function pictureText(url: string, alt: string): string {
  return `![${escapeAlt(alt)}](${destination(url)})`
}

/** An item of a list; what belongs to it is set in by the width of its mark. A task keeps its box. */
function itemText(content: string, item: Element): string {
  const list = item.parentElement
  const first = Number(list?.getAttribute('start') ?? 1)
  const marker = list?.localName === 'ol' ? `${first + Array.from(list.children).indexOf(item)}. ` : '- '
  const isLoose = content.endsWith('\n')
  const text =
    content.replace(/^\n+|(?<!\n)\n+$/g, '').replace(/^\\\[([ xX])\\\](?=\s)/, '[$1]') + (isLoose ? '\n' : '')
  return (
    marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`) + (item.nextSibling ? '\n' : '')
  )
}

/** A block of code, its white space as it is, between fences that its own text does not end. */
function codeText(block: Element): string {
  const named = [block, ...block.querySelectorAll('code')].find((each) => each.hasAttribute('class'))
  const language = /^language-([\w+#.-]+)$/.exec(named?.getAttribute('class') ?? '')?.[1] ?? ''
  const code = (block.textContent ?? '').replace(/\n$/, '')
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((each) => each.length))
  const fence = '`'.repeat(longest + 1)
  return code.trim() === '' ? '' : `\n\n${fence}${language}\n${code}\n${fence}\n\n`
}

/** One line: a line break is all the HTML that a cell may hold. */
function cellText(content: string, cell: Element): string {
  const line = content
    .trim()
    .replace(/(?<![ \t])[ \t]*\n\s*/g, '<br>')
    .replaceAll('|', '\\|')
  return `${cell.previousSibling ? '' : '|'} ${line.padEnd(3)} |`
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

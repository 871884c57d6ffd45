/** TeX: a page's own, tidied, or written from MathML. */
import { collapseWhitespace, wellFormed } from '../../domain/text/text'
import type { CleanElement, CleanNode } from '../text/tree'

/** Delimiters around a formula in a page's source; they are no part of it. */
const WRAPPERS: readonly (readonly [start: string, end: string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]
const STYLE = /^\\(?:display|text|script)style(?![a-zA-Z])\s*/

/** A page's TeX on one line, without comments, dollars and the style that Wikipedia's has around it. */
export function tidyTex(tex: string): string {
  let text = collapseWhitespace(
    wellFormed(tex)
      .split('\n')
      .map((line) => line.replace(/(?<!\\)%.*/, ''))
      .join('\n'),
  )
  for (const [start, end] of WRAPPERS)
    if (text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end))
      text = text.slice(start.length, -end.length).trim()
  if (text.startsWith('{\\displaystyle') && text.endsWith('}') && isOneGroup(text))
    text = text.slice(1, -1).trim()
  text = text.replace(STYLE, '')
  // Alone at the end a backslash would take the sign that ends the formula.
  return /(?<!\\)(?:\\\\)*\\$/.test(text.slice(-50)) ? text.slice(0, -1).trim() : text
}

/** True when the first brace is closed by the last. */
function isOneGroup(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length - 1; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return false
  }
  return true
}

const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd inf ker lim ln log max min sec sin sinh sup tan tanh'.split(
    ' ',
  ),
)
const RELATION = /^(?:[=<>≤≥≠≈≡≅∼∝∈∉⊂⊆→←↔⇒⇔±∓×÷+−*]|:=)$/
/** Signs above a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '¯': 'bar',
  '‾': 'overline',
  '―': 'overline',
  '→': 'vec',
  '⃗': 'vec',
  '˙': 'dot',
  '¨': 'ddot',
}
/** What limits stand above and below. */
const LARGE = /^(?:[∑∏∐∫∮⋃⋂⋁⋀]|\\(?:lim|max|min|sup|inf|det|gcd))/u

/** TeX that draws the same as this MathML. */
export function texOf(node: CleanNode): string {
  if (typeof node === 'string') return node
  const { tag, children } = node
  switch (tag) {
    case 'mi':
    case 'mo':
    case 'mn':
      return signOf(tag, textOf(node))
    case 'ms':
    case 'mtext':
      return textOf(node).trim() === '' ? ' ' : `\\text{${escaped(textOf(node))}}`
    case 'mfrac':
      return 'linethickness' in node.attributes
        ? `{${part(node, 0)} \\atop ${part(node, 1)}}`
        : `\\frac{${part(node, 0)}}{${part(node, 1)}}`
    case 'msqrt':
      return `\\sqrt{${rowOf(children)}}`
    case 'mroot':
      return `\\sqrt[${part(node, 1)}]{${part(node, 0)}}`
    case 'msub':
      return `${base(node)}_${group(part(node, 1))}`
    case 'msup':
      return `${base(node)}^${group(part(node, 1))}`
    case 'msubsup':
      return `${base(node)}_${group(part(node, 1))}^${group(part(node, 2))}`
    case 'munder':
      return under(node)
    case 'mover':
      return over(node)
    case 'munderover':
      return `${base(node)}_${group(part(node, 1))}^${group(part(node, 2))}`
    case 'mtable':
      return `\\begin{matrix} ${children.map(texOf).join(' \\\\ ')} \\end{matrix}`
    case 'mtr':
      return children.map(texOf).join(' & ')
    case 'mmultiscripts':
      return scripts(node)
    default:
      return rowOf(children)
  }
}

/** A space between a command and the letter behind it, and around signs of relation. */
function rowOf(nodes: readonly CleanNode[]): string {
  let row = ''
  for (const node of nodes) {
    const isSign = typeof node !== 'string' && node.tag === 'mo' && RELATION.test(textOf(node).trim())
    const tex = texOf(node)
    const isGlued = /\\[a-zA-Z]+$/.test(row.slice(-40)) && /^[a-zA-Z]/.test(tex)
    row += isSign && row !== '' ? ` ${tex} ` : isGlued ? ` ${tex}` : tex
  }
  return row.replace(/ {2,}/g, ' ').trim()
}

function signOf(tag: string, text: string): string {
  const word = text.trim()
  if (FUNCTIONS.has(word)) return `\\${word}`
  if (tag === 'mi' && /^\p{L}{2,}$/u.test(word)) return `\\mathrm{${word}}`
  if (tag === 'mi' && Array.from(word).length > 1) return `\\text{${escaped(word)}}`
  return escaped(word)
}

function textOf(node: CleanElement): string {
  return node.children.filter((child) => typeof child === 'string').join('')
}

function part({ children }: CleanElement, at: number): string {
  const child = children[at]
  return child === undefined ? '' : texOf(child).trim()
}

/** What stands before a script: several signs are held together. */
function base(node: CleanElement): string {
  const tex = part(node, 0)
  return Array.from(tex).length < 2 || /^\\[a-zA-Z]+(?:\{[^{}]*\})?$/.test(tex) ? tex || '{}' : `{${tex}}`
}

function group(tex: string): string {
  return /^(?:[\p{L}\p{N}+−*′])$/u.test(tex) ? tex : `{${tex}}`
}

function under(node: CleanElement): string {
  const [letter, mark] = [part(node, 0), part(node, 1)]
  if (LARGE.test(letter)) return `${letter}_${group(mark)}`
  return /^[_¯‾―]$/.test(mark) ? `\\underline{${letter}}` : `\\underset{${mark}}{${letter}}`
}

function over(node: CleanElement): string {
  const [letter, mark] = [part(node, 0), part(node, 1)]
  if (LARGE.test(letter)) return `${letter}^${group(mark)}`
  const accent = ACCENTS[mark]
  return accent ? `\\${accent}{${letter}}` : `\\overset{${mark}}{${letter}}`
}

function scripts({ children }: CleanElement): string {
  const at = children.findIndex((child) => typeof child !== 'string' && child.tag === 'mprescripts')
  const tex = children.map((child) => texOf(child).trim())
  const after = tex.slice(1, at < 0 ? undefined : at)
  const before = at < 0 ? [] : tex.slice(at + 1)
  return `${before.length > 0 ? `{}${pairs(before)}` : ''}${tex[0] ?? ''}${pairs(after)}`
}

/** Below and above by turns. */
function pairs(tex: readonly string[]): string {
  return tex.map((each, at) => (each === '' ? '' : `${at % 2 === 0 ? '_' : '^'}${group(each)}`)).join('')
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\backslash ').replace(/[#$%&_{}]/g, '\\$&')
}

/** The clean tree as plain text, one block a line: what is counted, searched and summarized. */
import { isNoteLink } from '../../domain/text/footnote'
import { listMarker } from '../../domain/text/list-marker'
import { loweredSetting, raisedSetting } from '../../domain/text/raised'
import { collapseWhitespace } from '../../domain/text/text'
import { type CleanElement, type CleanNode, isBlock, rawText } from '../text/tree'

/** Captions and pronunciation marks are not part of the running text; the HTML keeps them. */
const SILENT = new Set(['figcaption', 'caption', 'rt', 'rp'])

/**
 * Text of the nodes: a line for each paragraph, heading, list item and table row; no empty lines. Superscripts and subscripts are kept
 * apart from their base, a formula is its TeX, and items of lists that do not count 1, 2, 3 begin with their marks.
 */
export function toPlainText(nodes: readonly CleanNode[]): string {
  const lines: string[] = []
  let line = ''
  let listType: string | undefined
  const flush = () => {
    const text = collapseWhitespace(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  const write = (node: CleanNode, verbatim: boolean): void => {
    if (typeof node === 'string') {
      for (const [index, part] of (verbatim ? node.split('\n') : [node]).entries()) {
        if (index > 0) flush()
        line += part
      }
      return
    }
    if (SILENT.has(node.tag) || (node.tag === 'a' && isNoteLink(node.attributes.href ?? ''))) return
    if (node.tag === 'br') {
      flush()
      return
    }
    if (node.tag === 'math') {
      line += node.attributes.display ? ` ${rawText(node)} ` : rawText(node)
      return
    }
    if (node.tag === 'sup' || node.tag === 'sub') {
      line += scriptText(node, line)
      return
    }
    // What was struck out and what took its place are two words: 40 50, not 4050.
    const isStruck = node.tag === 'del' || node.tag === 's'
    if (isStruck) line += ' '
    const inline =
      !isBlock(node) || ((node.tag === 'td' || node.tag === 'th') && !node.children.some(isBlock))
    if (inline) line += node.tag === 'td' || node.tag === 'th' ? ' ' : ''
    else flush()
    const { value } = node.attributes
    if (node.tag === 'li' && value) line += `${listMarker(Number(value), listType)} `
    const outerType = listType
    if (node.tag === 'ol') listType = node.attributes.type
    for (const child of node.children) write(child, verbatim || node.tag === 'pre')
    listType = outerType
    if (isStruck) line += ' '
    if (!inline) flush()
  }
  for (const node of nodes) write(node, false)
  flush()
  return lines.join('\n')
}

/** A superscript or subscript behind `base`. */
function scriptText({ tag, children }: CleanElement, base: string): string {
  const text = toPlainText(children).replaceAll('\n', ' ')
  if (text === '') return ''
  const { before, map, after } = (tag === 'sup' ? raisedSetting : loweredSetting)(base, text)
  const written = before + map(text) + after
  // White space at its end parts it from what follows.
  return /\s$/.test(rawText(children.at(-1) ?? '')) ? `${written} ` : written
}

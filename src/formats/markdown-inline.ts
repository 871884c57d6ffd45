/**
 * What Markdown has no element for, made ready in the tree: formulas, notes, superscripts, quotations, readings, tasks, lists that do not
 * count upwards. `FORMULA` and `REFERENCE` are names of ours, a note is a `NOTE` with a number: `markdown-body.ts` has rules for them.
 */
import { isNoteLink, noteNumber } from '../domain/text/footnote'
import {
  type ListNumbering,
  listMarker,
  listNumber,
  listNumbers,
  taskMarker,
} from '../domain/text/list-marker'
import { isQuoted, quotationMarks } from '../domain/text/quotes'
import { loweredSetting, raisedSetting } from '../domain/text/raised'

export const FORMULA = 'x-formula'
export const REFERENCE = 'x-reference'
export const NOTE = 'section'

const BLOCK = /^(?:p|div|li|td|th|dd|dt|h\d|blockquote|figcaption|section|ol|ul|table|tr|body)$/
/** UTF-16 units before a superscript that are looked at. */
const BASE = 40
/** A number is never parted from its words, and begins no list of Markdown, which would count by itself. */
const NO_BREAK = '\u00A0'

type Root = DocumentFragment | HTMLElement

/** Changes the tree. */
export function sayInline(root: Root): void {
  for (const math of root.querySelectorAll('math')) sayFormula(math)
  sayNotes(root)
  for (const quotation of root.querySelectorAll('q')) sayQuotation(quotation)
  for (const ruby of root.querySelectorAll('ruby')) sayReadings(ruby)
  for (const box of root.querySelectorAll('li input[type=checkbox]')) sayTask(box as HTMLInputElement)
  // The innermost first.
  for (const script of Array.from(root.querySelectorAll('sup,sub')).reverse()) sayScript(script)
  for (const list of root.querySelectorAll('ol')) sayNumbers(list)
}

function sayFormula(math: Element): void {
  const tex = (math.getAttribute('alttext') ?? math.textContent ?? '').replace(/\s+/g, ' ').trim()
  const formula = math.ownerDocument.createElement(FORMULA)
  formula.textContent = tex
  if (math.getAttribute('display') === 'block') formula.setAttribute('display', 'block')
  if (tex === '') math.remove()
  else math.replaceWith(formula)
}

/** Notes stand at the end, where every reader of Markdown finds them; links back are its reader's own. */
function sayNotes(root: Root): void {
  const notes = new Map<number, Element>()
  for (const element of root.querySelectorAll('[id]')) {
    const number = noteNumber(element.id)
    if (number !== null && !notes.has(number)) notes.set(number, element)
  }
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    if (!isNoteLink(href)) continue
    const number = noteNumber(href.slice(1))
    const holder = link.parentElement?.localName === 'sup' ? link.parentElement : link
    if (number === null || !notes.has(number)) holder.remove()
    else {
      const reference = link.ownerDocument.createElement(REFERENCE)
      reference.textContent = `${number}`
      holder.replaceWith(reference)
    }
  }
  for (const [number, element] of notes) {
    const note = element.ownerDocument.createElement(NOTE)
    note.setAttribute('number', `${number}`)
    note.append(...Array.from(element.childNodes))
    root.append(note)
    const list = element.parentElement
    element.remove()
    if (list && /^[ou]l$/.test(list.localName) && list.children.length === 0) list.remove()
  }
}

function sayScript(script: Element): void {
  const setting = script.localName === 'sup' ? raisedSetting : loweredSetting
  trimEnds(script)
  const { before, map, after } = setting(textBefore(script), script.textContent ?? '')
  for (const text of textsIn(script)) text.data = map(text.data)
  script.prepend(before)
  script.append(after)
  script.replaceWith(...Array.from(script.childNodes))
}

function sayQuotation(quotation: Element): void {
  if (isQuoted(quotation.textContent ?? '')) return
  const lang = quotation.closest('[lang]')?.getAttribute('lang') ?? null
  let depth = 0
  for (let each = quotation.parentElement; each; each = each.parentElement)
    if (each.localName === 'q') depth++
  const [open, close] = quotationMarks(lang, depth)
  quotation.prepend(open)
  quotation.append(close)
}

/** Readings stand in brackets behind the characters they are of, however the page set them. */
function sayReadings(ruby: Element): void {
  for (const bracket of ruby.querySelectorAll('rp')) bracket.remove()
  for (const reading of ruby.querySelectorAll('rt')) {
    const text = (reading.textContent ?? '').trim()
    reading.replaceWith(text === '' ? '' : `(${text})`)
  }
}

function sayTask(box: HTMLInputElement): void {
  box.replaceWith(`${taskMarker(box.hasAttribute('checked'))} `)
}

/** Trims a superscript or subscript. A space at its end moves behind it, so that the next word stays apart. */
function trimEnds(script: Element): void {
  if (/\s$/.test(script.textContent ?? '')) script.after(' ')
  const texts = textsIn(script)
  const isFilled = (text: Text) => text.data.trim() !== ''
  const [first, last] = [texts.findIndex(isFilled), texts.findLastIndex(isFilled)]
  for (const [at, text] of texts.entries()) {
    if (at <= first) text.data = text.data.trimStart()
    if (at >= last) text.data = text.data.trimEnd()
  }
}

/** The end of the text before an element in its block. */
function textBefore(element: Element): string {
  for (let each: Node = element; ; each = each.parentNode) {
    for (let other = each.previousSibling; other; other = other.previousSibling) {
      const text = other.textContent ?? ''
      if (text !== '') return text.slice(-BASE)
    }
    if (!each.parentNode || BLOCK.test((each.parentNode as Element).localName ?? '')) return ''
  }
}

function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

/** A list that counts upwards says where it begins; of any other the marks are text, for Markdown would count anew. */
function sayNumbers(list: HTMLOListElement): void {
  const items = Array.from(list.children).filter((each) => each.localName === 'li')
  const type = list.getAttribute('type')
  const numbering: ListNumbering = {
    start: listNumber(list.getAttribute('start')),
    reversed: list.hasAttribute('reversed'),
    type,
  }
  const numbers = listNumbers(
    numbering,
    items.map((item) => listNumber(item.getAttribute('value'))),
  )
  if (!numbers) return
  const [first = 1] = numbers
  const isUpwards = first >= 0 && numbers.every((number, at) => number === first + at)
  if (isUpwards && (type === null || type === '1')) {
    list.setAttribute('start', `${first}`)
    return
  }
  const block = list.ownerDocument.createElement('div')
  for (const [at, item] of items.entries()) {
    const paragraph = list.ownerDocument.createElement('div')
    paragraph.append(...Array.from(item.childNodes))
    const inner = paragraph.firstElementChild
    const place =
      inner && /^(?:p|div)$/.test(inner.localName) && !inner.previousSibling?.textContent?.trim()
        ? inner
        : paragraph
    place.prepend(`${listMarker(numbers[at] ?? 1, type ?? '1')}${NO_BREAK}`)
    block.append(paragraph)
  }
  list.replaceWith(block)
}

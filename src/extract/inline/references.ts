/**
 * References to notes: `word<sup><a href="#fn1">1</a></sup>`, `[1]`, in the forms of Markdown, Word, WordPress, Wikipedia and EPUB. Link and
 * note are given one number here, while ids still stand; `rules/body/footnotes.ts` makes anchors of them in the body.
 */
import { collapseWhitespace } from '../../domain/text/text'
import { askedOnce, follows, named, namesOf, nearest } from '../dom/near'
import { BACK, NOTE_LABEL } from '../words/references'
import { alternation } from '../words/words'

/** On the link of a reference, and on the block of a note: the number of the note. */
export const REFERENCE = 'data-pressmark-reference'
export const NOTE = 'data-pressmark-note'

const LINKS = namesOf('a')
const RAISED = namesOf('sup')
const HEADINGS = namesOf('h1 h2 h3 h4 h5 h6')
const WRAPPER = /^(?:div|section|aside)$/
const INNER = /^(?:div|section|p)$/
const ASIDES = /^(?:aside|footer)$/
const BLOCKS = namesOf('li p dd div td blockquote section aside article main body')
/** What a reference says: a number, a letter, a sign, with brackets and a word for "note" or without. */
const MARKER = new RegExp(
  [
    `^[[(（［{〔]?\\s{0,2}(?:(?:${alternation(NOTE_LABEL)})\\.?\\s{0,2})?`,
    '(?:\\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3}|[⁰¹²³⁴-⁹]{1,3})[)\\]）］}〕.:]{0,2}$',
  ].join(''),
  'iu',
)
const BRACKETED = /^[[［〔].*[\]］〕]$/u
/** What leads back from a note. */
const LEADS_BACK = new RegExp(`^(?:[\\s↩↑^⏎⤴↵«⇑▲△⮌↺]|${alternation(BACK)})+$`, 'iu')
/** In addresses and names of notes, in the languages of those who build pages. */
const NAMED = /foot|note|fn|ftn|cite|ref|endn|anm|fuss|fuß|nota|sdf|주|注|註/i
const ROLE = /noteref|biblioref/
/** A reference's own words, and those of a raised box that holds references alone. UTF-16 units. */
const LONGEST_MARKER = 16
/** A longer block holds more than a note. */
const LONGEST_NOTE = 4000
/** Links that are looked at: a hostile page may hold millions. */
const MAX_LINKS = 3000

/** Marks each reference and its note. References stand in a `sup` of their own then; links back are gone. */
export function markReferences(url: string, elements: readonly Element[]): void {
  const links = named(elements, LINKS)
    .filter((each) => each.getAttribute('href')?.includes('#'))
    .slice(0, MAX_LINKS)
  const targetOf = targetsOf(url, links, elements)
  const references = links.filter((link) => isReference(link, targetOf(link)))
  const blocks = noteBlocks(references, targetOf)
  const numbers = new Map([...new Set(blocks.values())].map((block, at) => [block, at + 1]))
  const labels = labelsOf(blocks)
  for (const [block, number] of numbers) {
    dropBackLinks(block, targetOf)
    dropLabel(block, labels.get(block))
    innermost(block).setAttribute(NOTE, `${number}`)
  }
  for (const block of numbers.keys()) keepAsText(block)
  const marked = references.filter((link) => blocks.has(link))
  for (const link of marked) link.setAttribute(REFERENCE, `${numbers.get(blocks.get(link) as Element)}`)
  for (const link of marked) standAlone(link)
}

/** Where a link leads to inside the page. */
function targetsOf(url: string, links: readonly Element[], elements: readonly Element[]) {
  const fragments = new Map<Element, string>()
  for (const link of links) {
    const fragment = fragmentOf(link.getAttribute('href') ?? '', url)
    if (fragment !== null) fragments.set(link, fragment)
  }
  const wanted = new Set(fragments.values())
  const targets = new Map<string, Element>()
  if (wanted.size > 0)
    for (const element of elements)
      for (const name of [element.getAttribute('id'), element.getAttribute('data-anchor')])
        if (name && wanted.has(name) && !targets.has(name)) targets.set(name, element)
  return (link: Element): Element | null => targets.get(fragments.get(link) ?? '') ?? null
}

/** What a link names in its own page, or null for another page's. */
function fragmentOf(href: string, url: string): string | null {
  const at = href.indexOf('#')
  const fragment = href.slice(at + 1)
  if (at < 0 || fragment === '') return null
  const before = href.slice(0, at).trim()
  if (before !== '' && (!URL.canParse(before, url) || new URL(before, url).href !== url.replace(/#.*/, '')))
    return null
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A stray percent sign: ids may hold one too.
    return fragment
  }
}

function isReference(link: Element, target: Element | null): boolean {
  if (!target || !follows(target, link) || link.contains(target)) return false
  const text = lineOf(link)
  if (text.length > LONGEST_MARKER || !MARKER.test(text)) return false
  const names = ['href', 'id', 'class', 'rel'].map((each) => link.getAttribute(each) ?? '').join(' ')
  return (
    raisedBox(link) !== null ||
    link.getElementsByTagName('sup').length > 0 ||
    BRACKETED.test(text) ||
    ROLE.test(`${link.getAttribute('role')} ${link.getAttribute('epub:type')}`) ||
    NAMED.test(names)
  )
}

/** The `sup` that holds a link and other references at most. */
function raisedBox(link: Element): Element | null {
  const box = nearest(link.parentElement, RAISED)
  return box && textSize(box, LONGEST_MARKER * 3) <= LONGEST_MARKER * 3 ? box : null
}

/** UTF-16 units of the text inside, counted no farther than `limit`: the whole page may stand in one box. */
function textSize(element: Node, limit = LONGEST_NOTE): number {
  let size = 0
  for (let child = element.firstChild; child && size <= limit; child = child.nextSibling) {
    if (child.nodeType === 3) size += child.nodeValue?.trim().length ?? 0
    else if (child.nodeType === 1) size += textSize(child, limit - size)
  }
  return size
}

/** The block of each reference's note; none where a block holds the notes of several, or is no note. */
function noteBlocks(
  references: readonly Element[],
  targetOf: (link: Element) => Element | null,
): Map<Element, Element> {
  const blocks = new Map<Element, Element>()
  const targets = new Map<Element, Set<Element>>()
  const sizeOf = askedOnce((block) => textSize(block))
  for (const link of references) {
    const target = targetOf(link)
    const block = nearest(target, BLOCKS)
    if (!target || !block || nearest(target, HEADINGS) || block.contains(link)) continue
    if (/^(?:article|main|body)$/.test(block.localName) || sizeOf(block) > LONGEST_NOTE) continue
    blocks.set(link, block)
    targets.set(block, (targets.get(block) ?? new Set()).add(target))
  }
  for (const [link, block] of blocks) if ((targets.get(block)?.size ?? 0) > 1) blocks.delete(link)
  return blocks
}

/** Takes links to before the note out of it, and the arrows and marks that stood for them. */
function dropBackLinks(block: Element, targetOf: (link: Element) => Element | null): void {
  for (const link of [...block.getElementsByTagName('a')]) {
    const target = targetOf(link)
    const text = lineOf(link)
    const leadsBack =
      target !== null && !block.contains(target) && follows(block, target) && MARKER.test(text)
    if (!leadsBack && !LEADS_BACK.test(text)) continue
    const box = raisedBox(link)
    const holder = box && lineOf(box) === text ? box : link
    holder.remove()
  }
  const first = firstText(block)
  if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(/^\s*[↑^]\s*/, '')
}

/** What the references to each note say. */
function labelsOf(blocks: ReadonlyMap<Element, Element>): Map<Element, Set<string>> {
  const labels = new Map<Element, Set<string>>()
  for (const [link, block] of blocks)
    labels.set(block, (labels.get(block) ?? new Set()).add(bare(lineOf(link))))
  return labels
}

/** Takes the raised label off the beginning of a note: the note gets a number anyway, and that is no word of it. */
function dropLabel(block: Element, labels: ReadonlySet<string> | undefined): void {
  const box = nearest(firstText(block)?.parentElement ?? null, RAISED)
  if (box && block.contains(box) && labels?.has(bare(lineOf(box)))) box.remove()
}

/** A marker without brackets, dots and white space. */
function bare(marker: string): string {
  return marker.replace(/[[\](){}（）［］｛｝〔〕.:\s]/gu, '')
}

/** The block that holds all words of a box: the engine takes boxes around one paragraph away, with their attributes. */
function innermost(block: Element): Element {
  let box = block
  while (WRAPPER.test(box.localName)) {
    const filled = [...box.childNodes].filter((each) => each.textContent?.trim())
    const [only] = filled
    if (filled.length !== 1 || only?.nodeType !== 1 || !INNER.test((only as Element).localName)) break
    box = only as Element
  }
  return box
}

/** Notes may stand in boxes that later steps take for the site's own. A box of little else becomes a plain one. */
function keepAsText(note: Element): void {
  for (let each: Element | null = note; each; ) {
    const outer: Element | null = each.parentElement
    if (ASIDES.test(each.localName) && textSize(each) <= 2 * notesSize(each) + 50) {
      const box = each.ownerDocument.createElement('div')
      box.append(...each.childNodes)
      if (each.hasAttribute(NOTE)) box.setAttribute(NOTE, each.getAttribute(NOTE) ?? '')
      each.replaceWith(box)
    }
    each = outer
  }
}

function notesSize(box: Element): number {
  if (box.hasAttribute(NOTE)) return textSize(box)
  return [...box.querySelectorAll(`[${NOTE}]`)].reduce((sum, note) => sum + textSize(note), 0)
}

function firstText(node: Node): Node | null {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 && child.nodeValue?.trim()) return child
    const inner = child.nodeType === 1 ? firstText(child) : null
    if (inner) return inner
  }
  return null
}

/** Puts the link into a `sup` of its own; brackets around it go with it. */
function standAlone(link: Element): void {
  if (!link.isConnected) return
  const box = raisedBox(link)
  const inBox = box ? [...box.getElementsByTagName('a')].filter((each) => each.hasAttribute(REFERENCE)) : []
  const rest = box
    ? inBox.reduce((text, each) => text.replace(each.textContent ?? '', ''), box.textContent ?? '')
    : ''
  if (box && inBox.length > 0 && !/[\p{L}\p{N}]/u.test(rest)) box.replaceWith(...inBox.map(raised))
  else link.replaceWith(raised(link))
}

function raised(link: Element): Element {
  const page = link.ownerDocument
  const box = page.createElement('sup')
  const copy = page.createElement('a')
  copy.setAttribute('href', link.getAttribute('href') ?? '')
  copy.setAttribute(REFERENCE, link.getAttribute(REFERENCE) ?? '')
  copy.textContent = lineOf(link)
  box.append(copy)
  return box
}

function lineOf(element: Element): string {
  return collapseWhitespace(element.textContent ?? '').replaceAll('\uFE0E', '')
}

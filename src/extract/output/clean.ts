/**
 * The allow-list: of whatever DOM the engine chose, only these elements and attributes go on, nested in such a
 * way that a parser gives back the same tree. Nothing else of a page reaches a string.
 */

import { safeUrl } from '../../domain/address/url'
import { noteAnchor } from '../../domain/text/footnote'
import { listType } from '../../domain/text/list-marker'
import { wellFormed } from '../../domain/text/text'
import { withoutUnseen } from '../../domain/text/unseen'
import { namesOf } from '../dom/near'
import { formulaOf } from '../inline/formulas'
import { NOTE, REFERENCE } from '../inline/references'
import { largestAddress } from '../page/image-address'
import { type CleanElement, type CleanNode, holdsBlock, holdsPicture, holdsText, rawText } from '../text/tree'
import { wrapLooseText } from './loose-text'

/** Deeper levels lie flat in the last one. Parsers cap at 513; no article needs a tenth. */
const MAX_DEPTH = 50

const KEPT = namesOf(`
  p div h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code figure figcaption table caption thead tbody
  tfoot tr th td a em strong b i s del ins u sub sup mark small q cite abbr time kbd samp var br hr img
  ruby rt rp bdi bdo
`)

/** Same meaning, other name. */
const RENAMED: Record<string, string> = {
  h1: 'h2',
  section: 'div',
  article: 'div',
  main: 'div',
  strike: 's',
  tt: 'code',
  center: 'div',
  summary: 'p',
  details: 'div',
  aside: 'div',
  header: 'div',
  footer: 'div',
  address: 'p',
  fieldset: 'div',
  legend: 'p',
  form: 'div',
  menu: 'ul',
  dir: 'ul',
}

/** Gone with all that is in them. */
const DROPPED = namesOf(`
  nav script style template noscript object embed applet canvas audio video source track svg input button
  select textarea datalist option head title link meta base frame iframe frameset noframes area map param
  dialog
`)

/** Only here can these stand; elsewhere a parser would move them. */
const PARENTS: Record<string, readonly string[]> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  rt: ['ruby'],
  rp: ['ruby'],
  figcaption: ['figure'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
}

/** Only these can stand here. */
const CHILDREN: Record<string, readonly string[]> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
}

/** The element that wraps a child which its parent may not hold, by parent. */
const WRAPPER: Record<string, string> = {
  ul: 'li',
  ol: 'li',
  dl: 'dd',
  table: 'tr',
  thead: 'tr',
  tbody: 'tr',
  tfoot: 'tr',
  tr: 'td',
}

const NUMBERS: Record<string, readonly string[]> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  img: ['width', 'height'],
}

interface Place {
  base: string
  parent: string
  depth: number
  inLink: boolean
}

/** The clean tree of an element's content. `base` is what relative addresses stand against. */
export function cleanTree(root: Element, base: string): CleanElement {
  const top: Place = { base, parent: 'div', depth: 0, inLink: false }
  return { tag: 'div', attributes: {}, children: wrapLooseText(cleanChildren(root, top)) }
}

function cleanChildren(parent: Node, place: Place): CleanNode[] {
  const nodes: CleanNode[] = []
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) nodes.push(withoutUnseen(wellFormed(child.nodeValue ?? '')))
    else if (child.nodeType === 1) nodes.push(...cleanElement(child as Element, place))
  }
  return joined(nodes)
}

/** Neighbouring texts as one, as a parser would give them. */
function joined(nodes: CleanNode[]): CleanNode[] {
  return nodes.reduce<CleanNode[]>((list, node) => {
    const last = list.at(-1)
    if (typeof node === 'string' && typeof last === 'string') list[list.length - 1] = last + node
    else list.push(node)
    return list
  }, [])
}

function cleanElement(element: Element, place: Place): CleanNode[] {
  const name = element.localName.toLowerCase()
  if (DROPPED.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return []
  if (name === 'img') return picture(element, place)
  if (name === 'math') return [formulaOf(element) ?? []].flat()
  let tag = RENAMED[name] ?? name
  if (PARENTS[tag]?.includes(place.parent) === false) tag = 'div'
  if (!KEPT.has(tag) || (tag === 'a' && place.inLink) || place.depth >= MAX_DEPTH)
    return cleanChildren(element, place)
  if (tag === 'br' || tag === 'hr') return [{ tag, attributes: {}, children: [] }]
  const attributes = attributesOf(element, tag, place.base)
  if (tag === 'a' && !attributes.href) return cleanChildren(element, place)
  const inner: Place = { ...place, parent: tag, depth: place.depth + 1, inLink: place.inLink || tag === 'a' }
  const clean: CleanElement = { tag, attributes, children: fitted(tag, cleanChildren(element, inner)) }
  if (/^(?:p|h\d|pre|dt)$/.test(tag) && holdsBlock(clean)) clean.tag = place.parent === 'dl' ? 'dd' : 'div'
  if (clean.tag === 'div' || clean.tag === 'blockquote') clean.children = wrapLooseText(clean.children)
  return isEmpty(clean) ? [] : [clean]
}

/** The children as the parent may hold them: strays of a list or table are wrapped, white space in between goes. */
function fitted(tag: string, children: CleanNode[]): CleanNode[] {
  const allowed = CHILDREN[tag]
  const wrapper = WRAPPER[tag]
  if (!allowed || !wrapper) return children
  return children.flatMap((child): CleanNode[] => {
    if (typeof child !== 'string' && allowed.includes(child.tag)) return [child]
    if (rawText(child).trim() === '' && !holdsPicture(child)) return []
    return [{ tag: wrapper, attributes: {}, children: fitted(wrapper, [child]) }]
  })
}

function isEmpty(element: CleanElement): boolean {
  if (element.tag === 'td' || element.tag === 'th') return false
  // Editors of blogs put a space without width into each line that is left free.
  return !holdsText(element) && !holdsPicture(element)
}

function attributesOf(element: Element, tag: string, base: string): Record<string, string> {
  const kept: Record<string, string> = {}
  const keep = (name: string, value: string | null) => {
    if (value) kept[name] = wellFormed(value)
  }
  const note = (name: string) => /^\d{1,4}$/.exec(element.getAttribute(name) ?? '')?.[0]
  const reference = note(REFERENCE)
  if (tag === 'a' && reference) keep('href', `#${noteAnchor(Number(reference))}`)
  else if (tag === 'a') keep('href', safeUrl(element.getAttribute('href')?.trim() ?? '', base))
  const noted = note(NOTE)
  if (noted) keep('id', noteAnchor(Number(noted)))
  if (tag === 'ol') {
    keep('reversed', element.hasAttribute('reversed') ? 'reversed' : null)
    keep('type', listType(element.getAttribute('type')))
    keep('start', /^-?\d{1,6}$/.exec(element.getAttribute('start') ?? '')?.[0] ?? null)
  }
  if (tag === 'li') keep('value', /^-?\d{1,6}$/.exec(element.getAttribute('value') ?? '')?.[0] ?? null)
  if (tag === 'time') keep('datetime', element.getAttribute('datetime')?.slice(0, 100) ?? null)
  for (const name of NUMBERS[tag] ?? [])
    keep(name, /^\d{1,4}$/.exec(element.getAttribute(name) ?? '')?.[0] ?? null)
  keep('lang', /^[\w-]{2,35}$/.exec(element.getAttribute('lang') ?? '')?.[0] ?? null)
  keep('dir', /^(?:ltr|rtl|auto)$/.exec(element.getAttribute('dir')?.toLowerCase() ?? '')?.[0] ?? null)
  return kept
}

function picture(element: Element, place: Place): CleanNode[] {
  const src = largestAddress(element, place.base)
  const { width, height, ...rest } = attributesOf(element, 'img', place.base)
  if (!src || width === '1' || height === '1') return []
  const size = width && height ? { width, height } : {}
  return [
    {
      tag: 'img',
      attributes: {
        src,
        alt: withoutUnseen(wellFormed((element.getAttribute('alt') ?? '').slice(0, 1000))),
        ...size,
        ...rest,
      },
      children: [],
    },
  ]
}

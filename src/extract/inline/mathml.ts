/**
 * Formulas as our own tree: of a page's MathML only what draws it, without addresses, actions, styles and other languages inside. Each
 * `math` carries its TeX as `alttext`, which is what the text and Markdown say.
 */
import { wellFormed } from '../../domain/text/text'
import { withoutUnseen } from '../../domain/text/unseen'
import { elementsIn } from '../dom/near'
import type { CleanElement, CleanNode } from '../text/tree'
import { texOf, tidyTex } from './tex'

/** These hold text alone. */
const TOKENS = new Set('mi mo mn ms mtext'.split(' '))
/** How many children these have; others are rows. */
const PARTS: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
}
const ROWS = new Set('mrow msqrt mmultiscripts mprescripts mtable mtr mtd'.split(' '))
const UNREAD = new Set('annotation annotation-xml mglyph malignmark mphantom script style'.split(' '))
/** A formula of more is drawn as its TeX. */
const MAX_DEPTH = 30
const MAX_ELEMENTS = 1500
/** UTF-16 units; longer ones are data. */
const LONGEST_FORMULA = 10_000

export interface Formula {
  /** The page's own TeX, where it gives it. */
  tex: string | null
  /** Its MathML, in whatever namespace. */
  math: Element | null
  isBlock: boolean
}

/** The formula as a clean `math`, or null where nothing of it can be read. */
export function formulaTree({ tex, math, isBlock }: Formula): CleanElement | null {
  const drawn = math && elementsIn(math).length <= MAX_ELEMENTS ? childrenOf(math, 0) : null
  const row: CleanElement = { tag: 'mrow', attributes: {}, children: drawn ?? [] }
  const written = tidyTex(tex ?? texIn(math) ?? texOf(row)).slice(0, LONGEST_FORMULA)
  if (written === '') return null
  const block = isBlock || math?.getAttribute('display') === 'block'
  return {
    tag: 'math',
    attributes: { ...(block ? { display: 'block' } : {}), alttext: written },
    children: row.children.length > 0 ? row.children : [token('mtext', written)],
  }
}

/** The TeX that a page's MathML carries. */
function texIn(math: Element | null): string | null {
  if (!math) return null
  const annotation = elementsIn(math).find(
    (each) =>
      each.localName === 'annotation' &&
      /tex/i.test(each.getAttribute('encoding') ?? '') &&
      each.textContent?.trim(),
  )
  const alt = math.getAttribute('data-latex') ?? math.getAttribute('alttext')
  return annotation?.textContent ?? (alt?.trim() ? alt : null)
}

/** Null for a formula that is deeper than any. */
function childrenOf(parent: Element, depth: number): CleanNode[] | null {
  if (depth > MAX_DEPTH) return null
  const nodes: CleanNode[] = []
  for (const child of parent.children) {
    const drawn = drawnAs(child, depth)
    if (drawn === null) return null
    nodes.push(...drawn)
  }
  return nodes
}

function drawnAs(element: Element, depth: number): CleanNode[] | null {
  const tag = element.localName.toLowerCase()
  if (UNREAD.has(tag)) return []
  if (TOKENS.has(tag)) return [token(tag, element.textContent ?? '')]
  if (tag === 'mspace') return [token('mtext', ' ')]
  const children = childrenOf(element, depth + 1)
  if (children === null) return null
  if (tag === 'semantics' || tag === 'maction') return children.slice(0, 1)
  if (tag === 'mfenced') return [row(fenced(element, children))]
  const isWhole = PARTS[tag] === undefined ? ROWS.has(tag) : children.length === PARTS[tag]
  if (!isWhole) return children.length === 1 ? children : [row(children)]
  const isBar = tag !== 'mfrac' || !/^0\D*$/.test(element.getAttribute('linethickness') ?? '')
  return [{ tag, attributes: isBar ? {} : { linethickness: '0' }, children }]
}

function fenced(element: Element, children: CleanNode[]): CleanNode[] {
  const sign = (name: string, usual: string) => token('mo', element.getAttribute(name) ?? usual)
  const parts = children.flatMap((child, at) => (at === 0 ? [child] : [token('mo', ','), child]))
  return [sign('open', '('), ...parts, sign('close', ')')]
}

function row(children: CleanNode[]): CleanElement {
  return { tag: 'mrow', attributes: {}, children }
}

function token(tag: string, text: string): CleanElement {
  const line = withoutUnseen(wellFormed(text)).replace(/\s+/g, ' ').slice(0, LONGEST_FORMULA)
  const words = tag === 'mtext' ? line : line.trim()
  return { tag, attributes: {}, children: words === '' ? [] : [words] }
}

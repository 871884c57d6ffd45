/**
 * Formulas, however a page shows them: MathML, KaTeX, MathJax 2 to 4, Wikipedia's and pictures that are named by their TeX. Each stands in
 * the page several times, for eyes, ears and scripts: it becomes one `math` of ours, whose text is its TeX while the steps look at the page.
 */

import { elementsIn, named, namesOf } from '../dom/near'
import type { CleanElement } from '../text/tree'
import { formulaTree } from './mathml'

/** What a `math` of ours stands for. One that a page wrote is in no map, and is not drawn. */
const TREES = new WeakMap<Element, CleanElement>()

const MATH = namesOf('math')
const HOLDERS = namesOf('span div mjx-container')
const SCRIPTS = namesOf('script')
const IMAGES = namesOf('img')
/** No formula holds these. */
const TEXTS = namesOf('p h1 h2 h3 h4 ul ol li blockquote article section figure')
/** Elements inside boxes that are looked at, all boxes together: a hostile page nests them. */
const MAX_INNER = 500_000
/** Boxes of formulas: KaTeX, Wikipedia, MathJax 3 and 2. The outer ones come first. */
const BOX =
  /(?:^|\s)(?:katex-display|katex|mwe-math-element|MathJax_(?:Display|SVG_Display|CHTML|SVG|PHTML)|MathJax)(?:$|\s)/
const PREVIEW =
  /(?:^|\s)(?:MathJax(?:_(?:Preview|Display|SVG_Display|CHTML|SVG|PHTML))?|MJXc-display)(?:$|\s)/
const BLOCK = /katex-display|MathJax_(?:SVG_)?Display|MJXc-display|mwe-math-(?:fallback-image|mathml)-display/
/** What scripts for formulas leave before the source of one, at most. */
const MAX_PREVIEWS = 3
const SOURCE = /^math\/tex/i
/** How pictures of formulas are called, and where they are drawn. */
const NAMED =
  /(?:^|[\s_-])(?:latex|tex|mathtex|katex|mathjax|math|formula|equation|mwe-math-fallback-image(?:-\w{1,20})?)(?:$|[\s_-])/i
const DRAWN = /latex|mathtex|mimetex|\/math\/render|\/equation\?tex=|codecogs/i
/** An `alt` that can only be TeX: between its signs, or with a command and a group. */
const IN_SIGNS = /^\$[^$]+\$$|^\\[([].+\\[)\]]$/s
const COMMAND = /\\[a-z]{2,}/i
const GROUP = /[{}^_=]/
/** A Windows file path: its backslashes look like TeX commands. */
const PATH = /^[a-z]:\\/i
/** UTF-16 units of a class, an address and an `alt` that are looked at. */
const MAX_CLASS = 300
const MAX_ADDRESS = 4000
const MAX_ALT = 2000

/** Puts a `math` of ours in the place of each formula. `elements` are all of the copy, its scripts included. */
export function writeFormulas(elements: readonly Element[]): void {
  const boxes = named(elements, HOLDERS).filter(
    (each) =>
      each.localName === 'mjx-container' || BOX.test((each.getAttribute('class') ?? '').slice(0, MAX_CLASS)),
  )
  for (const script of named(elements, SCRIPTS))
    if (SOURCE.test(script.getAttribute('type') ?? '')) writeSource(script)
  let budget = MAX_INNER
  for (const box of boxes) {
    if (!box.isConnected || budget < 0) continue
    const inner = elementsIn(box)
    budget -= inner.length
    writeBox(box, inner)
  }
  for (const math of named(elements, MATH))
    if (math.isConnected && !TREES.has(math)) replace(math, { tex: null, math, isBlock: false })
  for (const image of named(elements, IMAGES)) writePicture(image)
}

/** What a `math` of ours stands for, or null. */
export function formulaOf(element: Element): CleanElement | null {
  return TREES.get(element) ?? null
}

/** MathJax 2 keeps the source in a script, behind what it drew. */
function writeSource(script: Element): void {
  let math: Element | null = null
  let isBlock = /mode\s*=\s*display/i.test(script.getAttribute('type') ?? '')
  for (let left = MAX_PREVIEWS; left > 0; left--) {
    const drawn = script.previousElementSibling
    if (!drawn || !PREVIEW.test(drawn.getAttribute('class') ?? '')) break
    if (script.previousSibling !== drawn && script.previousSibling?.nodeValue?.trim()) break
    math ??= mathIn(drawn)
    isBlock ||= isBlockBox(drawn)
    drawn.remove()
  }
  replace(script, { tex: script.textContent, math, isBlock })
}

/** Replaces a box by its formula. Skips a box of text or of several formulas: a site may use the class for anything. */
function writeBox(box: Element, inner: readonly Element[]): void {
  const [math, another] = inner.filter((each) => each.localName === 'math')
  if (another || inner.some((each) => TEXTS.has(each.localName))) return
  const [drawn, other] = box.getElementsByClassName('katex-html')
  if (other) return
  const image = inner.find((each) => each.localName === 'img')
  const isBlock =
    isBlockBox(box) ||
    box.getAttribute('display') === 'true' ||
    box.getElementsByClassName('mwe-math-fallback-image-display').length > 0
  const latex = inner.find((each) => each.hasAttribute('data-latex'))?.getAttribute('data-latex') ?? null
  const words = () =>
    image?.getAttribute('alt') || drawn?.textContent || glyphsIn(inner) || box.getAttribute('aria-label')
  const tex = latex ?? (math ? null : words())
  if (math || tex?.trim()) replace(box, { tex, math: math ?? null, isBlock })
}

/** MathJax 3 draws letters by style sheet alone, and names each by its code. */
function glyphsIn(inner: readonly Element[]): string {
  const codes = inner.map(
    (each) =>
      /(?:^|\s)mjx-c([0-9A-F]{2,6})(?:$|\s)/.exec(
        (each.getAttribute('class') ?? '').slice(0, MAX_CLASS),
      )?.[1] ?? /^[0-9A-F]{2,6}$/.exec(each.getAttribute('data-c') ?? '')?.[0],
  )
  return codes
    .flatMap((code) =>
      code && Number.parseInt(code, 16) <= 0x10ffff ? [String.fromCodePoint(Number.parseInt(code, 16))] : [],
    )
    .join('')
    .normalize('NFKC')
}

function writePicture(image: Element): void {
  const alt = image.getAttribute('alt')?.trim() ?? ''
  const src = (image.getAttribute('src') ?? '').slice(0, MAX_ADDRESS)
  const names = (image.getAttribute('class') ?? '').slice(0, MAX_CLASS)
  const isFormula = NAMED.test(names) || image.hasAttribute('eeimg') || DRAWN.test(src)
  const tex = isFormula ? alt || texInAddress(src) : isTex(alt) ? alt : ''
  if (tex !== '') replace(image, { tex, math: null, isBlock: /display|block/.test(names) })
}

function isTex(alt: string): boolean {
  if (alt === '' || alt.length > MAX_ALT) return false
  return IN_SIGNS.test(alt) || (COMMAND.test(alt) && GROUP.test(alt) && !PATH.test(alt))
}

/** The whole query is the formula, for these. */
const DRAWN_WHOLE = /(?:latex|svg\.image|(?:mimetex|mathtex)\.cgi)\?([^#]+)/

/** Services that draw formulas are asked for them by their TeX. */
function texInAddress(src: string): string {
  const query = (/[?&](?:tex|latex)=([^&#]+)/.exec(src) ?? DRAWN_WHOLE.exec(src))?.[1]
  if (!query) return ''
  try {
    return decodeURIComponent(query.replaceAll('+', ' '))
  } catch {
    // A stray percent sign: what stands there says enough.
    return query
  }
}

function replace(element: Element, formula: Parameters<typeof formulaTree>[0]): void {
  const tree = formulaTree(formula)
  if (!tree) {
    // A script shows nothing; a box that says nothing is left to the other steps.
    if (element.localName === 'script') element.remove()
    return
  }
  const math = element.ownerDocument.createElement('math')
  math.textContent = tree.attributes.alttext ?? ''
  TREES.set(math, tree)
  element.replaceWith(math)
}

function mathIn(box: Element): Element | null {
  return elementsIn(box).find((each) => each.localName === 'math') ?? null
}

function isBlockBox(box: Element): boolean {
  return (
    BLOCK.test(box.getAttribute('class') ?? '') ||
    BLOCK.test(box.parentElement?.getAttribute('class') ?? '') ||
    [...box.children].some((each) => BLOCK.test(each.getAttribute('class') ?? ''))
  )
}

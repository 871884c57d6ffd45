/** The clean body between the page's DOM and our own strings: plain data, so that later steps are pure functions. */

export type CleanNode = string | CleanElement

export interface CleanElement {
  tag: string
  attributes: Record<string, string>
  children: CleanNode[]
}

/** The tree of a body without anything. */
export function emptyTree(): CleanElement {
  return { tag: 'div', attributes: {}, children: [] }
}

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption table caption thead tbody tfoot tr th td hr'.split(
    ' ',
  ),
)

export function isBlock(node: CleanNode): node is CleanElement {
  return typeof node !== 'string' && BLOCKS.has(node.tag)
}

/** True when a block stands anywhere below: such an element can be no paragraph and no heading. */
export function holdsBlock(element: CleanElement): boolean {
  return element.children.some((child) => typeof child !== 'string' && (isBlock(child) || holdsBlock(child)))
}

/** All text below, as it stands; of a formula its TeX. */
export function rawText(node: CleanNode): string {
  if (typeof node === 'string') return node
  return node.tag === 'math' ? (node.attributes.alttext ?? '') : node.children.map(rawText).join('')
}

/** True when a sign of any kind stands below; white space, also that without width, is none. */
export function holdsText(node: CleanNode): boolean {
  return typeof node === 'string' ? /[^\s\u200B]/.test(node) : node.children.some(holdsText)
}

/** True when something below shows without text. */
export function holdsPicture(node: CleanNode): boolean {
  return (
    typeof node !== 'string' && (node.tag === 'img' || node.tag === 'hr' || node.children.some(holdsPicture))
  )
}

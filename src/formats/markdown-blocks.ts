/** Blocks as Markdown nests them: what is emphasis or a link around blocks moves into them, lists stand in items, headings have one line. */

export const BLOCKS =
  'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,blockquote,pre,figure,figcaption,table,caption,thead,tbody,tfoot,tr,td,th,hr,section'
const BLOCK = new RegExp(`^(?:${BLOCKS.replaceAll(',', '|')})$`)
/** What Markdown can only write within one block. */
const INLINE = 'a,em,i,strong,b,del,s,q,mark,u,ins,sup,sub'
const CAPTIONS = 'figcaption,caption'

type Root = DocumentFragment | HTMLElement

export function isBlock(node: Node): boolean {
  return BLOCK.test(node.nodeName.toLowerCase())
}

/** Changes the tree. */
export function sayBlocks(root: Root): void {
  for (const code of root.querySelectorAll('code')) flatten(code)
  for (const wrapper of root.querySelectorAll(INLINE)) if (wrapper.querySelector(BLOCKS)) moveInside(wrapper)
  for (const lineBreak of root.querySelectorAll('h1 br,h2 br,h3 br,h4 br,h5 br,h6 br'))
    lineBreak.replaceWith(' ')
  for (const list of root.querySelectorAll('ul,ol')) nest(list)
  for (const caption of root.querySelectorAll(CAPTIONS)) sayCaption(caption)
}

/** Code has no marks inside. Of a block each line stays. */
function flatten(code: Element): void {
  for (const lineBreak of code.querySelectorAll('br')) lineBreak.replaceWith('\n')
  code.replaceChildren(code.textContent ?? '')
}

/** A card that is one link, a bold part: each block inside gets the wrapper around its own words. */
function moveInside(wrapper: Element): void {
  wrapRuns(wrapper, () => wrapper.cloneNode(false) as Element)
  wrapper.replaceWith(...Array.from(wrapper.childNodes))
}

/** Puts each run of words between and inside blocks into a wrapper of its own. */
function wrapRuns(parent: Element, makeWrapper: () => Element): void {
  let run: Node[] = []
  const close = () => {
    const [first] = run
    if (first && run.some((node) => node.textContent?.trim() || node.nodeName === 'IMG')) {
      const wrapper = makeWrapper()
      parent.insertBefore(wrapper, first)
      wrapper.append(...run)
    }
    run = []
  }
  for (const child of Array.from(parent.childNodes)) {
    const isBox =
      child.nodeType === 1 && (isBlock(child) || (child as Element).querySelector(BLOCKS) !== null)
    if (!isBox) run.push(child)
    else {
      close()
      if (child.nodeName !== 'PRE') wrapRuns(child as Element, makeWrapper)
    }
  }
  close()
}

/** Puts a list that stands in a list, or in an item without words, into the item before it. */
function nest(list: Element): void {
  const items = Array.from(list.children)
  for (const item of items) {
    const inner = /^[uo]l$/.test(item.localName) ? item : onlyList(item)
    if (!inner) continue
    const before = item.previousElementSibling
    if (before) before.append(inner)
    else item.before(...Array.from(inner.children))
    if (item !== inner || !before) item.remove()
  }
}

/** The list that is all there is in an item. */
function onlyList(item: Element): Element | null {
  const filled = Array.from(item.childNodes).filter((node) => node.textContent?.trim())
  const [only, another] = filled
  return only && !another && /^[UO]L$/.test(only.nodeName) ? (only as Element) : null
}

/** A caption is in italics, once: a picture's alternative text that says the same goes. */
function sayCaption(caption: Element): void {
  const text = lineOf(caption.textContent)
  for (const image of caption.parentElement?.querySelectorAll('img') ?? [])
    if (text !== '' && lineOf(image.getAttribute('alt')) === text) image.setAttribute('alt', '')
  for (const own of caption.querySelectorAll('em,i')) own.replaceWith(...Array.from(own.childNodes))
  wrapRuns(caption, () => caption.ownerDocument.createElement('em'))
  if (caption.localName === 'caption') standBefore(caption)
}

/** Moves a caption before its table: inside, turndown would write its text as it is, unescaped. */
function standBefore(caption: Element): void {
  const block = caption.ownerDocument.createElement('div')
  block.append(...Array.from(caption.childNodes))
  caption.closest('table')?.before(block)
  caption.remove()
}

function lineOf(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** Watches the rules of the pipeline at work: what each of them removes and changes. The extractor knows nothing of it. */
import { elementsIn } from '../../src/extract/dom/near'
import { leafBlocks } from '../../src/extract/output/blocks'
import { BODY_RULES, PAGE_RULES, type Rules } from '../../src/extract/pipeline'
import type { BodyContext, PageContext } from '../../src/extract/rules/rule'
import { type CleanElement, rawText } from '../../src/extract/text/tree'

/** What a rule, or the engine between the lists, did to a page. Texts are on one line each. */
export interface Effect {
  id: string
  why: string
  removed: string[]
  changed: string[]
  /** UTF-16 units of text that are left. */
  kept: number
}

export interface Watch {
  rules: Rules
  effects: Effect[]
  /** The page as the first rule found it, and the rule that dropped each of its texts. */
  page(): { document: Document; droppedBy: ReadonlyMap<Node, string> } | null
}

const ENGINE = {
  id: 'engine',
  why: 'Readability chooses the part of the page that is the article, and the allow-list cleans it.',
}
const SHOW_TEXT = 4

/** Rules that do what the pipeline's do, and tell what that was. */
export function watchRules(): Watch {
  const effects: Effect[] = []
  let origin: Document | null = null
  let original: Document | null = null
  let copies = new Map<Node, Node>()
  let left: Node[] = []
  const droppedBy = new Map<Node, string>()
  const drop = (nodes: readonly Node[], id: string) => {
    for (const node of nodes) {
      const copy = copies.get(node)
      if (copy) droppedBy.set(copy, id)
    }
  }
  const begin = (document: Document) => {
    origin = document
    original = document.cloneNode(true) as Document
    const to = textsIn(original)
    left = textsIn(document)
    copies = new Map(left.map((node, at) => [node, to[at] as Node]))
  }
  const watchPage = (
    apply: (context: PageContext) => void,
    id: string,
    why: string,
    context: PageContext,
  ) => {
    const { document } = context.page
    if (!origin) begin(document)
    // Where the engine is doubtful the rules run once more, on a fresh copy: told under the same names.
    const name = document === origin ? id : `${id} (again)`
    const before = new Map(elementsIn(document).map((element) => [element, shapeOf(element)]))
    const texts = textsIn(document)
    apply(context)
    const gone = texts.filter((node) => !node.isConnected)
    const tops = [...before.keys()].filter(
      (element) => !element.isConnected && !(element.parentElement && before.has(element.parentElement)),
    )
    const changed = [...before].flatMap(([element, shape]) => {
      const now = shapeOf(element)
      return !element.isConnected || now === shape ? [] : [`${shape} → ${now}`]
    })
    const made = elementsIn(document).filter((element) => !before.has(element))
    changed.push(...made.map((element) => `made ${shapeOf(element)}: ${oneLine(element.textContent)}`))
    if (document === origin) {
      drop(gone, id)
      left = left.filter((node) => node.isConnected)
    }
    effects.push({ id: name, why, removed: linesOf(tops, gone), changed, kept: unitsOf(textsIn(document)) })
  }
  const watchBody = (
    apply: (context: BodyContext) => void,
    id: string,
    why: string,
    context: BodyContext,
    isFirst: boolean,
  ) => {
    const { body } = context
    if (isFirst) effects.push(engineEffect(body))
    const before = blocksOf(body)
    apply(context)
    const after = blocksOf(body)
    const now = keyOf(rawText(body))
    const removed: string[] = []
    const changed: string[] = []
    for (const [node, { text, shape }] of before) {
      const next = after.get(node)
      if (text !== '' && !now.includes(keyOf(text))) removed.push(text)
      else if (next && next.shape !== shape) changed.push(`${shape} → ${next.shape}: ${text}`)
    }
    for (const [node, { text, shape }] of after) if (!before.has(node)) changed.push(`made ${shape}: ${text}`)
    const lines = removed.map(keyOf)
    const gone = left.filter((node) => {
      const key = keyOf(node.nodeValue ?? '')
      return key !== '' && !now.includes(key) && lines.some((line) => line.includes(key))
    })
    drop(gone, id)
    left = left.filter((node) => !gone.includes(node))
    effects.push({ id, why, removed, changed, kept: rawText(body).length })
  }
  const engineEffect = (body: CleanElement): Effect => {
    const text = keyOf(rawText(body))
    const gone = left.filter((node) => {
      const key = keyOf(node.nodeValue ?? '')
      return key !== '' && !text.includes(key)
    })
    drop(gone, ENGINE.id)
    left = left.filter((node) => !gone.includes(node))
    return {
      ...ENGINE,
      removed: gone.map(({ nodeValue }) => oneLine(nodeValue)),
      changed: [],
      kept: rawText(body).length,
    }
  }
  return {
    rules: {
      page: PAGE_RULES.map((rule) => ({
        ...rule,
        apply: (context) => watchPage((each) => rule.apply(each), rule.id, rule.why, context),
      })),
      body: BODY_RULES.map((rule, at) => ({
        ...rule,
        apply: (context) => watchBody((each) => rule.apply(each), rule.id, rule.why, context, at === 0),
      })),
    },
    effects,
    page: () => original && { document: original, droppedBy },
  }
}

/** The texts of removed elements, and those that were removed from an element that stays. */
function linesOf(tops: readonly Element[], gone: readonly Node[]): string[] {
  const told = new Set<Node>()
  const lines: string[] = []
  for (const top of tops) {
    const lost = gone.filter((node) => top.contains(node))
    for (const node of lost) told.add(node)
    const line = oneLine(lost.map(({ nodeValue }) => nodeValue).join(' '))
    if (line !== '') lines.push(`${shapeOf(top)}: ${line}`)
  }
  return [
    ...lines,
    ...gone.filter((node) => !told.has(node)).map(({ nodeValue }) => oneLine(nodeValue)),
  ].filter(Boolean)
}

function textsIn(root: Document | Element): Node[] {
  // Of a page, its body: the head holds no text of an article.
  const within = 'body' in root ? (root.body ?? root) : root
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(within, SHOW_TEXT)
  const texts: Node[] = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  return texts
}

function blocksOf(body: CleanElement) {
  return new Map(leafBlocks(body).map(({ node, text }) => [node, { text, shape: node.tag }]))
}

/** An element as a selector says it, and whether it is hidden. */
function shapeOf(element: Element): string {
  const names = (element.getAttribute('class') ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 4)
  const id = element.getAttribute('id')
  const hidden = ['hidden', 'aria-hidden']
    .filter((name) => element.hasAttribute(name))
    .map((name) => `[${name}]`)
  return [element.localName, id ? `#${id}` : '', ...names.map((name) => `.${name}`), ...hidden].join('')
}

function unitsOf(texts: readonly Node[]): number {
  return texts.reduce((sum, { nodeValue }) => sum + oneLine(nodeValue).length, 0)
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function keyOf(text: string): string {
  return text.replace(/\s+/g, '')
}

/**
 * Readability with the parts that run here and no others: without its logging, its titles and metadata, and what
 * `src/extract/engine.ts` replaces. Two thirds of the reader's size would be the engine otherwise.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ESTree, type Plugin, Visitor } from 'vite'

/** What engine.ts calls; all else is kept only when one of these reaches it. */
const CALLED = [
  '_prepDocument',
  '_grabArticle',
  '_simplifyNestedElements',
  '_getInnerText',
  '_flagIsActive',
  '_getClassWeight',
  '_getLinkDensity',
  '_nextNode',
  '_hasSingleTagInsideElement',
  '_isPhrasingContent',
  '_setNodeTag',
]
/** Its patterns that engine-tidy.ts asks. */
const PATTERNS = ['adWords', 'loadingWords']
/** What engine.ts writes anew. */
const REPLACED = [
  '_headerDuplicatesTitle',
  '_cleanStyles',
  '_fixLazyImages',
  '_isValidByline',
  '_isProbablyVisible',
  '_isElementWithoutContent',
  '_getAllNodesWithTag',
  '_prepArticle',
  '_initializeNode',
]
const FIELDS = ['_doc', '_articleTitle', '_articleByline', '_charThreshold', 'readability', 'contentScore']
/** Its own names, and those of what it writes on elements. */
const PRIVATE = /\b_[a-zA-Z]\w*\b|(?<=\.)(?:readability|contentScore)\b|\bcontentScore(?=:)/g
/** Statements that do nothing here, by how they begin. */
const NEEDLESS = [
  'if (this._debug',
  'if (this._docJSDOMParser',
  'if (typeof module',
  'this.log(',
  // The direction of writing and the page of several: nobody asks for them.
  'this._someNode(ancestors,',
  'var isPaging =',
  'if (isPaging)',
  'var ancestors = [parentOfTopCandidate',
  'if (node.tagName === "HTML")',
  // It is given a document and no options, and the page's styles are gone.
  'if (options && options.documentElement)',
  'options = options',
  'this._removeNodes(this._getAllNodesWithTag(doc, ["style"]',
]

/** A plugin that drops the rest and shortens the private names of what stays, in the package and in engine.ts alike. */
export function engineOfUsedParts(): Plugin {
  const source = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  )
  const names = [...new Set(source.match(PRIVATE))]
  const short = (code: string) => code.replace(PRIVATE, (name) => `_${names.indexOf(name).toString(36)}`)
  return {
    name: 'pressmark:engine-of-used-parts',
    enforce: 'pre',
    transform(code, id) {
      if (/[\\/]extract[\\/]engine(?:-parts|-tidy)?\.ts/.test(id)) {
        const known = [...CALLED, ...REPLACED, ...FIELDS]
        const unknown = code.match(PRIVATE)?.find((name) => !known.includes(name))
        if (unknown) throw new Error(`${id} uses ${unknown}: name it in vite.engine.ts.`)
        return { code: short(code), map: null }
      }
      if (!/[\\/]readability[\\/]Readability\.js/.test(id)) return
      return { code: short(usedParts(code, (text) => this.parse(text))), map: null }
    },
  }
}

interface Property {
  name: string
  start: number
  /** After the comma that follows. */
  end: number
}

interface Cut {
  start: number
  end: number
  put: string
}

type Parse = (text: string) => ESTree.Program

function usedParts(code: string, parse: Parse): string {
  const quiet = withNumbers(withoutNeedless(code.replace(/options\.\w+ \|\|\s/g, ''), parse), parse)
  const methods = propertiesBeside('_grabArticle', quiet, parse)
  const missing = [...CALLED, ...REPLACED].find((name) => !methods.some((each) => each.name === name))
  if (missing) throw new Error(`Readability has no ${missing} any more: look at it again.`)
  const kept = new Set<string>()
  // The constructor stands before the methods.
  const queue = [...CALLED, ...mentions(quiet.slice(0, methods[0]?.start))]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const method = methods.find((each) => each.name === name)
    if (!method || kept.has(name) || REPLACED.includes(name)) continue
    kept.add(name)
    queue.push(...mentions(quiet.slice(method.start, method.end)))
  }
  const lean = without(quiet, methods, (name) => kept.has(name))
  const plain = withoutFields(lean, parse)
  const used = new Set([
    ...PATTERNS,
    ...[...plain.matchAll(/REGEXPS\.(\w+)/g)].map((match) => match[1] ?? ''),
  ])
  const lists = new Set(mentions(plain))
  const bare = without(
    plain,
    propertiesBeside('_grabArticle', plain, parse),
    (name) => !/^[A-Z_]+$/.test(name) || lists.has(name),
  )
  return without(bare, propertiesBeside('unlikelyCandidates', bare, parse), (name) => used.has(name))
}

/** Names that stand after a dot. */
function mentions(code: string): string[] {
  return [...code.matchAll(/\.(\w+)/g)].map((match) => match[1] ?? '')
}

/** The properties of the object that has a property of this name. */
function propertiesBeside(name: string, code: string, parse: Parse): Property[] {
  let found: Property[] = []
  new Visitor({
    ObjectExpression({ properties }) {
      const parts = properties.flatMap((each) =>
        each.type === 'Property' && each.key.type === 'Identifier'
          ? [
              {
                name: each.key.name,
                start: each.start,
                end: each.end + (/^\s*,/.exec(code.slice(each.end))?.[0].length ?? 0),
              },
            ]
          : [],
      )
      if (parts.some((part) => part.name === name)) found = parts
    },
  }).visit(parse(code))
  return found
}

function without(code: string, properties: readonly Property[], isKept: (name: string) => boolean): string {
  return edited(
    code,
    properties.filter(({ name }) => !isKept(name)).map(({ start, end }) => ({ start, end, put: '' })),
  )
}

/** Without what it says to a console, does for a parser of its own and finds for results that nobody reads. */
function withoutNeedless(code: string, parse: Parse): string {
  const cuts: Cut[] = []
  const found = new Set<string>()
  const cut = ({ start, end }: { start: number; end: number }) => {
    const begin = NEEDLESS.find((each) => code.startsWith(each, start))
    if (begin === undefined) return
    found.add(begin)
    cuts.push({ start, end, put: '' })
  }
  new Visitor({ IfStatement: cut, ExpressionStatement: cut, VariableDeclaration: cut }).visit(parse(code))
  const missing = NEEDLESS.find((each) => !found.has(each))
  if (missing) throw new Error(`Readability has no "${missing}" any more: look at it again.`)
  return `${edited(code, cuts)}\nexport default Readability\n`
}

/** Its numbers with names stand where they are used. */
function withNumbers(code: string, parse: Parse): string {
  let plain = code
  new Visitor({
    Property({ key, value }) {
      if (key.type !== 'Identifier' || !/^[A-Z_]+$/.test(key.name)) return
      if (value.type === 'Literal' && typeof value.value === 'number')
        plain = plain.replace(new RegExp(`\\bthis\\.${key.name}\\b`, 'g'), String(value.value))
    },
  }).visit(parse(code))
  return plain
}

/** Without the fields that the constructor fills and nobody reads. */
function withoutFields(code: string, parse: Parse): string {
  const all = mentions(code)
  const cuts: Cut[] = []
  new Visitor({
    ExpressionStatement({ start, end }) {
      const name = /^this\.(_\w+) =/.exec(code.slice(start, end))?.[1]
      if (!name || FIELDS.includes(name)) return
      if (all.filter((each) => each === name).length === 1) cuts.push({ start, end, put: '' })
    },
  }).visit(parse(code))
  return edited(code, cuts)
}

function edited(code: string, cuts: readonly Cut[]): string {
  return cuts
    .filter((cut) => !cuts.some((other) => other !== cut && other.start <= cut.start && cut.end <= other.end))
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, put }) => text.slice(0, start) + put + text.slice(end), code)
}

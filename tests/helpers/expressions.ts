/** Every regular expression of src: the literals by the syntax tree, the constructed ones by loading the modules that do so. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'

const SRC = resolve(import.meta.dirname, '../../src')

export interface Expression {
  source: string
  flags: string
  /** File below src and the constant or function that holds it: `extract/metadata/names.ts ADDRESS`. */
  place: string
}

/** One text for an expression: `/a+/gu`. */
export function keyOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  return `/${source}/${flags}`
}

interface Found {
  literals: Expression[]
  /** Places that construct an expression. */
  constructed: string[]
}

/** All expressions, literal and constructed. Loads the modules that construct some. */
export async function allExpressions(): Promise<Expression[]> {
  const { literals, constructed } = writtenExpressions()
  const files = new Set(constructed.map((place) => place.split(' ', 1)[0] ?? ''))
  const known = new Set(literals.map(keyOf))
  // Some loaders construct literals too.
  const made = (await constructedIn([...files])).filter((each) => !known.has(keyOf(each)))
  return [...literals, ...made]
}

/** What the source says: the literals, and the places that construct expressions. */
export function writtenExpressions(): Found {
  const found: Found = { literals: [], constructed: [] }
  for (const file of readdirSync(SRC, { recursive: true }).map(String).sort()) {
    if (!/(?<!\.d)\.tsx?$/.test(file)) continue
    const { program, errors } = parseSync(file, readFileSync(join(SRC, file), 'utf8'))
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
    walk(program, file, '', found)
  }
  return found
}

type Node = Record<string, unknown> & { type?: string }

function walk(node: unknown, file: string, holder: string, found: Found): void {
  if (Array.isArray(node)) for (const each of node) walk(each, file, holder, found)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const { type, regex, callee, id } = node as Node & {
    regex?: { pattern: string; flags: string }
    callee?: { name?: string }
    id?: { name?: string }
  }
  // The outermost name that is not a function's local one: what a reader of the file looks for.
  const isNamed = holder === '' && (type === 'VariableDeclarator' || type === 'FunctionDeclaration')
  const inside = isNamed ? (id?.name ?? '') : holder
  if (type === 'Literal' && regex) {
    found.literals.push({ source: regex.pattern, flags: regex.flags, place: `${file} ${inside}` })
  }
  if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') {
    found.constructed.push(`${file} ${inside}`)
  }
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'type' && typeof value === 'object') walk(value, file, inside, found)
  }
}

/** The expressions that modules construct while they load. */
async function constructedIn(files: readonly string[]): Promise<Expression[]> {
  const made: Expression[] = []
  const Original = RegExp
  for (const file of files) {
    globalThis.RegExp = class extends Original {
      constructor(pattern: RegExp | string, flags?: string) {
        super(pattern, flags)
        made.push({ source: this.source, flags: this.flags, place: `${file} constructed` })
      }
    } as RegExpConstructor
    try {
      // A query of its own: a module that another one loaded already would construct nothing.
      await import(`${pathToFileURL(join(SRC, file)).href}?expressions`)
    } finally {
      globalThis.RegExp = Original
    }
  }
  return made
}

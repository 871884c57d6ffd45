/** The extractor that ships, built once more with one function of it taken away. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin, type Rolldown } from 'vite'

const ROOT = resolve(import.meta.dirname, '../../..')

/** A function of the extractor and what stands in its place when it is taken away. */
export interface Part {
  /** Path below `src/extract`, without its ending. */
  file: string
  name: string
  /** An expression: a function that does nothing. */
  nothing: string
}

export interface Variant {
  extractPage: typeof import('../../../src/extract/extract').extractPage
  /** Of the injected reader, minified and gzipped. */
  bytes: number
}

/**
 * Builds the extractor without a part; whole without one. What the part alone used is gone too.
 * @throws Error when no file of the extractor exports a function of that name.
 */
export async function buildVariant(part: Part | null): Promise<Variant> {
  const reader = await bundle('src/content/extract.ts', part, true)
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-variant-'))
  const path = join(folder, 'extract.mjs')
  writeFileSync(path, await bundle('src/extract/extract.ts', part, false))
  const { extractPage } = await import(pathToFileURL(path).href)
  return { extractPage, bytes: gzipSync(reader).length }
}

async function bundle(entry: string, part: Part | null, isReader: boolean): Promise<string> {
  let isDone = part === null
  const without: Plugin = {
    name: 'without',
    enforce: 'pre',
    transform(code, id) {
      if (!part || !id.replaceAll('\\', '/').endsWith(`/src/extract/${part.file}.ts`)) return
      const head = `export function ${part.name}(`
      if (!code.includes(head)) return
      isDone = true
      return {
        code: code.replace(head, `export const ${part.name} = ${part.nothing}\nfunction ${part.name}Itself(`),
        map: null,
      }
    },
  }
  const output = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      minify: isReader,
      rolldownOptions: { output: { topLevelVar: false } },
      lib: { entry: resolve(ROOT, entry), formats: [isReader ? 'iife' : 'es'], name: '_' },
    },
    plugins: [without],
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[]
  const [first] = Array.isArray(output) ? output : [output]
  if (!isDone) throw new Error(`No ${part?.name} in ${part?.file}.ts.`)
  return first?.output[0].code ?? ''
}

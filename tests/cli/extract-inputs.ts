/** The pages that `npm run extract` is asked to read: corpora, folders of corpora, loose files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface PageInput {
  corpus: string
  id: string
  /** Address the page is read at; null when only the file itself can tell. */
  url: string | null
  contentType: string
  path: string
  /** UTF-16 text of the page. Throws when the file is missing or broken. */
  load: () => string
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.txt': 'text/plain',
}

/** Every page under the paths, in order: corpus folders (with truth.json), folders of those, loose files. */
export function* inputsOf(paths: readonly string[]): Generator<PageInput> {
  for (const path of paths) {
    if (statSync(path).isFile()) yield loose(path)
    else if (existsSync(join(path, 'truth.json'))) yield* corpus(path)
    else yield* folder(path)
  }
}

function* folder(path: string): Generator<PageInput> {
  for (const name of readdirSync(path).sort()) {
    const inner = join(path, name)
    if (statSync(inner).isDirectory()) {
      if (existsSync(join(inner, 'truth.json'))) yield* corpus(inner)
    } else if (TYPES[extname(name).toLowerCase()]) yield loose(inner)
  }
}

function* corpus(path: string): Generator<PageInput> {
  const list: unknown = JSON.parse(readFileSync(join(path, 'truth.json'), 'utf8'))
  if (!Array.isArray(list)) throw new Error(`${join(path, 'truth.json')} is no list.`)
  for (const { id, url } of list) {
    yield {
      corpus: basename(path),
      id: String(id),
      url: typeof url === 'string' ? url : null,
      contentType: 'text/html',
      path: join(path, `${id}.html`),
      load: () => readPacked(join(path, `${id}.html`)),
    }
  }
}

function readPacked(path: string): string {
  return existsSync(path) ? decode(readFileSync(path)) : decode(gunzipSync(readFileSync(`${path}.gz`)))
}

function loose(path: string): PageInput {
  return {
    corpus: basename(dirname(path)),
    id: basename(path),
    url: null,
    path,
    contentType: TYPES[extname(path).toLowerCase()] ?? 'text/html',
    load: () => decode(readFileSync(path)),
  }
}

/** Text of a saved page: by its byte order mark or its own `charset`, else UTF-8. */
function decode(bytes: Buffer): string {
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  try {
    return utf8.decode(bytes)
  } catch {
    // Not UTF-8: the page's own word for its encoding, where the platform knows it.
    return new TextDecoder(named ?? 'windows-1252').decode(bytes)
  }
}

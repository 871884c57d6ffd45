/**
 * Sizes, gzipped, of what each place loads before it can work. A limit moves only in the commit that needs it,
 * with the reason beside it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const KB = 1024
const dist = resolve(import.meta.dirname, '../../dist')

describe.each(['chrome', 'firefox'])('sizes of %s', (target) => {
  const folder = join(dist, target)
  const size = (path: string) => gzipSync(readFileSync(join(folder, path))).length
  const total = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + size(path), 0)

  // Readability is 9 KB. Rules for titles, names and dates of many scripts are most of the rest; formulas, notes, list marks,
  // emoji, the clock and rules without backtracking took 12 KB more. It lies on the reader's own disk.
  it('the injected reader stays under 52 KB', () => {
    expect(size('src/content/extract.js')).toBeLessThan(52 * KB)
  })

  // YAML and Markdown parsers; injected only where the document is served as text.
  it('the injected reader of text documents stays under 50 KB', () => {
    expect(size('src/content/extract-text.js')).toBeLessThan(50 * KB)
  })

  // Abbreviations, boilerplate and stop words of fourteen languages, and the learned table.
  it('the injected summarizer stays under 13 KB', () => {
    expect(size('src/content/summarize.js')).toBeLessThan(13 * KB)
  })

  // 44 KB for captures and the store; the keyword of the address bar searches whole texts in every script, by the shortest way
  // for each operator, and a worker loads nothing later. Versions, the mark outside the database, the self-check, undo of silent
  // saves and the parsers of settings took 14 KB more.
  it('the background stays under 68 KB', () => {
    expect(size('src/background/index.js')).toBeLessThan(68 * KB)
  })

  it('the popup paints first with under 70 KB, the library with under 92 KB', () => {
    expect(total(firstPaint(folder, 'src/popup/index.html'))).toBeLessThan(70 * KB)
    expect(total(firstPaint(folder, 'src/library/index.html'))).toBeLessThan(92 * KB)
  })

  // The largest holds the word lists of key terms in fourteen languages: 55 KB, loaded when terms are asked for.
  it('every lazy chunk stays under 60 KB', () => {
    const first = new Set([
      ...firstPaint(folder, 'src/popup/index.html'),
      ...firstPaint(folder, 'src/library/index.html'),
    ])
    const lazy = scripts(folder).filter((path) => !first.has(path) && !/content|background/.test(path))
    expect(lazy.length).toBeGreaterThan(0)
    expect(lazy.filter((path) => size(path) >= 60 * KB)).toEqual([])
  })

  // The aim is 450 KB; the word lists of key terms and the texts of the licences are what to look at first.
  it('the whole stays under 500 KB', () => {
    const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const bytes = all.reduce(
      (sum, entry) => sum + gzipSync(readFileSync(join(entry.parentPath, entry.name))).length,
      0,
    )
    expect(bytes).toBeLessThan(500 * KB)
  })
})

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
}

/** The page, its styles and scripts, and what those import at once. */
function firstPaint(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8')
  const found = new Set([page])
  const queue = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue
    found.add(path)
    if (!path.endsWith('.js')) continue
    const code = readFileSync(join(folder, path), 'utf8')
    for (const [, specifier] of code.matchAll(
      /(?:^|[;\s}])(?:import|export)\b[^'"`();]*?["'](\.{1,2}\/[^"']+\.js)["']/g,
    )) {
      queue.push(posix.join(dirname(path), specifier ?? ''))
    }
  }
  return found
}

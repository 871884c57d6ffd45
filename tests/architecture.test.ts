/**
 * The house holds: imports go down only, packages and globals stay in their rooms, no file outgrows one idea.
 * The table is docs/architecture.md's; a new folder is added in both.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Room {
  imports: readonly string[]
  packages: readonly string[]
}

const ROOMS: Record<string, Room> = {
  domain: { imports: [], packages: ['valibot'] },
  extract: {
    imports: ['domain'],
    packages: ['@mozilla/readability', '@mozilla/readability/Readability.js', 'js-yaml', 'marked'],
  },
  summarize: { imports: ['domain'], packages: [] },
  formats: {
    imports: ['domain'],
    packages: ['turndown', '@joplin/turndown-plugin-gfm', 'js-yaml', 'papaparse', 'client-zip'],
  },
  store: { imports: ['domain'], packages: ['dexie', 'valibot'] },
  platform: { imports: ['domain'], packages: ['webextension-polyfill', '@preact/signals-core'] },
  ui: { imports: ['domain', 'platform'], packages: ['preact', 'preact/hooks', '@preact/signals'] },
  content: { imports: ['domain', 'extract', 'summarize'], packages: [] },
  background: { imports: ['domain', 'store', 'platform'], packages: [] },
  // What popup and library share beyond the view: the store behind the lists, exports, stored HTML as nodes.
  pages: {
    imports: ['domain', 'store', 'formats', 'summarize', 'platform', 'ui'],
    packages: ['@preact/signals', 'dompurify'],
  },
  popup: {
    imports: ['domain', 'store', 'formats', 'summarize', 'platform', 'ui', 'pages'],
    packages: ['preact', 'preact/hooks', '@preact/signals', 'dompurify'],
  },
  library: {
    imports: ['domain', 'store', 'formats', 'summarize', 'platform', 'ui', 'pages'],
    packages: ['preact', 'preact/hooks', '@preact/signals', 'dompurify'],
  },
}

const LINES_ENFORCED = 400
const MAX_LINE_CHARS = 160
/** Holds the indexes of each table and version in one string, as Dexie reads them. */
const WIDE = ['store/database/db.ts']
const src = resolve(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
const text = new Map(files.map((path) => [path, readFileSync(join(src, path), 'utf8')]))
const imports = files.flatMap((file) => importsOf(text.get(file) ?? '').map((target) => ({ file, target })))

describe('the floors', () => {
  it('gives every source file a room', () => {
    expect(files.filter((file) => !ROOMS[roomOf(file)] && roomOf(file) !== '_locales')).toEqual([])
    expect(files.length).toBeGreaterThan(20)
  })

  it('lets imports go down only', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false
      const from = roomOf(file)
      const to = roomOf(posix.join(dirname(file), target))
      return to !== from && to !== '_locales' && !ROOMS[from]?.imports.includes(to)
    })
    expect(wrong).toEqual([])
  })

  it('keeps packages in the rooms that may use them', () => {
    const wrong = imports.filter(
      ({ file, target }) => !target.startsWith('.') && !ROOMS[roomOf(file)]?.packages.includes(target),
    )
    expect(wrong).toEqual([])
  })

  it('imports the browser API in one file', () => {
    const users = files.filter((file) =>
      /^import (?!type)[^'"]*['"]webextension-polyfill['"]/m.test(text.get(file) ?? ''),
    )
    expect(users).toEqual(['platform/browser.ts'])
  })

  it('has no import cycle', () => {
    expect(findCycle()).toEqual([])
  })
})

describe('conventions', () => {
  it('keeps files short enough to be one idea', () => {
    const long = files.filter((file) => (text.get(file) ?? '').split('\n').length > LINES_ENFORCED)
    expect(long).toEqual([])
  })

  it('keeps lines short enough to be read', () => {
    const long = files
      .filter((file) => !WIDE.includes(file))
      .flatMap((file) =>
        (text.get(file) ?? '')
          .split('\n')
          .flatMap((line, at) => ([...line].length > MAX_LINE_CHARS ? [`${file}:${at + 1}`] : [])),
      )
    expect(long).toEqual([])
  })

  it.each([
    [
      'strings of markup never reach the DOM',
      /\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/,
    ],
    ['no code is made from text', /\beval\(|new Function\(/],
    ['no catch is empty', /catch\s*(\([^)]*\))?\s*\{\s*\}/],
    ['the raw browser API stays in platform', /(?<![\w.'"`/-])chrome\.\w/],
  ])('%s', (_name, pattern) => {
    expect(files.filter((file) => pattern.test(withoutComments(text.get(file) ?? '')))).toEqual([])
  })

  it.each(['domain', 'extract', 'summarize', 'formats'])(
    '%s touches no global of a page, clock or chance',
    (room) => {
      const pattern =
        /(?<![\w.'"])(Date\.now|Math\.random|new Date\(\)|window\.|globalThis\.document|localStorage|indexedDB|fetch)\b/
      const wrong = files.filter(
        (file) => roomOf(file) === room && pattern.test(withoutComments(text.get(file) ?? '')),
      )
      expect(wrong).toEqual([])
    },
  )

  // Rules are general: what one site does is no reason for one. Vocabularies are of everybody.
  const HOST =
    /[\w-]{2,}(?:\.|\\\.)(?:com|net|org|info|io|tv|me|eu|co|kr|jp|cn|tw|hk|de|fr|uk|us|es|it|ru|br|ch|nl|pl|se|no|dk|tr|ua|ir|il|gr)(?![\w(])/gi
  const SITE =
    /\b(?:naver|daum|tistory|kakao|brunch|chosun|joongang|donga|hankyoreh|yonhap|youtube|youtu|vimeo|dailymotion|instagram|tiktok|reddit|substack|wikipedia|blogspot|yahoo|amazon|reuters|bloomberg|guardian|nytimes|washingtonpost|bbc|cnn|spiegel|lemonde|elpais|elmundo|asahi|yomiuri|nikkei|mainichi|sohu|sina|weibo|weixin|baidu|toutiao|xinhua|condenast)\b/gi
  const VOCABULARIES = ['schema.org', 'w3.org']

  it.each(['extract', 'summarize'])('no rule of %s names a site', (room) => {
    const named = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => {
        const code = withoutComments(text.get(file) ?? '')
        return [...code.matchAll(HOST), ...code.matchAll(SITE)].map(([name]) => `${file}: ${name}`)
      })
    expect(named.filter((each) => !VOCABULARIES.some((name) => each.endsWith(name)))).toEqual([])
  })

  it('would see a site in a rule', () => {
    for (const rule of ["host === 'courier.com'", '/news\\.co\\.kr$/', "'#naver-body'"]) {
      expect([...rule.matchAll(HOST), ...rule.matchAll(SITE)], rule).not.toEqual([])
    }
  })

  it('keeps no changing state in the modules of the worker', () => {
    const worker = files.filter((file) => ['background', 'platform', 'store'].includes(roomOf(file)))
    const wrong = worker.filter((file) => /^(export )?let /m.test(text.get(file) ?? ''))
    expect(wrong).toEqual([])
  })
})

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** Specifiers of static and dynamic imports and of re-exports. */
function importsOf(source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
  return [...withoutComments(source).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** One cycle of relative imports as a list of files, or nothing. Type-only imports count: they tie files too. */
function findCycle(): string[] {
  const edges = new Map<string, string[]>()
  for (const { file, target } of imports) {
    if (!target.startsWith('.')) continue
    const base = relative(src, resolve(src, dirname(file), target)).replaceAll('\\', '/')
    const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => text.has(path))
    if (found) edges.set(file, [...(edges.get(file) ?? []), found])
  }
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of edges.get(file) ?? []) {
      const cycle = walk(next, [...trail, file])
      if (cycle.length) return cycle
    }
    done.add(file)
    return []
  }
  for (const file of files) {
    const cycle = walk(file, [])
    if (cycle.length) return cycle
  }
  return []
}

/** docs/PRIVACY.md is a promise: what it lists as stored, asked and permitted is what the code does, and all of it. */
import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { UNDO_MS } from '../../../src/platform/storage/unseen-captures'
import { LibraryDb } from '../../../src/store/database/db'
import { TRASH_MS } from '../../../src/store/lists/trash'

vi.mock('../../../src/platform/browser', () => ({ default: {} }))

const root = resolve(import.meta.dirname, '../../..')
const privacy = readFileSync(join(root, 'docs/PRIVACY.md'), 'utf8')
const src = join(root, 'src')
const sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, withoutComments(readFileSync(join(src, path), 'utf8'))]),
)

describe('what is stored', () => {
  it('names every table of the database', () => {
    const db = new LibraryDb('pressmark')
    expect(namesIn('### The library')).toEqual(db.tables.map(({ name }) => name).sort())
  })

  it('names every record of the extension’s storage', () => {
    const keys = [...sources].flatMap(([path, code]) => storageKeys(path, code))
    expect(keys).not.toEqual([])
    expect(namesIn('### Settings and small records')).toEqual([...new Set(keys)].sort())
  })

  it('names the one record of localStorage', () => {
    const keys = [...sources.values()].flatMap((code) =>
      [...code.matchAll(/localStorage\.setItem\((\w+)/g)].map(([, name = '']) => constant(code, name)),
    )
    expect(keys).toEqual(['settings'])
    expect(privacy).toContain('`localStorage` under `settings`')
  })

  it('is in no other storage', () => {
    const others =
      /storage\.(?:sync|session|managed)\b|sessionStorage|\bcaches\.|document\.cookie|navigator\.storage\.getDirectory/
    expect(filesWith(others)).toEqual([])
  })

  it('waits as long as the document says', () => {
    expect(TRASH_MS).toBe(30 * 24 * 60 * 60_000)
    expect(UNDO_MS).toBe(10 * 60_000)
    expect(privacy).toContain('after 30 days')
    expect(privacy).toContain('for ten minutes')
  })
})

describe('what is sent', () => {
  /** Each file that asks for something, with the words of the document that speak of it. */
  const ASKING: Record<string, string> = {
    'library/settings/licences.ts': '| files of the extension |',
    'pages/models/offers.ts': '| your own model |',
    'platform/strings/i18n.ts': '| files of the extension |',
    'platform/page/in-page.ts': '| the lead image |',
  }

  it('is asked in these places only', () => {
    const requests =
      /\bfetch\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|EventSource|WebTransport|RTCPeerConnection|new Image\b|importScripts/
    expect(filesWith(requests)).toEqual(Object.keys(ASKING).sort())
    for (const words of Object.values(ASKING)) expect(privacy).toContain(words)
  })
})

describe('permissions', () => {
  it('are all named', () => {
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))
    const asked = Object.entries(manifest)
      .filter(([key]) => /(?:^|\.)(?:optional_)?permissions$/.test(key))
      .flatMap(([, names]) => names as string[])
    expect(asked).toContain('activeTab')
    for (const name of asked) expect(section('## Permissions')).toContain(`\`${name}\``)
  })
})

/** Names in the first column of the table below a heading, sorted. */
function namesIn(heading: string): string[] {
  const cells = [...section(heading).matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell)
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort()
}

function section(heading: string): string {
  const from = privacy.indexOf(heading)
  expect(from, heading).toBeGreaterThan(-1)
  return privacy.slice(from).split(/\n(?=#{1,3} )/)[0] ?? ''
}

function filesWith(pattern: RegExp): string[] {
  return [...sources].flatMap(([path, code]) => (pattern.test(code) ? [path] : [])).sort()
}

/** The keys that a file writes, by the constants that it names them with; a prefix ends with an ellipsis. */
function storageKeys(path: string, code: string): string[] {
  return [...code.matchAll(/storage\.local\.set\((.*)/g)].flatMap(([, object = '']) => {
    const keys = [...object.matchAll(/\[(\w+)(\(| \+)?/g)]
      .filter(([, name = '']) => /^[A-Z_]+$/.test(name) || new RegExp(`function ${name}\\(`).test(code))
      .map(([, name = '', more]) => (more ? `${prefix(code, name)}…` : constant(code, name)))
    if (keys.length === 0) throw new Error(`${path} writes a record without a constant for its key.`)
    return keys
  })
}

/** What a constant holds, or what the keys begin with that a function makes. */
function prefix(code: string, name: string): string {
  const inside = new RegExp(`function ${name}\\([^{]*\\{[^}]*\\$\\{(\\w+)\\}`).exec(code)?.[1]
  return constant(code, inside ?? name)
}

function constant(code: string, name: string): string {
  const value = new RegExp(`const ${name} = '([^']+)'`).exec(code)?.[1]
  if (value === undefined) throw new Error(`${name} has no text.`)
  return value
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Damage to the files in which a browser keeps the library, as failing disks and cleanup programs do it. The browser must not run. */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BrowserName } from './find-browser'

export interface FileDamage {
  name: string
  /** @throws Error where the profile has no such file. */
  apply(files: readonly string[], random: () => number): void
}

/** The files of the extension's database in a profile. */
export function databaseFiles(profile: string, browser: BrowserName): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      browser === 'chromium'
        ? /IndexedDB\/chrome-extension_/.test(path)
        : // With a context id: where Firefox keeps the extension's own storage, the mark among it.
          /storage\/default\/moz-extension\+\+\+[^/^]*\/idb\//.test(path),
    )
    .map((path) => join(profile, path))
    .filter((path) => statSync(path).isFile())
}

const remove = (path: string): void => rmSync(path)
const empty = (path: string): void => truncateSync(path, 0)
const halve = (path: string): void => truncateSync(path, Math.floor(statSync(path).size / 2))

/** Turns bits of a file over, in places all over it. */
function flip(path: string, random: () => number, share = 0.002): void {
  const bytes = readFileSync(path)
  const count = Math.max(1, Math.floor(bytes.length * share))
  for (let each = 0; each < count; each++) {
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  writeFileSync(path, bytes)
}

/** Overwrites a stretch of a file with zeros, as a bad sector does. */
function blank(path: string, random: () => number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(random() * Math.max(1, bytes.length - 4096))
  bytes.fill(0, at, at + 4096)
  writeFileSync(path, bytes)
}

/** The files of these names; at least one. */
function named(files: readonly string[], pattern: RegExp): string[] {
  const found = files.filter((path) => pattern.test(basename(path)))
  if (found.length === 0)
    throw new Error(`no file like ${pattern} among ${files.map((path) => basename(path))}`)
  return found
}

const each =
  (pattern: RegExp, damage: (path: string, random: () => number) => void): FileDamage['apply'] =>
  (files, random) => {
    for (const path of named(files, pattern)) damage(path, random)
  }

const one =
  (pattern: RegExp, damage: (path: string, random: () => number) => void): FileDamage['apply'] =>
  (files, random) => {
    const found = named(files, pattern)
    damage(found[Math.floor(random() * found.length)] as string, random)
  }

/** Chromium keeps values of over 64 KiB in files of their own, named by a number. */
const BLOB = /^[0-9a-f]+$/

/** Chromium: one LevelDB for all databases of the extension. */
const CHROMIUM: FileDamage[] = [
  { name: 'CURRENT removed', apply: each(/^CURRENT$/, remove) },
  { name: 'CURRENT emptied', apply: each(/^CURRENT$/, empty) },
  { name: 'CURRENT flipped', apply: each(/^CURRENT$/, (path, random) => flip(path, random, 0.2)) },
  { name: 'MANIFEST removed', apply: each(/^MANIFEST/, remove) },
  { name: 'MANIFEST halved', apply: each(/^MANIFEST/, halve) },
  { name: 'MANIFEST flipped', apply: each(/^MANIFEST/, (path, random) => flip(path, random, 0.02)) },
  { name: 'log removed', apply: each(/\.log$/, remove) },
  { name: 'log halved', apply: each(/\.log$/, halve) },
  { name: 'log flipped', apply: each(/\.log$/, flip) },
  { name: 'log blanked in part', apply: each(/\.log$/, blank) },
  { name: 'a table removed', apply: one(/\.ldb$/, remove) },
  { name: 'a table emptied', apply: one(/\.ldb$/, empty) },
  { name: 'a table halved', apply: one(/\.ldb$/, halve) },
  { name: 'a table flipped', apply: one(/\.ldb$/, flip) },
  { name: 'a table blanked in part', apply: one(/\.ldb$/, blank) },
  { name: 'all tables removed', apply: each(/\.ldb$/, remove) },
  { name: 'a file of a large text removed', apply: one(BLOB, remove) },
  { name: 'all files of large texts removed', apply: each(BLOB, remove) },
  { name: 'all files of large texts emptied', apply: each(BLOB, empty) },
  { name: 'everything removed', apply: each(/./, remove) },
  { name: 'everything flipped', apply: each(/./, flip) },
]

/** Firefox: one SQLite file for each database. */
const FIREFOX: FileDamage[] = [
  { name: 'file removed', apply: each(/\.sqlite$/, remove) },
  { name: 'file emptied', apply: each(/\.sqlite$/, empty) },
  { name: 'file halved', apply: each(/\.sqlite$/, halve) },
  { name: 'file flipped', apply: each(/\.sqlite$/, flip) },
  { name: 'file blanked in part', apply: each(/\.sqlite$/, blank) },
  {
    name: 'header blanked',
    apply: each(/\.sqlite$/, (path) => {
      const bytes = readFileSync(path)
      bytes.fill(0, 0, 100)
      writeFileSync(path, bytes)
    }),
  },
  { name: 'everything removed', apply: each(/./, remove) },
]

export function fileDamages(browser: BrowserName): readonly FileDamage[] {
  return browser === 'chromium' ? CHROMIUM : FIREFOX
}

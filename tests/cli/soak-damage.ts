/**
 * `npm run soak:damage -- --count 18 [--browser chromium|firefox] [--seed 1] [--only text]`: damages the files and the rows of a
 * library in as many ways, opens it in a real browser, and reports what a reader then sees. Exits with 1 where articles are
 * missing and nothing says so.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseFiles, fileDamages } from '../helpers/damage-files'
import { damageRows, rowDamages } from '../helpers/damage-rows'
import type { Driver } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { generator } from '../helpers/random'
import { type Seen, seenByReader, verdictOf } from '../helpers/seen'
import { BROWSERS, launch } from '../helpers/stage-launch'

/** Enough that Chromium writes tables beside its log. */
const ARTICLES = 120

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
})
const browser = BROWSERS.find((each) => each === values.browser)
if (!browser) throw new Error(`--browser can be ${BROWSERS.join(' or ')}.`)

interface Way {
  name: string
  /** Before the browser starts. */
  files?(profile: string, random: () => number): void
  /** In the browser, before a page is opened. */
  rows?(driver: Driver, random: () => number): Promise<void>
}

const WAYS: Way[] = [
  ...fileDamages(browser).map(({ name, apply }) => ({
    name,
    files: (profile: string, random: () => number) => apply(databaseFiles(profile, browser), random),
  })),
  ...rowDamages().map((damage) => ({
    name: damage.name,
    rows: (driver: Driver) => damageRows(driver, damage),
  })),
].filter(({ name }) => name.includes(values.only))

const folder = mkdtempSync(join(tmpdir(), 'pressmark-damage-'))
const verdicts = new Map<string, number>()
let silent = 0
try {
  const template = join(folder, 'template')
  await prepare(template)
  const count = Number(values.count ?? WAYS.length)
  for (let number = 0; number < count; number++) {
    const way = WAYS[number % WAYS.length] as Way
    // Each round damages other bytes.
    const seen = await tried(way, template, generator(Number(values.seed) + number))
    const verdict = verdictOf(seen, ARTICLES)
    verdicts.set(verdict.name, (verdicts.get(verdict.name) ?? 0) + 1)
    if (verdict.isSilent) silent++
    console.log(`${way.name}: ${verdict.name} (${seen.rows} of ${ARTICLES} rows) ${seen.words}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
console.log('')
for (const [name, count] of verdicts) console.log(`${count} ${name}`)
console.log(`articles missing in silence: ${silent}`)
process.exitCode = silent === 0 ? 0 : 1

/** A profile with a library that was opened twice, so that the browser has put its log in order. */
async function prepare(profileDir: string): Promise<void> {
  for (const isFirst of [true, false]) {
    const driver = await launch(browser as 'chromium', { profileDir })
    try {
      if (isFirst) {
        const articles = Array.from({ length: ARTICLES }, (_, at) => ({
          slug: `n${at}`,
          title: `Harbour report ${at}`,
          // Chromium keeps a value of over 64 KiB in a file of its own.
          text: `The harbour office counted ${at} ships. `.repeat(at % 8 === 0 ? 2500 : 1200),
          savedAt: Date.UTC(2026, 10, 1) + at * 60_000,
        }))
        await fillLibrary(driver, articles)
      }
      // The mark is brought up to date once a page was open for a while.
      await seenByReader(driver, 9000)
    } finally {
      await driver.close()
    }
  }
}

async function tried(way: Way, template: string, random: () => number): Promise<Seen> {
  const profileDir = join(folder, 'profile')
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 })
  cpSync(template, profileDir, { recursive: true })
  way.files?.(profileDir, random)
  const driver = await launch(browser as 'chromium', { profileDir })
  try {
    await way.rows?.(driver, random)
    return await seenByReader(driver, 9000)
  } finally {
    await driver.close()
  }
}

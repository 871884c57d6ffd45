/**
 * `npm run coverage`: the share of lines of `src` that the unit tests run, by folder, and the plain `.ts` files of which they run
 * none. The browser tests are not counted.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { linesByFolder, type Summary, untested } from './coverage-folders'
import { ROOT, runStep, tool } from './steps'

const folder = mkdtempSync(join(tmpdir(), 'pressmark-coverage-'))
const good = runStep(tool('vitest'), [
  ...['run', '--project', 'unit', '--reporter=dot', '--coverage.enabled', '--coverage.provider=v8'],
  ...['--coverage.include=src/**/*.{ts,tsx}', '--coverage.reporter=json-summary'],
  `--coverage.reportsDirectory=${folder}`,
])
const { total: _, ...files }: Record<string, Summary> = JSON.parse(
  readFileSync(join(folder, 'coverage-summary.json'), 'utf8'),
)
rmSync(folder, { recursive: true, force: true })
const summaries = Object.entries(files).map(([path, summary]) => ({
  path: relative(ROOT, path).replaceAll('\\', '/'),
  ...summary.lines,
}))
for (const { name, covered, total } of linesByFolder(summaries)) {
  const percent = total === 0 ? 100 : (100 * covered) / total
  console.log(`${name.padEnd(28)} ${percent.toFixed(1).padStart(6)} %  ${covered} of ${total} lines`)
}
const none = untested(summaries)
console.log(none.length === 0 ? '\nEvery plain .ts file is run.' : `\nNo line is run of:\n${none.join('\n')}`)
process.exitCode = good ? 0 : 1

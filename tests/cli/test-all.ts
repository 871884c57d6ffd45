/** `npm test`: everything that has to hold before a change is taken, from a bare machine to both browsers. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { setUp } from './setup'
import { ROOT, runStep, tool } from './steps'
import { type Tally, tallyOf } from './test-report'

interface Step {
  name: string
  run: () => Tally
}

const RESULTS = resolve(ROOT, 'node_modules/.cache/pressmark-tests')
const NONE: Tally = { passed: 0, failed: 0, secondTries: [] }
const missing = setUp()

const steps: Step[] = [
  check('types', 'tsc', ['--noEmit']),
  check('lint', 'biome', ['check', '.']),
  check('unused', 'knip', []),
  tests('unit'),
  // Builds both targets; the steps below take what it built.
  tests('build'),
  check('web-ext lint', 'web-ext', ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery']),
  missing === null ? tests('browser', { PRESSMARK_KEEP_BUILD: '1' }) : impossible('browser', missing),
]

mkdirSync(RESULTS, { recursive: true })
let passed = 0
let failed = 0
const secondTries: string[] = []
const table: string[] = []
for (const step of steps) {
  console.log(`\n== ${step.name}`)
  const started = Date.now()
  const result = step.run()
  passed += result.passed
  failed += result.failed
  secondTries.push(...result.secondTries)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  table.push(`${step.name.padEnd(14)} ${result.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s`)
}
console.log(`\n${table.join('\n')}`)
if (missing) console.log(`\n${missing}`)
if (secondTries.length > 0) console.log(`\nPassed at the second try:\n${secondTries.join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** A check without single tests: it counts only when it fails. */
function check(name: string, command: string, args: string[]): Step {
  return { name, run: () => ({ ...NONE, failed: runStep(tool(command), args) ? 0 : 1 }) }
}

function impossible(name: string, reason: string): Step {
  return {
    name,
    run: () => {
      console.error(reason)
      return { ...NONE, failed: 1 }
    },
  }
}

/** One of vitest's projects; a run that ends badly without a failed test counts as one failure. */
function tests(project: string, env: Record<string, string> = {}): Step {
  return {
    name: project,
    run: () => {
      const file = resolve(RESULTS, `${project}.json`)
      rmSync(file, { force: true })
      const args = ['run', '--project', project, '--reporter=default', '--reporter=json']
      const good = runStep(tool('vitest'), [...args, `--outputFile.json=${file}`], env)
      const counted = existsSync(file) ? tallyOf(JSON.parse(readFileSync(file, 'utf8'))) : NONE
      return good ? counted : { ...counted, failed: Math.max(1, counted.failed) }
    },
  }
}

/**
 * `npm run soak:rounds -- --count 1000 [--seed 7] [file …]`: runs the tests of random input, and those that kill at random, for so
 * many rounds, where the suite runs a few with a fixed seed. Without files every such test of `tests/unit`;
 * `tests/browser/index-kills.test.ts` can be named too. Exits with 1 where one fails.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, runStep, tool } from './steps'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string' } },
})
const seed = values.seed ?? `${Date.now() % 1_000_000}`
const files = positionals.length > 0 ? positionals : longTests()
console.log(`${values.count} rounds, seed ${seed}`)
const good = runStep(tool('vitest'), ['run', ...files], {
  PRESSMARK_ROUNDS: values.count,
  PRESSMARK_SEED: seed,
})
process.exitCode = good ? 0 : 1

function longTests(): string[] {
  return readdirSync(join(ROOT, 'tests/unit'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join('tests/unit', name))
    .filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('rounds('))
}

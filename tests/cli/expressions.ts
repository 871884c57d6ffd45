/**
 * `npm run expressions`: judges the regular expressions that are new since the last run and notes the linear ones; `--all` judges
 * every one anew; `--measure` times each listed one at its cap, with the checker's attack and texts made of its own words.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CAPPED } from '../helpers/capped-expressions'
import { judge, type Verdict } from '../helpers/check-expression'
import { allExpressions, type Expression, keyOf } from '../helpers/expressions'

const FOLDER = resolve(import.meta.dirname, '../fixtures/expressions')
const LINEAR = resolve(FOLDER, 'linear.json')
const ATTACKS = resolve(FOLDER, 'attacks.json')
/** Milliseconds for the proof of one expression. */
const PATIENCE = 30_000
/** Milliseconds that a listed expression may take at its cap. */
const MOST_MS = 20

const isAll = process.argv.includes('--all')
const all = [...new Map((await allExpressions()).map((each) => [keyOf(each), each])).values()]

if (process.argv.includes('--measure')) measureAll()
else await judgeAll()

async function judgeAll(): Promise<void> {
  const linear = new Set<string>(isAll ? [] : read<string[]>(LINEAR, []))
  const attacks = isAll ? {} : read<Record<string, string | null>>(ATTACKS, {})
  const unlisted: string[] = []
  for (const expression of all) {
    const key = keyOf(expression)
    if (linear.has(key) || key in attacks) continue
    const verdict: Verdict = await judge(expression, PATIENCE)
    if (verdict.grows === 'linear') linear.add(key)
    else attacks[key] = verdict.attack
    console.log(`${verdict.detail}\t${expression.place}\t${key.slice(0, 100)}`)
    if (verdict.grows === 'exponential') unlisted.push(`${expression.place} is exponential`)
  }
  const keys = new Set(all.map(keyOf))
  mkdirSync(FOLDER, { recursive: true })
  write(LINEAR, [...linear].filter((key) => keys.has(key)).sort())
  write(
    ATTACKS,
    Object.fromEntries(
      Object.entries(attacks)
        .filter(([key]) => keys.has(key))
        .sort(),
    ),
  )
  for (const each of all) {
    if (!linear.has(keyOf(each)) && !(each.place in CAPPED)) unlisted.push(`${each.place} has no cap`)
  }
  const proved = [...keys].filter((key) => linear.has(key)).length
  console.log(`${keys.size} expressions, ${proved} linear, ${keys.size - proved} with a cap`)
  for (const each of new Set(unlisted)) console.error(each)
  if (unlisted.length > 0) process.exitCode = 1
}

function measureAll(): void {
  const attacks = read<Record<string, string | null>>(ATTACKS, {})
  let slowest = 0
  for (const expression of all) {
    const attack = attacks[keyOf(expression)]
    const cap = CAPPED[expression.place]
    if (attack === undefined || cap === undefined) continue
    const { ms, text } = slowestOf(expression, cap, attack)
    slowest = Math.max(slowest, ms)
    console.log(`${ms.toFixed(2)} ms\tat ${cap}\t${expression.place}\t${JSON.stringify(text.slice(0, 40))}`)
    if (ms > MOST_MS) process.exitCode = 1
  }
  console.log(`slowest: ${slowest.toFixed(2)} ms`)
}

/** The slowest of many texts of that length: beginnings of its words, something repeated, an end that it does not expect. */
function slowestOf({ source, flags }: Expression, cap: number, attack: string | null) {
  const words = [...new Set(source.replace(/\\[dwspPbu](?:\{[^}]*\})?/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [])]
  const pumps = [
    ...'aA1 \t-.,:|/"(@\'!<=\\{가者한あ',
    'a ',
    'A ',
    'Aa ',
    '. ',
    ' -',
    '1 ',
    '12:34 ',
    ...words.slice(0, 30),
  ]
  const starts = ['', ...words.slice(0, 30), ...words.slice(0, 30).map((word) => `${word} `)]
  const texts = starts.flatMap((start) => pumps.map((pump) => made(start, pump, '\0', cap)))
  if (attack !== null) texts.push(ofAttack(attack, cap))
  let slowest = { ms: 0, text: '' }
  for (const text of texts) {
    const ms = time(source, flags, text)
    if (ms > slowest.ms) slowest = { ms, text }
  }
  // Once is chance: the best of four counts, each of a text of its own, since results are remembered.
  const again = ['\x01', '\x02', '\x03'].map((end) => time(source, flags, slowest.text.slice(0, -1) + end))
  return { ms: Math.min(slowest.ms, ...again), text: slowest.text }
}

function made(start: string, pump: string, end: string, length: number): string {
  return (start + pump.repeat(length)).slice(0, length - end.length) + end
}

/** The checker's attack (`'a'.repeat(500) + 'b'`), its repetitions made as long as the cap allows. */
function ofAttack(attack: string, cap: number): string {
  const parts = [...attack.matchAll(/'((?:[^'\\]|\\.)*)'(?:\.repeat\((\d+)\))?/g)].map(
    ([, text = '', times]) => ({
      text: JSON.parse(
        `"${text
          .replace(/\\x([\da-f]{2})/gi, '\\u00$1')
          .replace(/\\'/g, "'")
          .replace(/"/g, '\\"')}"`,
      ) as string,
      repeats: times !== undefined,
    }),
  )
  const fixed = parts.reduce((sum, { text, repeats }) => sum + (repeats ? 0 : text.length), 0)
  const pumps = parts.filter(({ repeats }) => repeats).length || 1
  const room = Math.max(0, Math.floor((cap - fixed) / pumps))
  return parts
    .map(({ text, repeats }) => (repeats ? text.repeat(Math.floor(room / text.length)) : text))
    .join('')
    .slice(-cap)
}

function time(source: string, flags: string, text: string): number {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
  const start = performance.now()
  text.replace(expression, '')
  return performance.now() - start
}

function read<T>(path: string, otherwise: T): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return otherwise
    throw thrown
  }
}

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

/**
 * `npm run bench:without -- <corpora> [--every N] [--json FILE]`: what each rule of the pipeline is worth. Reads every page with all rules, and once
 * more without each of them, and prints the change of body F1 corpus by corpus, beside the rule's time a page.
 * A rule that gains on one corpus alone was made for that corpus. For the last row every class and id is replaced by a meaningless one,
 * to estimate quality on unseen sites.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { extractPage } from '../../src/extract/extract'
import type { Rules } from '../../src/extract/pipeline'
import { inputsOf } from '../cli/extract-inputs'
import { openJsdom } from '../helpers/jsdom'
import { type BodyScore, scoreBody } from './extraction/score-body'
import type { Truth } from './extraction/tables'
import { RULE_IDS, rulesWithout, timedRules } from './extraction/without-rule'

/** Its row in the table. */
const NAMES = 'names of boxes'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, json: { type: 'string' } },
})
const every = Number(values.every)
if (positionals.length === 0 || !Number.isInteger(every) || every < 1) {
  console.error('Usage: npm run bench:without -- <corpora> [--every N] [--json FILE]')
  process.exit(2)
}

const { rules: timed, spent } = timedRules(() => performance.now())
const scores = await readAll()
const corpora = [...new Set(scores.map(({ corpus }) => corpus))]
const changes = (name: string) => Object.fromEntries(corpora.map((corpus) => [corpus, change(name, corpus)]))
const table = {
  ...Object.fromEntries(
    RULE_IDS.map((id) => [id, { ms: ((spent.get(id) ?? 0) / scores.length).toFixed(2), ...changes(id) }]),
  ),
  [NAMES]: { ms: '', ...changes(NAMES) },
}
console.log(
  'F1 without the rule less F1 with it, in thousandths (pages that it helps/harms); ms is its time a page',
)
console.table(table)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ table, scores }, null, 1)}\n`)

interface PageScores {
  corpus: string
  id: string
  /** By the id of the rule that is missing; '' for all rules. */
  f1: Record<string, number>
}

async function readAll(): Promise<PageScores[]> {
  const truths = new Map<string, Truth[]>()
  const all: PageScores[] = []
  let count = 0
  for (const input of inputsOf(positionals)) {
    const folder = dirname(input.path)
    if (!truths.has(folder)) truths.set(folder, truthsIn(folder))
    const truth = truths.get(folder)?.find(({ id }) => String(id) === input.id)
    if (!truth?.body || count++ % every !== 0) continue
    const url = input.url ?? 'https://page.example/'
    const { window } = openJsdom(input.load(), { url })
    const body = { lang: truth.lang, body: truth.body, lead: truth.lead }
    // Most rules change nothing on most pages: the same text has the same figure.
    const known = new Map<string, number>()
    const score = (rules?: Rules): number => {
      const { text } = extractPage(window.document, url, undefined, rules)
      const f1 = known.get(text) ?? figure(scoreBody(body, text))
      known.set(text, f1)
      return f1
    }
    const f1: Record<string, number> = { '': score(timed) }
    for (const id of RULE_IDS) f1[id] = score(rulesWithout(id))
    takeNames(window.document)
    f1[NAMES] = score()
    all.push({ corpus: input.corpus, id: input.id, f1 })
    window.close()
    await setImmediate()
    if (all.length % 20 === 0) process.stderr.write(`${all.length} pages\n`)
  }
  return all
}

/** Gives each class and id another name that says nothing, alike ones the same. */
function takeNames(document: Document): void {
  const names = new Map<string, string>()
  const other = (name: string) => {
    const said = names.get(name) ?? `q${names.size.toString(36)}z`
    names.set(name, said)
    return said
  }
  for (const element of document.querySelectorAll('[class], [id]'))
    for (const attribute of ['class', 'id']) {
      const value = element.getAttribute(attribute)
      if (value) element.setAttribute(attribute, value.trim().split(/\s+/).map(other).join(' '))
    }
}

/** Of letters where words are not spaced. */
function figure({ f1, letters }: BodyScore): number {
  return letters ?? f1
}

/** Thousandths of F1, and how many pages the rule helps and harms. */
function change(name: string, corpus: string): string {
  const differences = scores
    .filter((each) => each.corpus === corpus)
    .map(({ f1 }) => (f1[name] ?? 0) - (f1[''] ?? 0))
  const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length
  const helped = differences.filter((each) => each < 0).length
  const harmed = differences.filter((each) => each > 0).length
  return helped + harmed === 0 ? '' : `${(1000 * mean).toFixed(1)} (${helped}/${harmed})`
}

function truthsIn(folder: string): Truth[] {
  const path = join(folder, 'truth.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}

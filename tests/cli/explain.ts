/**
 * `npm run explain -- page.html [--url ADDRESS] [--html FILE]`: what each rule of the extractor removes and changes on a saved page and why, and
 * where each value of the metadata comes from. `--html` writes the page with the dropped parts tinted.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { extractPage } from '../../src/extract/extract'
import { openJsdom } from '../helpers/jsdom'
import { tintedPage } from './explain-page'
import { type Effect, watchRules } from './explain-rules'
import { inputsOf } from './extract-inputs'
import { addressOfFile } from './extract-locate'

const USAGE = 'npm run explain -- page.html [--url ADDRESS] [--html FILE]'
/** Lines shown of what a rule removed or changed, and UTF-16 units of each. */
const MAX_LINES = 5
const MAX_UNITS = 100

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, html: { type: 'string' } },
})
const [path, another] = positionals
if (!path || another || (values.url !== undefined && !URL.canParse(values.url))) {
  console.error(USAGE)
  process.exit(2)
}
const [input] = inputsOf([path])
if (!input) throw new Error(`${path} holds no page.`)
const text = input.load()
const url = values.url ?? addressOfFile(path, text)
const { window } = openJsdom(text, { url, contentType: input.contentType })
const watch = watchRules()
const draft = extractPage(window.document, url, undefined, watch.rules)

console.log(
  `${url}: ${draft.kind}${draft.reason ? ` (${draft.reason})` : ''}, ${draft.text.length} units of text\n`,
)
console.table(
  Object.fromEntries(
    watch.effects.map(({ id, removed, changed, kept }) => [
      id,
      { removed: removed.length, changed: changed.length, 'units left': kept },
    ]),
  ),
)
for (const effect of watch.effects) explain(effect)
console.log('\nMetadata, and where each value comes from')
const sources: Record<string, string | undefined> = { ...draft.details?.sources }
const { html, text: body, details, ...metadata } = draft
console.table(
  Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [
      name,
      { value: short(shown(value)), from: sources[name] ?? '' },
    ]),
  ),
)
const page = watch.page()
if (values.html && page) writeFileSync(values.html, tintedPage(page.document, page.droppedBy))
window.close()

function explain({ id, why, removed, changed }: Effect): void {
  if (removed.length + changed.length === 0) return
  console.log(`\n${id}: ${why}`)
  for (const [sign, lines] of [
    ['-', removed],
    ['~', changed],
  ] as const) {
    for (const line of lines.slice(0, MAX_LINES)) console.log(`  ${sign} ${short(line)}`)
    if (lines.length > MAX_LINES) console.log(`  ${sign} and ${lines.length - MAX_LINES} more`)
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function short(line: string): string {
  return line.length > MAX_UNITS ? `${line.slice(0, MAX_UNITS)}…` : line
}

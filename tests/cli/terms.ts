/**
 * `npm run terms -- <folder or files> --out FILE.jsonl [--count N]`: the key terms that ship, over saved pages, to be judged by hand. The
 * sample is the same each time: pages whose SHA-1 of the id ends in an even digit, in the order of that hash, the languages in turn. A line
 * a page: `{corpus, id, lang, title, terms: [{term, inTitle, count, around}]}`.
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Draft } from '../../src/domain/article/article'
import { keyTerms } from '../../src/summarize/terms'
import { inputsOf, type PageInput } from './extract-inputs'
import { readInJsdom } from './extract-jsdom'
import { addressOfFile } from './extract-locate'

const USAGE = 'npm run terms -- <folder or files> --out FILE.jsonl [--count N]'
const AROUND = 60
/** Places that are shown for a term. */
const PLACES = 2

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, count: { type: 'string', default: '200' } },
})
const count = Number(values.count)
if (positionals.length === 0 || !values.out || !(Number.isInteger(count) && count > 0)) {
  console.error(USAGE)
  process.exit(2)
}

const out = openSync(values.out, 'w')
const byLanguage = new Map<string, { pages: number; terms: number }>()
let done = 0
for (const input of inTurn([...inputsOf(positionals)].filter(isEven))) {
  if (done === count) break
  const draft = read(input)
  await setImmediate()
  if (draft?.kind !== 'article') continue
  done++
  const terms = keyTerms({ ...draft, keywords: draft.details?.keywords ?? [] })
  const tally = byLanguage.get(draft.lang ?? 'none') ?? { pages: 0, terms: 0 }
  byLanguage.set(draft.lang ?? 'none', { pages: tally.pages + 1, terms: tally.terms + terms.length })
  const { corpus, id } = input
  const line = {
    corpus,
    id,
    lang: draft.lang,
    title: draft.title,
    terms: terms.map((term) => evidence(term, draft)),
  }
  writeSync(out, `${JSON.stringify(line)}\n`)
}
closeSync(out)
console.table(Object.fromEntries(byLanguage))

function hashOf({ id }: PageInput): string {
  return createHash('sha1').update(id).digest('hex')
}

function isEven(input: PageInput): boolean {
  return /[02468ace]$/.test(hashOf(input))
}

/** Pages of each language in turn, as their markup names it, so that no language fills the sample. */
function inTurn(inputs: readonly PageInput[]): PageInput[] {
  const queues = new Map<string, PageInput[]>()
  for (const input of inputs.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))) {
    const lang =
      /<html[^>]*\blang=["']?([a-z]{2})/i.exec(input.load().slice(0, 20_000))?.[1]?.toLowerCase() ?? ''
    queues.set(lang, [...(queues.get(lang) ?? []), input])
  }
  const turns = Math.max(0, ...Array.from(queues.values(), (queue) => queue.length))
  return Array.from({ length: turns }, (_, turn) =>
    Array.from(queues.values()).flatMap((queue) => queue[turn] ?? []),
  ).flat()
}

function read(input: PageInput): Draft | null {
  try {
    const text = input.load()
    return readInJsdom(text, input.url ?? addressOfFile(input.path, text), input.contentType).draft
  } catch (error) {
    process.stderr.write(
      `${input.corpus}/${input.id}: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    return null
  }
}

function evidence(term: string, { title, text }: Draft) {
  const places: number[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) places.push(at)
  const around = places
    .slice(0, PLACES)
    .map((at) => text.slice(Math.max(0, at - AROUND), at + term.length + AROUND).replaceAll('\n', ' ¶ '))
  return { term, inTitle: title.includes(term), count: places.length, around }
}

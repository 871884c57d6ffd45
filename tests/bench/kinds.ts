/**
 * `npm run bench:kinds [-- <corpora folder>]`: what the pages of tests/fixtures/kinds, and of corpora of saved pages, are taken for.
 * Every page of a corpus counts as an article but those named in kinds-labels.json. Prints the confusion table.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { inputsOf } from '../cli/extract-inputs'
import { readInJsdom } from '../cli/extract-jsdom'
import { addressOfFile } from '../cli/extract-locate'
import { kindPages, readKindPage, wordOf } from '../helpers/kind-pages'

interface Judged {
  label: string
  word: string
  name: string
}

const labels: Record<string, string> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'kinds-labels.json'), 'utf8'),
)

const own = kindPages().map((page) => ({ ...page, name: page.slug, word: wordOf(readKindPage(page)) }))
print('Own pages', own)
print(
  'Of these, written when the rules were done',
  own.filter((page) => page.isHeldOut),
)
const folders = process.argv.slice(2)
if (folders.length > 0) {
  const saved = await readSaved(folders)
  print('Saved pages', saved)
  print('All', [...own, ...saved])
}

async function readSaved(paths: string[]): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const input of inputsOf(paths)) {
    // Corpora only: a loose file beside them has no label.
    if (!input.path.endsWith('.html')) continue
    const name = `${input.corpus}/${input.id}`
    const text = input.load()
    const { draft } = readInJsdom(text, input.url ?? addressOfFile(input.path, text), input.contentType)
    judged.push({ name, label: labels[name] ?? 'article', word: wordOf(draft) })
    await setImmediate()
  }
  return judged
}

function print(heading: string, judged: readonly Judged[]): void {
  const right = judged.filter(({ label, word }) => label === word)
  console.log(
    `\n${heading}: ${right.length} of ${judged.length} right (${((100 * right.length) / judged.length).toFixed(1)} %)`,
  )
  const refused = judged.filter(({ label, word }) => isKept(label) && !isKept(word))
  const wrong = judged.filter(({ label, word }) => !isKept(label) && isKept(word))
  console.log(`articles taken for links: ${refused.length}; links taken for articles: ${wrong.length}\n`)
  const names = [...new Set(judged.flatMap(({ label, word }) => [label, word]))].sort()
  console.log(`| is \\ taken for | ${names.join(' | ')} |\n|---|${names.map(() => '--:').join('|')}|`)
  for (const label of names) {
    const row = judged.filter((each) => each.label === label)
    if (row.length === 0) continue
    const cells = names.map((word) => row.filter((each) => each.word === word).length || '')
    console.log(`| ${label} | ${cells.join(' | ')} |`)
  }
  for (const { name, label, word } of judged)
    if (label !== word) console.log(`${name}: ${label}, taken for ${word}`)
}

/** True for what keeps its text. */
function isKept(word: string): boolean {
  return word === 'article' || word === 'text'
}

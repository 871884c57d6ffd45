/**
 * `npm run extract -- <folder or files> --out FILE.jsonl [--browser chromium|firefox]`: the extraction that ships, over
 * saved pages, one JSON line a page. Folders are corpora (truth.json beside <id>.html.gz) or hold them.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { BrowserReader } from './extract-browser'
import { inputsOf, type PageInput } from './extract-inputs'
import { readInJsdom } from './extract-jsdom'
import { lineOf } from './extract-line'
import { addressOfFile } from './extract-locate'

const USAGE = 'npm run extract -- <folder or files> --out FILE.jsonl [--browser chromium|firefox]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, browser: { type: 'string' } },
})
if (positionals.length === 0 || !values.out || !/^(?:|chromium|firefox)$/.test(values.browser ?? '')) {
  console.error(USAGE)
  process.exit(2)
}

const out = openSync(values.out, 'w')
const browser = await openBrowser()
const began = performance.now()
let done = 0
let failed = 0
for (const input of inputsOf(positionals)) {
  writeSync(out, `${JSON.stringify(await lineFor(input))}\n`)
  // A turn of the event loop: until then the closed window is not given back.
  await setImmediate()
  done++
  if (done % 50 === 0)
    process.stderr.write(`${done} pages, ${Math.round((performance.now() - began) / 1000)} s\n`)
}
await browser?.close()
closeSync(out)
process.stderr.write(
  `${done} pages, ${failed} that could not be read, in ${Math.round((performance.now() - began) / 1000)} s\n`,
)

async function openBrowser(): Promise<BrowserReader | null> {
  if (values.browser === 'chromium') return (await import('./extract-chromium')).openChromium()
  if (values.browser === 'firefox') return (await import('./extract-firefox')).openFirefox()
  return null
}

/** A page that cannot be loaded is a line too: its reason stands in place of the article. */
async function lineFor(input: PageInput): Promise<object> {
  try {
    const text = input.load()
    const url = input.url ?? addressOfFile(input.path, text)
    const { draft, timing } = browser
      ? await browser.read(text, url, input.contentType)
      : readInJsdom(text, url, input.contentType)
    return lineOf(input.corpus, input.id, draft, timing)
  } catch (error) {
    failed++
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${input.corpus}/${input.id}: ${reason}\n`)
    return { corpus: input.corpus, id: input.id, kind: 'unreadable', reason, text: '', html: '' }
  }
}

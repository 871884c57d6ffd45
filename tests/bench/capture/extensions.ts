/** The extensions that `bench:capture` compares, each with the same probe in its popup. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface System {
  name: string
  /** Folder of the unpacked extension. */
  folder: string
  /** Path of its popup in the folder. */
  popup: string
}

/** When the popup shows what is asked of it, by the clock of the machine, in milliseconds. */
export const SHOWN_AT = 'globalThis.benchShownAt'

const POPUP = 'popup.html'
/** Our card with the title and a sentence of the summary. */
const OUR_CARD = `document.querySelector('[data-part="card"] h1')?.textContent && document.querySelector('[data-part="summary"] li')`
const ANY_CARD = `document.querySelector('h1')?.textContent && document.querySelector('p')?.textContent`

/** Notes the frame in which a condition has come true. */
const probe = (condition: string): string => `{
  const observer = new MutationObserver(() => {
    if (!(${condition})) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        ${SHOWN_AT} = performance.timeOrigin + performance.now()
      }
      port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}
`

/** A popup of one sentence: what the browser itself takes. */
export function blankExtension(): System {
  return extension('blank', '<h1>Blank</h1><p>Nothing is read.</p>', {})
}

/** A popup that does no more than run Readability in the page and show title and excerpt. */
export function bareReadability(): System {
  const engine = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js')
  return extension('bare Readability', '<h1></h1><p></p><script src="popup.js"></script>', {
    'Readability.js': readFileSync(engine, 'utf8'),
    'read.js': `(() => {
  const article = new Readability(document.cloneNode(true)).parse()
  return article && { title: article.title, excerpt: article.excerpt, text: article.textContent, html: article.content }
})()`,
    'popup.js': `chrome.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
  const files = ['Readability.js', 'read.js']
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files, injectImmediately: true })
  document.querySelector('h1').textContent = result.title
  document.querySelector('p').textContent = result.excerpt
})`,
  })
}

/** A copy of a built Pressmark with the probe in its popup. */
export function probed(name: string, built: string): System {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
  cpSync(built, folder, { recursive: true })
  const popup = 'src/popup/index.html'
  writeFileSync(join(folder, 'probe.js'), probe(OUR_CARD))
  const page = readFileSync(resolve(folder, popup), 'utf8')
  writeFileSync(
    resolve(folder, popup),
    page.replace('<head>', () => '<head><script src="/probe.js"></script>'),
  )
  return { name, folder, popup }
}

function extension(name: string, body: string, files: Record<string, string>): System {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-bench-'))
  mkdirSync(folder, { recursive: true })
  const all = {
    ...files,
    'probe.js': probe(ANY_CARD),
    [POPUP]: `<!doctype html><html lang="en"><head><script src="/probe.js"></script><meta charset="utf-8"><title>${name}</title>
<style>body { width: 400px; height: 500px; font: 15px sans-serif }</style></head><body>${body}</body></html>`,
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name,
      version: '1.0',
      permissions: ['activeTab', 'scripting'],
      action: { default_popup: POPUP },
    }),
  }
  for (const [path, text] of Object.entries(all)) writeFileSync(join(folder, path), text)
  return { name, folder, popup: POPUP }
}

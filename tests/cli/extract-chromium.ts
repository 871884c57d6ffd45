/** Reads pages in Chromium by the very file that ships, injected into an isolated world as an extension does. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { launch } from 'puppeteer-core'
import { requireBrowser } from '../helpers/find-browser'
import type { ReadPage } from './extract-jsdom'

const built = resolve(import.meta.dirname, '../../dist/chrome/src/content')
const DEADLINE = 30_000

export interface ChromiumReader {
  read: (text: string, url: string, contentType: string) => Promise<ReadPage>
  close: () => Promise<void>
}

/** Opens Chromium; every request but the page's own is refused. */
export async function openChromium(): Promise<ChromiumReader> {
  const scripts = {
    page: readFileSync(resolve(built, 'extract.js'), 'utf8'),
    text: readFileSync(resolve(built, 'extract-text.js'), 'utf8'),
  }
  const browser = await launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return { read, close: () => browser.close() }

  async function read(text: string, url: string, contentType: string): Promise<ReadPage> {
    const tab = await browser.newPage()
    try {
      await tab.setJavaScriptEnabled(false)
      await tab.setRequestInterception(true)
      tab.on('request', (request) => {
        const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame()
        void (isPage
          ? request.respond({ contentType: `${contentType}; charset=utf-8`, body: text })
          : request.abort())
      })
      const began = performance.now()
      await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: DEADLINE })
      const parseMs = performance.now() - began
      const session = await tab.createCDPSession()
      const { frameTree } = await session.send('Page.getFrameTree')
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
      })
      const script =
        contentType === 'text/plain' || contentType === 'text/markdown' ? scripts.text : scripts.page
      const expression = `(()=>{const began=performance.now();const value=(0,eval)(${JSON.stringify(script)});return{value,ms:performance.now()-began}})()`
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
        timeout: DEADLINE,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      const { value, ms } = result.value
      return { draft: value.page.draft, timing: { ms, parseMs } }
    } finally {
      await tab.close()
    }
  }
}

/** Reads pages in Chromium by the very file that ships, injected into an isolated world as an extension does. */
import type { Browser, Page } from 'puppeteer-core'
import { isolatedWorld, launchQuiet } from '../helpers/isolated-world'
import { type BrowserReader, builtScripts, DEADLINE } from './extract-browser'

/** Opens Chromium; every request but the page's own is refused. */
export async function openChromium(): Promise<BrowserReader> {
  const scriptFor = builtScripts('chrome')
  const browser = await launchQuiet()
  return { read, close: () => browser.close() }

  async function read(text: string, url: string, contentType: string) {
    const { tab, parseMs } = await showPage(browser, { text, url, contentType })
    try {
      const { session, contextId } = await isolatedWorld(tab)
      const expression = `(()=>{const began=performance.now();const value=(0,eval)(${JSON.stringify(scriptFor(contentType))});return{value,ms:performance.now()-began}})()`
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
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

/**
 * Shows a page in a tab of its own: without its scripts, every other request refused. `parseMs` is from the request to the parsed document.
 * @throws Error when it is not there within the deadline; the tab is closed then.
 */
export async function showPage(
  browser: Browser,
  { text, url, contentType }: { text: string; url: string; contentType: string },
): Promise<{ tab: Page; parseMs: number }> {
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
    return { tab, parseMs: performance.now() - began }
  } catch (error) {
    await tab.close()
    throw error
  }
}

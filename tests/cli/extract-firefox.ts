/** Reads pages in Firefox by the very file that ships, in a sandbox of the page as a content script has one. */
import puppeteer, { type Browser } from 'puppeteer-core'
import { requireBrowser } from '../helpers/find-browser'
import { type BrowserReader, builtScripts, DEADLINE } from './extract-browser'

/** The part of puppeteer's Firefox browser that speaks WebDriver BiDi as it is. */
interface BidiBrowser extends Browser {
  connection: { send(method: string, params: unknown): Promise<{ result: unknown }> }
}

interface Tree {
  contexts: { context: string; url: string }[]
}

interface Evaluated {
  type: string
  result?: { value: string }
  exceptionDetails?: { text: string }
}

/** Opens Firefox; every request but the page's own is refused. */
export async function openFirefox(): Promise<BrowserReader> {
  const scriptFor = builtScripts('firefox')
  const browser = (await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
    protocolTimeout: 2 * DEADLINE,
    // Without this variable a release ignores the preference that keeps it from asking for its settings.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      // A page that was kept at an address without TLS is read at that address.
      'dom.security.https_first': false,
      'network.stricttransportsecurity.preloadlist': false,
    },
  })) as BidiBrowser
  return { read, close: () => browser.close() }

  async function read(text: string, url: string, contentType: string) {
    const tab = await browser.newPage()
    try {
      await tab.setRequestInterception(true)
      tab.on('request', (request) => {
        const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame()
        const answer = isPage
          ? request.respond({
              contentType: `${contentType}; charset=utf-8`,
              // Firefox has no switch for the scripts of one page.
              headers: { 'content-security-policy': 'sandbox allow-same-origin' },
              body: text,
            })
          : request.abort()
        // A request that is under way when its tab is closed has nobody to be answered to.
        answer.catch(() => null)
      })
      const began = performance.now()
      await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: DEADLINE })
      const parseMs = performance.now() - began
      const { value, ms } = await evaluate(await contextOf(url), scriptFor(contentType))
      return { draft: value.page.draft, timing: { ms, parseMs } }
    } finally {
      await tab.close()
    }
  }

  /** The newest tab: the others are closed. */
  async function contextOf(url: string): Promise<string> {
    const { result } = await browser.connection.send('browsingContext.getTree', { maxDepth: 0 })
    const found = (result as Tree).contexts.at(-1)
    if (!found) throw new Error(`Firefox shows no tab for ${url}.`)
    return found.context
  }

  async function evaluate(context: string, script: string) {
    // The last line of a built file is the name that holds its value.
    const name = /^var (\w+)/.exec(script)?.[1]
    const { result } = await browser.connection.send('script.evaluate', {
      expression: `{const began=performance.now();${script.trimStart().replace(/\b\w+;\s*$/, '')};JSON.stringify({value:${name},ms:performance.now()-began})}`,
      target: { context, sandbox: 'pressmark' },
      awaitPromise: false,
    })
    const { result: value, exceptionDetails } = result as Evaluated
    if (exceptionDetails || !value) throw new Error(exceptionDetails?.text ?? 'Firefox gave no value.')
    return JSON.parse(value.value)
  }
}

/** Chromium without an extension, and the isolated world of a page in it: where an extension's injected files run. */
import { type Browser, type CDPSession, type LaunchOptions, launch, type Page } from 'puppeteer-core'
import { requireBrowser } from './find-browser'

/** Opens a Chromium that asks for nothing of its own. */
export function launchQuiet(options: Pick<LaunchOptions, 'protocolTimeout'> = {}): Promise<Browser> {
  return launch({
    ...options,
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
      // A page that was kept at an address without TLS is read at that address.
      '--disable-features=HttpsFirstBalancedModeAutoEnable,HttpsUpgrades',
    ],
  })
}

export interface IsolatedWorld {
  session: CDPSession
  contextId: number
}

/** A world of its own in the page that a tab shows; its scripts share the DOM with the page and nothing else. */
export async function isolatedWorld(tab: Page): Promise<IsolatedWorld> {
  const session = await tab.createCDPSession()
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  return { session, contextId: executionContextId }
}

/** Has the browser itself delete the extension's databases, as when a reader clears site data: open connections are closed by force. */
import type { CDPSession, Page } from 'puppeteer-core'
import type { Driver, Tab } from './driver'

/** In the browser's window. Quota's service takes principals; the extension's is that of its pages. */
const CLEAR_IN_FIREFOX = (id: string) => `new Promise((done, failed) => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)})
  const request = Services.qms.clearStoragesForPrincipal(extension.principal, 'default', 'idb')
  request.callback = () => (request.resultCode === 0 ? done(true) : failed(new Error(String(request.resultCode))))
})`

/** Deletes every database of the extension while pages have them open. `tab` is one of its pages. */
export async function clearDatabases(driver: Driver, tab: Tab): Promise<void> {
  if (driver.name === 'firefox') {
    const firefox = driver as unknown as { privileged(expression: string): Promise<boolean> }
    await firefox.privileged(CLEAR_IN_FIREFOX('pressmark@pressmark.example'))
    return
  }
  const { page } = tab as unknown as { page: Page }
  const session: CDPSession = await page.createCDPSession()
  await session.send('Storage.clearDataForOrigin', { origin: driver.origin, storageTypes: 'indexeddb' })
  await session.detach()
}

import { writeFile } from 'node:fs/promises'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import {
  type ButtonPlace,
  type CommandName,
  type Driver,
  type LaunchOptions,
  type OpenOptions,
  Popup,
  READ_LIBRARY,
  type StoredLibrary,
  type Tab,
  until,
} from './driver'
import { requireBrowser } from './find-browser'
import * as chrome from './firefox-chrome'
import { pressIn } from './press'

const EXTENSION_ID = 'pressmark@pressmark.example'
const UUID = '5bd2a2b0-9d0e-4c5e-8f4e-70c1a9f0b1aa'

/** The part of puppeteer's Firefox browser that speaks WebDriver BiDi as it is. */
interface BidiBrowser extends Browser {
  connection: { send(method: string, params: unknown): Promise<{ result: unknown }> }
}

/** Starts Firefox with the extension, everything it asks for going through the proxy. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.headless ?? true,
    protocolTimeout: 60_000,
    defaultViewport: null,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: ['-remote-allow-system-access', '--width=1200', '--height=900'],
    extraPrefsFirefox: preferences(options),
    // Without this variable a release ignores the preference that keeps it from asking for its settings.
    env: {
      ...process.env,
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.display ? { DISPLAY: options.display } : {}),
    },
  })
  await browser.installExtension(options.extensionDir)
  return Firefox.start(browser as BidiBrowser)
}

class Firefox implements Driver {
  readonly name = 'firefox'
  readonly origin = `moz-extension://${UUID}`

  private constructor(
    readonly browser: BidiBrowser,
    readonly window: string,
    readonly spy: Page,
  ) {}

  static async start(browser: BidiBrowser): Promise<Firefox> {
    const tree = (await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
      .result as { contexts: { context: string }[] }
    const window = tree.contexts[0]?.context
    if (!window) throw new Error('Firefox shows no window.')
    const [first] = await browser.pages()
    const spy = first ?? (await browser.newPage())
    const firefox = new Firefox(browser, window, spy)
    // A picture of the extension: its origin without any of its scripts, open behind the other tabs.
    await arrivesAt(spy, `${firefox.origin}/icons/16.png`)
    return firefox
  }

  /** Runs an expression with the browser's own rights in its window. */
  async privileged<T>(expression: string): Promise<T> {
    const { result } = (await this.browser.connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.window },
      awaitPromise: true,
    })) as { result: { result?: { value: string }; exceptionDetails?: { text: string } } }
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text)
    return JSON.parse(result.result?.value ?? 'null') as T
  }

  async openPage(url: string, { wait = 'load' }: OpenOptions = {}): Promise<Tab> {
    const page = await this.browser.newPage()
    await page.bringToFront()
    // BiDi tells of no load of an extension's page: its document is waited for.
    if (wait === 'commit' && url.startsWith(this.origin)) {
      await arrivesAt(page, url)
      return new FirefoxTab(page)
    }
    const loaded = page.goto(url, { waitUntil: 'load', timeout: 30_000 })
    if (wait === 'load') await loaded
    // A page that never loads ends this promise with an error when its tab is closed: nobody waits for it.
    else await Promise.race([loaded.catch(() => null), new Promise((done) => setTimeout(done, 1_000))])
    return new FirefoxTab(page)
  }

  async triggerAction(tab: Tab): Promise<Popup> {
    await (tab as FirefoxTab).page.bringToFront()
    await this.privileged(chrome.triggerAction(EXTENSION_ID))
    // Until its page has a process of its own, what is sent to the popup may be lost: ask in short questions.
    const ready = `location.protocol === 'moz-extension:' && document.readyState === 'complete'`
    const question = chrome.evaluateInPopup(ready, 500)
    await until(async () => (await this.privileged<string>(question)) === 'true', 'the popup to open')
    return new FirefoxPopup(this)
  }

  async openPopupFrom(place: ButtonPlace, tab: Tab): Promise<Popup> {
    await this.privileged(
      chrome.moveButton(EXTENSION_ID, place === 'menu' ? 'unified-extensions-area' : 'nav-bar'),
    )
    if (place === 'overflow' && !(await this.privileged<boolean>(chrome.crowdToolbar(EXTENSION_ID))))
      throw new Error('The toolbar has room for every button.')
    return this.triggerAction(tab)
  }

  async pressCommand(name: CommandName, tab: Tab): Promise<void> {
    await (tab as FirefoxTab).page.bringToFront()
    await this.privileged(chrome.pressCommand(name))
  }

  async clickContextMenu(tab: Tab, selector: string): Promise<void> {
    const { page } = tab as FirefoxTab
    await page.bringToFront()
    const spot = await tab.evaluate<{ x: number; y: number }>(`(() => {
      const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return { x: Math.round(box.x + 8), y: Math.round(box.y + box.height / 2) }
    })()`)
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    await until(() => this.privileged<boolean>(chrome.contextMenuIsShown), 'the context menu')
    await this.privileged(chrome.chooseInContextMenu(EXTENSION_ID))
  }

  async readLibrary(): Promise<StoredLibrary> {
    return JSON.parse(await this.evaluateInExtension<string>(READ_LIBRARY))
  }

  evaluateInExtension<T>(expression: string): Promise<T> {
    return this.spy.evaluate(expression) as Promise<T>
  }

  evaluateInWorker<T>(_expression: string): Promise<T> {
    return Promise.reject(new Error('The event page of Firefox is no context that BiDi reaches.'))
  }

  killWorker(): Promise<boolean> {
    return this.privileged(chrome.terminateBackground(EXTENSION_ID))
  }

  ended(): Promise<void> {
    return new Promise((done) => this.browser.once('disconnected', () => done()))
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

/** Goes to a page of the extension and waits until its document is there. */
async function arrivesAt(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] })
  await until(() => page.evaluate(`location.protocol === 'moz-extension:'`) as Promise<boolean>, url)
}

class FirefoxTab implements Tab {
  constructor(readonly page: Page) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>
  }

  async navigate(url: string): Promise<void> {
    await this.page.evaluate(`void setTimeout(() => { location.href = ${JSON.stringify(url)} })`)
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` })
  }

  press(key: string): Promise<void> {
    return pressIn(this.page, key)
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height })
  }

  close(): Promise<void> {
    return this.page.close()
  }
}

class FirefoxPopup extends Popup {
  constructor(readonly firefox: Firefox) {
    super()
  }

  async evaluate<T>(expression: string): Promise<T> {
    const json = await this.firefox.privileged<string | undefined>(chrome.evaluateInPopup(expression))
    return (json === undefined ? undefined : JSON.parse(json)) as T
  }

  async press(key: string): Promise<void> {
    const [last = key, ...modifiers] = key.length === 1 ? [key] : key.split('+').reverse()
    await this.firefox.privileged(chrome.pressInPopup(last, modifiers))
  }

  async screenshot(path: string): Promise<void> {
    await writeFile(path, Buffer.from(await this.firefox.privileged<string>(chrome.drawPopup), 'base64'))
  }

  shownSize(): Promise<{ width: number; height: number }> {
    return this.firefox.privileged(chrome.popupSize)
  }

  resize(): Promise<void> {
    return Promise.reject(new Error('Firefox sizes its popup itself.'))
  }

  isOpen(): Promise<boolean> {
    return this.firefox.privileged(chrome.popupIsOpen)
  }

  async close(): Promise<void> {
    await this.firefox.privileged(chrome.closePopup)
  }
}

/** Nothing that Firefox does on its own may reach the proxy; the extension keeps one known address. */
function preferences(options: LaunchOptions): Record<string, unknown> {
  const { proxyPort, downloadDir, profileDir, lang, preferences } = options
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.experiments.enabled': true,
    'intl.locale.requested': lang === 'ko' ? 'ko' : 'en-US',
    'intl.accept_languages': lang ?? 'en',
    ...(proxyPort ? throughProxy(proxyPort) : {}),
    ...(downloadDir ? downloadsTo(downloadDir) : {}),
    // An add-on for the time of a test leaves nothing behind, otherwise.
    ...(profileDir
      ? {
          'extensions.webextensions.keepStorageOnUninstall': true,
          'extensions.webextensions.keepUuidOnUninstall': true,
        }
      : {}),
    'dom.security.https_first': false,
    'dom.security.https_only_mode': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'network.http.speculative-parallel-limit': 0,
    'network.trr.mode': 5,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.startup.homepage': 'about:blank',
    'browser.safebrowsing.update.enabled': false,
    'browser.safebrowsing.provider.google4.updateURL': '',
    'browser.safebrowsing.provider.google5.updateURL': '',
    'browser.safebrowsing.provider.mozilla.updateURL': '',
    'browser.search.update': false,
    'browser.region.network.url': '',
    'browser.topsites.contile.enabled': false,
    'browser.newtabpage.activity-stream.feeds.system.topstories': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.server': '',
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.blocklist.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'media.gmp-manager.url': '',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'security.OCSP.enabled': 0,
    'dom.push.enabled': false,
    'dom.push.connection.enabled': false,
    'geo.enabled': false,
    ...preferences,
  }
}

function throughProxy(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  }
}

function downloadsTo(folder: string): Record<string, unknown> {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
  }
}

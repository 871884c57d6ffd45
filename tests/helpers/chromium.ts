import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import puppeteer, { type Browser, type Extension, type Page, TargetType } from 'puppeteer-core'
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
} from './driver'
import { requireBrowser } from './find-browser'
import { pressIn } from './press'

const run = promisify(execFile)

const SHORTCUTS: Record<CommandName, string> = { 'save-page': 'alt+shift+s', _execute_action: 'alt+shift+p' }

/** Where a window of the size below has its menu of extensions and, in it, the only extension: no way of the driver leads there. */
const EXTENSIONS_BUTTON = ['1087', '63'] as const
const FIRST_EXTENSION = ['874', '204'] as const

/**
 * Chromium asks its maker for accounts, components and the time on its own. These addresses are moved to a host
 * that does not exist, past the proxy: what is left for the proxy to see are requests of pages and extensions,
 * to whichever host.
 */
const MAKER = 'maker.invalid'

function quiet(others: readonly string[]): string[] {
  const own = [MAKER, ...others]
  return [
    `--gaia-url=http://${MAKER}`,
    `--lso-url=http://${MAKER}`,
    `--google-apis-url=http://${MAKER}`,
    `--component-updater=url-source=http://${MAKER}/`,
    `--host-resolver-rules=${own.map((host) => `MAP ${host} ~NOTFOUND`).join(',')}`,
    `--proxy-bypass-list=${['<-loopback>', ...own].join(';')}`,
    `--disable-features=${[
      'AutofillServerCommunication',
      'HttpsFirstBalancedModeAutoEnable',
      'HttpsUpgrades',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
    ].join(',')}`,
    '--disable-component-update',
    '--disable-domain-reliability',
    '--no-pings',
  ]
}

/** Starts Chromium with the extension, everything it asks for going through the proxy. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const lang = options.lang ?? 'en'
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    protocolTimeout: 60_000,
    defaultViewport: null,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    ...(options.downloadDir
      ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloadDir } }
      : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-default-browser-check',
      ...(options.proxyPort
        ? [...quiet(options.browserHosts ?? []), `--proxy-server=http://127.0.0.1:${options.proxyPort}`]
        : []),
      ...localHosts(options.localHosts),
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      '--window-size=1200,900',
      '--window-position=0,0',
      ...(options.switches ?? []),
    ],
    env: {
      ...process.env,
      LANGUAGE: lang,
      ...(options.display ? { DISPLAY: options.display } : {}),
    },
  })
  const id = await browser.installExtension(options.extensionDir)
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error(`Chromium did not load ${options.extensionDir}.`)
  return Chromium.start(browser, extension, options.display)
}

class Chromium implements Driver {
  readonly name = 'chromium'
  readonly origin: string
  readonly #spy: Page

  private constructor(
    readonly browser: Browser,
    readonly extension: Extension,
    readonly display: string | undefined,
    spy: Page,
  ) {
    this.origin = originOf(extension)
    this.#spy = spy
  }

  static async start(browser: Browser, extension: Extension, display: string | undefined): Promise<Chromium> {
    // A picture of the extension: its origin without any of its scripts, open behind the other tabs.
    const [first] = await browser.pages()
    const spy = first ?? (await browser.newPage())
    await spy.goto(`${originOf(extension)}/icons/16.png`)
    return new Chromium(browser, extension, display, spy)
  }

  async openPage(url: string, { wait = 'load' }: OpenOptions = {}): Promise<Tab> {
    const page = await this.browser.newPage()
    await page.bringToFront()
    const loaded = page.goto(url, { waitUntil: 'load', timeout: 30_000 })
    if (wait === 'load') await loaded
    // A page that never loads ends this promise with an error when its tab is closed: nobody waits for it.
    else await Promise.race([loaded.catch(() => null), new Promise((done) => setTimeout(done, 1_000))])
    return new ChromiumTab(page)
  }

  async triggerAction(tab: Tab): Promise<Popup> {
    const { page } = tab as ChromiumTab
    await page.triggerExtensionAction(this.extension)
    return this.#openedPopup()
  }

  async openPopupFrom(place: ButtonPlace, tab: Tab): Promise<Popup> {
    if (place === 'toolbar') return this.triggerAction(tab)
    if (place === 'overflow') throw new Error('Chromium has no overflow menu.')
    await this.#front(tab)
    await this.#xdotool('mousemove', ...EXTENSIONS_BUTTON, 'click', '1')
    // The menu is drawn by the window system: nothing tells when it is there.
    await new Promise((done) => setTimeout(done, 1_500))
    await this.#xdotool('mousemove', ...FIRST_EXTENSION, 'click', '1')
    return this.#openedPopup()
  }

  async pressCommand(name: CommandName, tab: Tab): Promise<void> {
    await this.#front(tab)
    await this.#xdotool('key', SHORTCUTS[name])
  }

  async clickContextMenu(tab: Tab, selector: string): Promise<void> {
    await this.#front(tab)
    const spot = await tab.evaluate<{ x: number; y: number; onLink: boolean }>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)})
      const box = element.getBoundingClientRect()
      const bars = outerHeight - innerHeight
      return {
        x: Math.round(screenX + box.x + 8),
        y: Math.round(screenY + bars + box.y + box.height / 2),
        onLink: element.closest('a[href]') !== null,
      }
    })()`)
    await this.#xdotool('mousemove', `${spot.x}`, `${spot.y}`, 'click', '3')
    // The menu is drawn by the window system: nothing tells when it is there.
    await new Promise((done) => setTimeout(done, 700))
    // Below the extension's entry there are always "Inspect" and, on a page, "View page source".
    const steps = spot.onLink ? 2 : 3
    for (let step = 0; step < steps; step += 1) await this.#xdotool('key', 'Up')
    await this.#xdotool('key', 'Return')
  }

  async readLibrary(): Promise<StoredLibrary> {
    return JSON.parse(await this.evaluateInExtension<string>(READ_LIBRARY))
  }

  evaluateInExtension<T>(expression: string): Promise<T> {
    return this.#spy.evaluate(expression) as Promise<T>
  }

  async evaluateInWorker<T>(expression: string): Promise<T> {
    const target = await this.browser.waitForTarget((each) => this.#isWorker(each.type(), each.url()), {
      timeout: 5_000,
    })
    const worker = await target.worker()
    if (!worker) throw new Error('The background worker has ended.')
    return worker.evaluate(expression) as Promise<T>
  }

  async killWorker(): Promise<boolean> {
    const target = this.browser.targets().find((each) => this.#isWorker(each.type(), each.url()))
    const worker = await target?.worker()
    try {
      await worker?.close()
    } catch (error) {
      // It ended between the two steps of closing it: that is what was wanted.
      if (!/No session|No target|Target closed/.test(String(error))) throw error
    }
    return Boolean(worker)
  }

  ended(): Promise<void> {
    return new Promise((done) => this.browser.once('disconnected', () => done()))
  }

  close(): Promise<void> {
    return this.browser.close()
  }

  #isWorker(type: TargetType, url: string): boolean {
    return type === TargetType.SERVICE_WORKER && url.startsWith(this.origin)
  }

  async #openedPopup(): Promise<Popup> {
    const target = await this.browser.waitForTarget(
      (each) => each.url().startsWith(`${this.origin}/src/popup/`),
      { timeout: 10_000 },
    )
    return new ChromiumPopup(await target.asPage())
  }

  async #front(tab: Tab): Promise<void> {
    if (!this.display)
      throw new Error('Keys and menus of the window need a display: launch with headless: false.')
    await (tab as ChromiumTab).page.bringToFront()
  }

  async #xdotool(...args: string[]): Promise<void> {
    await run('xdotool', args, { env: { ...process.env, DISPLAY: this.display } })
  }
}

class ChromiumTab implements Tab {
  constructor(readonly page: Page) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>
  }

  async navigate(url: string): Promise<void> {
    const session = await this.page.createCDPSession()
    await session.send('Page.navigate', { url })
    await session.detach()
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: asPng(path) })
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

class ChromiumPopup extends Popup {
  constructor(readonly page: Page) {
    super()
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>
  }

  press(key: string): Promise<void> {
    return pressIn(this.page, key)
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: asPng(path) })
  }

  /** The popup's view is the window's own: the page knows its size. */
  shownSize(): Promise<{ width: number; height: number }> {
    return this.evaluate('({ width: innerWidth, height: innerHeight })')
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height })
  }

  isOpen(): Promise<boolean> {
    return Promise.resolve(!this.page.isClosed())
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close()
  }
}

function localHosts(hosts: Record<string, number> | undefined): string[] {
  if (!hosts) return []
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:80 127.0.0.1:${port}`)
  return [`--host-resolver-rules=${rules.join(',')}`]
}

function originOf(extension: Extension): string {
  return `chrome-extension://${extension.id}`
}

function asPng(path: string): `${string}.png` {
  return path.endsWith('.png') ? (path as `${string}.png`) : `${path}.png`
}

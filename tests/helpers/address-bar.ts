import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from 'puppeteer-core'
import { type Driver, type Tab, until } from './driver'

const run = promisify(execFile)

/** Where Chromium draws the lines under its address bar: a page of its own, read here as it stands on the screen. */
const LINES_PAGE = 'chrome://omnibox-popup.top-chrome/'

/** Whom Chromium asks for suggestions as soon as a letter stands in its address bar, whatever the keyword is. */
export const SEARCH_ENGINES = ['duckduckgo.com', 'www.google.com']

/** Text of the page of lines, of the chosen line, or of all. Its parts are shadow trees. */
const LINES = `(() => {
  const lines = { all: '', chosen: '' }
  const walk = (node, chosen) => {
    if (node.nodeType === Node.TEXT_NODE) {
      lines.all += node.data
      if (chosen) lines.chosen += node.data
      return
    }
    if (/^(STYLE|SCRIPT)$/.test(node.nodeName)) return
    const isChosen = chosen || node.hasAttribute?.('selected') === true
    for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child, isChosen)
  }
  walk(document.body, false)
  return lines
})()`

/** The address bar of a Chromium that has a window, with the keyboard on it. */
export class AddressBar {
  readonly #browser: Browser
  readonly #display: string
  readonly #driver: Driver

  constructor(driver: Driver) {
    const { browser, display } = driver as unknown as { browser: Browser; display?: string }
    if (!display) throw new Error('The address bar needs a window.')
    this.#browser = browser
    this.#display = display
    this.#driver = driver
  }

  /** Keeps what the browser tells the extension of the keyword, from now on. */
  async listen(): Promise<void> {
    await this.#driver.evaluateInExtension(`(() => {
      globalThis.told = { typed: '', entered: [] }
      chrome.omnibox.onInputChanged.addListener((text) => { told.typed = text })
      chrome.omnibox.onInputEntered.addListener((text, where) => told.entered.push([text, where]))
      return 0
    })()`)
  }

  /** What the browser gave the extension with Enter: the text, and where the page is wanted. */
  entered(): Promise<[text: string, where: string][]> {
    return this.#driver.evaluateInExtension('told.entered')
  }

  /** Goes from a page into the bar with the keyboard, and takes the keyword. */
  async takeKeyword(tab: Tab, how: 'Tab' | 'space'): Promise<void> {
    await this.press('ctrl+l')
    await until(() => tab.evaluate<boolean>('!document.hasFocus()'), 'the focus in the address bar')
    await this.#xdotool('type', 'pm')
    await this.press(how)
    await this.#driver.evaluateInExtension(`(told.typed = '', 0)`)
  }

  /** Writes Latin letters after the keyword, and waits until the extension has them. */
  async type(text: string): Promise<void> {
    await this.#xdotool('type', text)
    await this.#has(text)
  }

  /** Copies a text from a page and pastes it after the keyword: `xdotool` cannot type Hangul without losing letters. */
  async paste(text: string): Promise<void> {
    await this.press('ctrl+v')
    await this.#has(text)
  }

  async press(...keys: string[]): Promise<void> {
    await this.#xdotool('key', ...keys)
  }

  /** Waits until the lines under the bar hold a text; `chosen`: the line that Enter would take. */
  async shows(text: string, which: 'all' | 'chosen' = 'all'): Promise<void> {
    const lines = () => this.#lines()
    await until(
      async () => (await lines())[which].includes(text),
      `the line ${text}`,
      15_000,
      async () => JSON.stringify(await lines()),
    )
  }

  /** Waits for a page of ours with this end of its address. */
  async leadsTo(end: string): Promise<Page> {
    const pages = async () => (await this.#browser.pages()).filter((page) => page.url().endsWith(end))
    return until(
      async () => (await pages())[0],
      end,
      15_000,
      async () => (await this.#browser.pages()).map((page) => page.url()).join(' '),
    )
  }

  async #has(text: string): Promise<void> {
    await until(
      async () => (await this.#driver.evaluateInExtension<string>('told.typed')) === text,
      `the extension to be told of ${text}`,
      15_000,
      () => this.#driver.evaluateInExtension('told.typed'),
    )
  }

  async #lines(): Promise<{ all: string; chosen: string }> {
    const target = this.#browser.targets().find((each) => each.url() === LINES_PAGE)
    const page = await target?.asPage()
    return (page ? await page.evaluate(LINES) : { all: '', chosen: '' }) as { all: string; chosen: string }
  }

  async #xdotool(...args: string[]): Promise<void> {
    await run('xdotool', args, { env: { ...process.env, DISPLAY: this.#display } })
  }
}

import type { ArticleContent, ArticleRow, Tombstone } from '../../src/domain/article/article'

/** The library as it lies in IndexedDB; blobs are told by their size and type. */
export interface StoredLibrary {
  articles: ArticleRow[]
  contents: ArticleContent[]
  images: StoredImage[]
  tombstones: Tombstone[]
}

export interface StoredImage {
  articleId: string
  role: string
  width: number
  height: number
  sourceUrl: string
  blob: { size: number; type: string }
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  extensionDir: string
  /** Port of the counting proxy on this machine; without one the browser reaches the real web. */
  proxyPort?: number
  /** Hosts that are served from a port of this machine, where there is no proxy. Chromium alone. */
  localHosts?: Record<string, number>
  /** Hosts that the browser asks on its own in these tests: they do not exist, and are not counted. Chromium alone, with a proxy. */
  browserHosts?: readonly string[]
  /** `false` needs a display (see withDisplay). */
  headless?: boolean
  /** X display for a visible browser, such as `:99`. */
  display?: string
  /** Language of the interface. */
  lang?: 'en' | 'ko'
  /** Further command-line switches. Chromium alone. */
  switches?: readonly string[]
  /** Further preferences. Firefox alone. */
  preferences?: Readonly<Record<string, unknown>>
  /** Where files that the extension hands out are put. */
  downloadDir?: string
  /** Folder of a profile that is kept; without one each launch has a new profile. */
  profileDir?: string
}

/** A tab with a page of the web. */
export interface Tab {
  /** Runs an expression in the page's own world; JSON comes back. */
  evaluate<T>(expression: string): Promise<T>
  /** Goes to another address in the same tab, without waiting for it. */
  navigate(url: string): Promise<void>
  screenshot(path: string): Promise<void>
  /** Presses a key as the reader's keyboard does. */
  press(key: string): Promise<void>
  /** Gives the page this size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  /** `commit`: return at once, for pages that never finish loading. */
  wait?: 'load' | 'commit'
}

/** Where the browser keeps the extension's button: on the toolbar, in the menu of extensions, in what a narrow toolbar hides. */
export type ButtonPlace = 'toolbar' | 'menu' | 'overflow'

export type CommandName = 'save-page' | '_execute_action'

/** One browser with the extension in it, driven by the gestures of a reader. Chromium and Firefox alike. */
export interface Driver {
  readonly name: 'chromium' | 'firefox'
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string
  /** Opens a page in a new tab in front. */
  openPage(url: string, options?: OpenOptions): Promise<Tab>
  /** Clicks the extension's toolbar button on a tab: the real path, granting activeTab. */
  triggerAction(tab: Tab): Promise<Popup>
  /** Clicks the extension's button where the browser keeps it. The menu of Chromium needs a display, and it has no overflow. */
  openPopupFrom(place: ButtonPlace, tab: Tab): Promise<Popup>
  /** Presses the keyboard shortcut of a command on the tab in front. */
  pressCommand(name: CommandName, tab: Tab): Promise<void>
  /** Chooses Pressmark's entry of the context menu on the first element that the selector finds. */
  clickContextMenu(tab: Tab, selector: string): Promise<void>
  /** Reads every table from a page of the extension's origin. */
  readLibrary(): Promise<StoredLibrary>
  /** Runs an expression in the background worker or event page; it is started when it sleeps. */
  evaluateInWorker<T>(expression: string): Promise<T>
  /** Ends the background worker (Chromium) or the event page (Firefox) at once; false where none was running. */
  killWorker(): Promise<boolean>
  /** Runs an expression in a page of the extension's origin that has no script of its own. */
  evaluateInExtension<T>(expression: string): Promise<T>
  /** Ends when the browser does, by whoever's hand. */
  ended(): Promise<void>
  close(): Promise<void>
}

/** The popup that the toolbar button opened. */
export abstract class Popup {
  /** Runs an expression in the popup's page; JSON comes back. */
  abstract evaluate<T>(expression: string): Promise<T>
  /** Presses a key as the reader's keyboard does: `Enter`, `ArrowDown`, `u`, `Control+z`. */
  abstract press(key: string): Promise<void>
  abstract screenshot(path: string): Promise<void>
  /** How large the browser shows the popup, in CSS pixels: asked of the window, where it can be, and not of the page. */
  abstract shownSize(): Promise<{ width: number; height: number }>
  /** Gives the popup's page another size, in CSS pixels, as a zoom or a low screen does. Chromium alone. */
  abstract resize(width: number, height: number): Promise<void>
  abstract isOpen(): Promise<boolean>
  abstract close(): Promise<void>

  /** Types a text, one key after the other. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key)
  }

  /** Waits until an expression gives something true, and gives it. */
  async waitFor<T>(expression: string, timeoutMs = 15_000): Promise<Exclude<T, undefined | null | false>> {
    return until(
      () => this.evaluate<T>(expression),
      `the popup: ${expression}`,
      timeoutMs,
      () => this.evaluate<string>('document.body?.innerText ?? ""'),
    )
  }

  /** Clicks the first element that the selector finds. */
  async click(selector: string): Promise<void> {
    await this.waitFor(`Boolean(document.querySelector(${JSON.stringify(selector)}))`)
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
  }

  /** The visible text of the popup. */
  text(): Promise<string> {
    return this.evaluate('document.body.innerText')
  }
}

/**
 * Asks again and again until the answer is true. A failed question counts as no answer yet.
 * @throws Error with what was waited for and, where given, what was there instead.
 */
export async function until<T>(
  question: () => Promise<T>,
  what: string,
  timeoutMs = 15_000,
  otherwise?: () => Promise<string>,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + timeoutMs
  let last = 'nothing'
  while (Date.now() < end) {
    try {
      const answer = await question()
      if (answer) return answer as Exclude<T, undefined | null | false>
      last = JSON.stringify(answer) ?? 'undefined'
    } catch (error) {
      last = String(error)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  const instead = otherwise ? await otherwise().catch(String) : ''
  throw new Error(`Waited ${timeoutMs} ms for ${what}. Last answer: ${last}. ${instead}`)
}

/**
 * An expression that reads the whole library in any page of the extension's origin. Opening a database that is
 * not there would make an empty one, so its name is looked for first.
 */
export const READ_LIBRARY = `(async () => {
  const library = { articles: [], contents: [], images: [], tombstones: [] }
  const names = (await indexedDB.databases()).map((each) => each.name)
  if (!names.includes('pressmark')) return JSON.stringify(library)
  const settled = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
  const db = await settled(indexedDB.open('pressmark'))
  try {
    for (const table of Object.keys(library)) {
      if (!db.objectStoreNames.contains(table)) continue
      library[table] = await settled(db.transaction(table).objectStore(table).getAll())
    }
  } finally {
    db.close()
  }
  for (const image of library.images) image.blob = { size: image.blob.size, type: image.blob.type }
  return JSON.stringify(library)
})()`

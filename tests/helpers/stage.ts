import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { launchChromium } from './chromium'
import { type Display, openDisplay } from './display'
import type { Driver, LaunchOptions } from './driver'
import type { BrowserName } from './find-browser'
import { launchFirefox } from './firefox'
import { file, fixture, Web } from './web'

export const BROWSERS: BrowserName[] = ['chromium', 'firefox']

/** The made-up newspaper: addresses that the tests open. */
export const SITE = 'http://news.example'
export const KOREAN = `${SITE}/2026/03/harbour-ko.html`
export const ENGLISH = `${SITE}/2026/03/library-en.html`

/** Folder of the built extension for a browser. */
export function builtFor(browser: BrowserName): string {
  const out = process.env.PRESSMARK_OUT ?? 'dist'
  return resolve(import.meta.dirname, '../..', out, browser === 'chromium' ? 'chrome' : 'firefox')
}

export function launch(browser: BrowserName, options: Omit<LaunchOptions, 'extensionDir'>): Promise<Driver> {
  const all = { extensionDir: builtFor(browser), ...options }
  return browser === 'chromium' ? launchChromium(all) : launchFirefox(all)
}

/** Puts the sample site on the made-up web. */
export function serveSite(web: Web): void {
  web.host('news.example', {
    '/': file(fixture('site/index.html')),
    '/2026/03/harbour-ko.html': file(fixture('site/harbour-ko.html')),
    '/2026/03/library-en.html': file(fixture('site/library-en.html')),
    '/images/harbour.png': file(fixture('site/images/harbour.png')),
    '/favicon.ico': { type: 'text/plain', body: '', status: 404 },
  })
}

export interface Stage {
  readonly driver: Driver
  readonly web: Web
  /** An empty folder at the start, into which downloads go. */
  readonly downloads: string
}

export interface StageOptions {
  /** Needs a real window: keyboard shortcuts and context menus of Chromium. */
  visible?: boolean
  lang?: 'en' | 'ko'
}

/**
 * One browser with the extension, and the made-up web, for all tests of a block. Closing it demands that nothing
 * was asked of any host that the tests did not set up.
 */
export function stage(browser: BrowserName, options: StageOptions = {}): Stage {
  let driver: Driver | null = null
  let web: Web | null = null
  let display: Display | null = null
  const downloads = mkdtempSync(join(tmpdir(), 'pressmark-downloads-'))

  beforeAll(async () => {
    web = await Web.start()
    serveSite(web)
    // Firefox takes its gestures without a window too.
    if (options.visible && browser === 'chromium') display = await openDisplay()
    driver = await launch(browser, {
      proxyPort: web.port,
      headless: display === null,
      ...(display ? { display: display.name } : {}),
      downloadDir: downloads,
      lang: options.lang ?? 'en',
    })
  })
  afterAll(async () => {
    const unasked = web?.unasked()
    await driver?.close()
    await web?.close()
    display?.close()
    rmSync(downloads, { recursive: true, force: true })
    expect(unasked).toEqual([])
  })

  return {
    downloads,
    get driver() {
      return standing(driver)
    },
    get web() {
      return standing(web)
    },
  }
}

function standing<T>(value: T | null): T {
  if (value === null) throw new Error('The stage is not set up yet.')
  return value
}

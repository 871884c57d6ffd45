import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Display, openDisplay } from './display'
import type { Driver } from './driver'
import type { BrowserName } from './find-browser'
import { serveSite } from './sample-site'
import { launch } from './stage-launch'
import { Web } from './web'

export { ENGLISH, KOREAN, SITE } from './sample-site'
export { BROWSERS, builtFor, TALL } from './stage-launch'

export interface Stage {
  readonly driver: Driver
  readonly web: Web
  /** An empty folder at the start, into which downloads go. */
  readonly downloads: string
}

export interface StageOptions {
  /** Needs a real window: keyboard shortcuts and context menus of Chromium. */
  visible?: boolean
  /** Shows Firefox in a real window too. */
  windows?: boolean
  /** Size of the screen in device pixels, such as `1280x1024`, where there is one. */
  screen?: string
  lang?: 'en' | 'ko'
  /** Further command-line switches. Chromium alone. */
  switches?: readonly string[]
  /** Further preferences. Firefox alone. */
  preferences?: Readonly<Record<string, unknown>>
  /** Hosts that the browser asks on its own, not counted as unasked. Chromium alone. */
  browserHosts?: readonly string[]
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
    if (options.windows || (options.visible && browser === 'chromium'))
      display = await openDisplay(options.screen)
    driver = await launch(browser, {
      proxyPort: web.port,
      headless: display === null,
      ...(display ? { display: display.name } : {}),
      downloadDir: downloads,
      lang: options.lang ?? 'en',
      ...(options.switches ? { switches: options.switches } : {}),
      ...(options.preferences ? { preferences: options.preferences } : {}),
      ...(options.browserHosts ? { browserHosts: options.browserHosts } : {}),
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

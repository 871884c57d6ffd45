import { resolve } from 'node:path'
import { launchChromium } from './chromium'
import type { Driver, LaunchOptions } from './driver'
import type { BrowserName } from './find-browser'
import { launchFirefox } from './firefox'

export const BROWSERS: BrowserName[] = ['chromium', 'firefox']

/** Switches for a screen of Chromium on which the popup has its full height: without a display it has 600 pixels, which leave 400. */
export const TALL = ['--screen-info={1600x1200}', '--window-size=1200,1050'] as const

/** Folder of the built extension for a browser. */
export function builtFor(browser: BrowserName): string {
  const out = process.env.PRESSMARK_OUT || 'dist'
  return resolve(import.meta.dirname, '../..', out, browser === 'chromium' ? 'chrome' : 'firefox')
}

export function launch(browser: BrowserName, options: Omit<LaunchOptions, 'extensionDir'>): Promise<Driver> {
  const all = { extensionDir: builtFor(browser), ...options }
  return browser === 'chromium' ? launchChromium(all) : launchFirefox(all)
}

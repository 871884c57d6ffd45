/** What the extension may do before anyone clicked: nothing. What its own pages may do: nothing dangerous. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BROWSERS, builtFor, KOREAN, stage } from '../helpers/stage'

/** Injects into the tab in front from an extension page; gives the result or the refusal. */
const INJECT = `(async () => {
  const api = globalThis.browser ?? globalThis.chrome
  const [tab] = await api.tabs.query({ active: true })
  try {
    const [frame] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title })
    return 'injected: ' + frame.result
  } catch (error) {
    return 'refused: ' + error.message
  }
})()`

describe.each(BROWSERS)('%s: permissions', (browser) => {
  const on = stage(browser)

  it('is refused on a page where nobody clicked, and let in by the click', async () => {
    const tab = await on.driver.openPage(KOREAN)
    expect(await on.driver.evaluateInExtension<string>(INJECT)).toMatch(/^refused: /)

    const popup = await on.driver.triggerAction(tab)
    expect(await popup.evaluate<string>(INJECT)).toBe('injected: 새벽 항구에 다시 불이 켜졌다 - 갯마을일보')
    await popup.close()
    await tab.close()
  })

  it('holds exactly five permissions, in Chrome its side panel too, and no host', async () => {
    const held = await on.driver.evaluateInExtension<{ permissions: string[]; origins: string[] }>(
      '(globalThis.browser ?? globalThis.chrome).permissions.getAll()',
    )
    const both = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']
    const wanted = browser === 'chromium' ? [...both, 'sidePanel'] : both
    // Firefox adds what is granted by being installed for a test, under names of its own.
    expect(held.permissions.filter((each) => !each.startsWith('internal:')).sort()).toEqual(wanted.sort())
    expect(held.origins).toEqual([])
  })

  it('refuses markup as text in its own pages', async () => {
    const tab = await on.driver.openPage(KOREAN)
    const popup = await on.driver.triggerAction(tab)
    const outcome = await popup.evaluate<string>(`(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>'
        return 'taken'
      } catch (error) {
        return error.name
      }
    })()`)
    expect(outcome).toBe('TypeError')
    await popup.close()
    await tab.close()
  })
})

describe('chromium: what the browser says at install', () => {
  const on = stage('chromium')

  it('offers the library as a side panel', async () => {
    const options = await on.driver.evaluateInExtension<{ path: string; enabled: boolean }>(
      'chrome.sidePanel.getOptions({})',
    )
    expect(new URL(options.path, on.driver.origin).pathname).toBe('/src/library/index.html')
    expect(options.enabled).toBe(true)
  })

  it('warns of nothing', async () => {
    const manifest = readFileSync(resolve(builtFor('chromium'), 'manifest.json'), 'utf8')
    const warnings = await on.driver.evaluateInExtension<string[]>(
      `chrome.management.getPermissionWarningsByManifest(${JSON.stringify(manifest)})`,
    )
    expect(warnings).toEqual([])
  })
})

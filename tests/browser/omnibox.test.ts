/** The keyword of the address bar, typed on the keyboard of a window into the browser's own bar. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AddressBar, SEARCH_ENGINES } from '../helpers/address-bar'
import type { Tab } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { KOREAN, stage } from '../helpers/stage'

/** Titles of the rows; the snippets below them are left out. */
const TITLES = `[...document.querySelectorAll('[data-part=row]')].map((row) => row.querySelector('[dir=auto]').textContent).join(' | ')`

describe('the keyword of the address bar', () => {
  const on = stage('chromium', { visible: true, browserHosts: SEARCH_ENGINES })
  let bar: AddressBar
  let tab: Tab

  beforeAll(async () => {
    await fillLibrary(on.driver, [
      { slug: 'a', title: 'Harbour & <sea>', text: '역마다 무료와이파이를 놓는다.', savedAt: 3 },
      { slug: 'b', title: 'Trains with wifi', text: 'Stripes.', savedAt: 2 },
      { slug: 'c', title: 'Zebras', text: 'Wifi for zebras.', savedAt: 1 },
    ])
    bar = new AddressBar(on.driver)
    await bar.listen()
  })
  afterEach(() => tab.close())

  it('leads to the library at what was typed', async () => {
    tab = await on.driver.openPage(KOREAN)
    await bar.takeKeyword(tab, 'Tab')
    await bar.type('wifi')
    await bar.shows('Search Pressmark for “wifi”')
    await bar.press('Return')
    const page = await bar.leadsTo('/src/library/index.html#/all?q=wifi')
    await page.waitForFunction(`${TITLES} === 'Trains with wifi | Zebras'`)
    expect(await bar.entered()).toEqual([['wifi', 'currentTab']])
  })

  it('wakes the worker, and leads to an article that is chosen among its lines', async () => {
    await on.driver.killWorker()
    tab = await on.driver.openPage(KOREAN)
    await bar.takeKeyword(tab, 'space')
    await bar.type('zeb')
    await bar.shows('Zebras — News Example')
    await bar.press('Down')
    await bar.shows('Zebras — News Example', 'chosen')
    await bar.press('Return')
    const page = await bar.leadsTo('/src/library/index.html#/article/c')
    await page.waitForFunction(
      `document.querySelector('[data-part=body]')?.textContent === 'Wifi for zebras.'`,
    )
  })

  it('finds Korean inside a word, and opens a tab beside the page where that is asked for', async () => {
    tab = await on.driver.openPage(KOREAN)
    await tab.evaluate(`(() => {
      const field = document.createElement('input')
      document.body.append(field)
      field.value = '와이파이'
      field.select()
      return 0
    })()`)
    await bar.press('ctrl+c')
    await bar.takeKeyword(tab, 'Tab')
    await bar.paste('와이파이')
    // What stands in titles as markup does is shown as it is.
    await bar.shows('Harbour & <sea> — News Example')
    await bar.press('alt+Return')
    const page = await bar.leadsTo(`#/all?q=${encodeURIComponent('와이파이')}`)
    await page.waitForFunction(`${TITLES} === 'Harbour & <sea>'`)
    expect((await bar.entered()).at(-1)).toEqual(['와이파이', 'newForegroundTab'])
    expect(await tab.evaluate('location.href')).toBe(KOREAN)
    await page.close()
  })
})

/** The popup opens articles in the tab of the library that is open, and a hit together with its search. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCard } from '../helpers/card'
import { type Popup, type Tab, until } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

const NOW = Date.UTC(2026, 2, 14)
const ARTICLES: Filling[] = Array.from({ length: 3 }, (_, at) => ({
  slug: `l${at}`,
  title: `Quay ${at}`,
  canonicalUrl: `https://news.example/l${at}`,
  text: at === 2 ? 'The lighthouse keeper.' : 'Text.',
  savedAt: NOW - at,
}))

/** Addresses of the library's tabs behind their `#`, that of the tab in front marked by a star. */
const TABS = `(async () => {
  const api = globalThis.browser ?? chrome
  const tabs = await api.tabs.query({ url: api.runtime.getURL('src/library/index.html*') })
  return tabs.map(({ url, active }) => (active ? '*' : '') + new URL(url).hash).join(' ')
})()`

describe.each(BROWSERS)('%s: the library’s tab', (browser) => {
  const on = stage(browser)
  let news: Tab

  beforeAll(async () => {
    await fillLibrary(on.driver, ARTICLES)
    news = await on.driver.openPage(KOREAN)
  })
  const tabs = (wanted: string) =>
    until(
      async () => (await on.driver.evaluateInExtension<string>(TABS)) === wanted,
      `the tabs ${wanted}`,
      15_000,
      () => on.driver.evaluateInExtension<string>(TABS),
    )
  /** Opens the popup over the page of news, and presses keys in it, of which the last one closes it. */
  async function inPopup(...keys: string[]) {
    const popup: Popup = await on.driver.triggerAction(news)
    await readCard(popup)
    await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length === 3`)
    for (const key of keys.slice(0, -1)) await popup.press(key)
    if (keys[0] === 'l') await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length === 1`)
    // The key closes the popup before it is let go.
    await popup.press(keys.at(-1) ?? '').catch(() => undefined)
  }

  it('is made once, and used for every article from then on', async () => {
    await inPopup('ArrowDown', 'Enter')
    await tabs('*#/article/l0')
    await inPopup('ArrowDown', 'Enter')
    await tabs('*#/article/l0')
  })

  it('shows a hit of the popup’s search beside the other hits, at its first match', async () => {
    await inPopup(...'lighthouse', 'Enter')
    await tabs('*#/article/l2?in=all&q=lighthouse')
    expect(await on.driver.evaluateInExtension<string>(TABS)).not.toContain(' ')
  })
})

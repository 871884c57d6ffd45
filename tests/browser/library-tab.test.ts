/** The popup opens articles and settings in the tab of the library that is open, and a hit together with its search. */
import { beforeAll, describe, it } from 'vitest'
import { readCard } from '../helpers/card'
import { type Popup, until } from '../helpers/driver'
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

  beforeAll(() => fillLibrary(on.driver, ARTICLES))
  const tabs = (wanted: string) =>
    until(
      async () => (await on.driver.evaluateInExtension<string>(TABS)) === wanted,
      `the tabs ${wanted}`,
      15_000,
      () => on.driver.evaluateInExtension<string>(TABS),
    )
  /** Opens the popup over a page of news, with all articles in its list. */
  async function openPopup(): Promise<Popup> {
    const popup = await on.driver.triggerAction(await on.driver.openPage(KOREAN))
    await readCard(popup)
    await popup.click('[data-action="list-all"]')
    await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length === 3`)
    return popup
  }
  /** Opens a row. The popup may be closed before the answer comes. */
  const openRow = (popup: Popup, index: number) =>
    popup
      .evaluate(`document.querySelector('[data-part="row"][data-index="${index}"] [dir]').click()`)
      .catch(() => undefined)

  it('is made once, and used for every article from then on', async () => {
    await openRow(await openPopup(), 0)
    await tabs('*#/article/l0')
    await openRow(await openPopup(), 0)
    await tabs('*#/article/l0')
    await openRow(await openPopup(), 1)
    await tabs('*#/article/l1')
  })

  it('shows a hit of the popup’s search beside the other hits, at its first match', async () => {
    const popup = await openPopup()
    await popup.press('/')
    await popup.type('lighthouse')
    await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length === 1`)
    await openRow(popup, 0)
    await tabs('*#/article/l2?in=all&q=lighthouse')
  })

  it('shows the settings that the popup’s menu leads to, and the popup closes', async () => {
    const popup = await openPopup()
    await popup.click('[data-action="more"]')
    await popup.waitFor(`document.querySelector('[data-action="settings"]') !== null`)
    // The popup may be closed before the answer comes.
    await popup.evaluate(`document.querySelector('[data-action="settings"]').click()`).catch(() => undefined)
    await tabs('*#/settings')
    await until(async () => !(await popup.isOpen()), 'a closed popup')
  })
})

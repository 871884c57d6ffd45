/** Saving without the popup: the keyboard shortcut and the two entries of the context menu. */
import { afterEach, describe, expect, it } from 'vitest'
import { type Driver, type StoredLibrary, type Tab, until } from '../helpers/driver'
import { faultsOf } from '../helpers/library'
import { BROWSERS, ENGLISH, KOREAN, SITE, stage } from '../helpers/stage'

describe.each(BROWSERS)('%s: gestures without the popup', (browser) => {
  const on = stage(browser, { visible: true })
  const tabs: Tab[] = []

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close()
    expect(faultsOf(await on.driver.readLibrary())).toEqual([])
  })

  async function open(url: string): Promise<Tab> {
    const tab = await on.driver.openPage(url)
    tabs.push(tab)
    return tab
  }

  it('saves the page by the shortcut, and says so on the button', async () => {
    const tab = await open(KOREAN)
    await on.driver.pressCommand('save-page', tab)
    const { articles, contents } = await libraryOf(on.driver, 1)
    expect(articles[0]).toMatchObject({
      kind: 'article',
      title: '새벽 항구에 다시 불이 켜졌다',
      canonicalUrl: KOREAN,
      lang: 'ko',
      publishedAt: '2026-03-14T06:30:00+09:00',
    })
    expect(contents[0]?.text).toContain('삼 년 만에 다시 열렸다')
    expect(contents[0]?.summary?.sentences).toHaveLength(3)
    await until(async () => (await buttonOf(on.driver)).title.includes('Saved'), 'the button to say so')
  })

  it('keeps one article when the shortcut is pressed again', async () => {
    const tab = await open(KOREAN)
    const [before] = (await on.driver.readLibrary()).articles
    await on.driver.pressCommand('save-page', tab)
    await until(async () => {
      const [row] = (await on.driver.readLibrary()).articles
      return row && before && row.capturedAt > before.capturedAt
    }, 'the article to be captured again')
    const { articles } = await on.driver.readLibrary()
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({ id: before?.id, savedAt: before?.savedAt })
  })

  it('saves the page by the context menu', async () => {
    const tab = await open(ENGLISH)
    await on.driver.clickContextMenu(tab, 'article p')
    const { articles } = await libraryOf(on.driver, 2)
    expect(articles.map((row) => row.title)).toContain('The library that lends tools')
  })

  it('saves a link by the context menu, unread and untouched', async () => {
    const tab = await open(`${SITE}/`)
    on.web.host('news.example', {
      '/': {
        type: 'text/html; charset=utf-8',
        body: '<title>Links</title><p><a id="link" href="/2026/04/later.html">A story for later</a></p>',
      },
    })
    await tab.evaluate('location.reload()')
    await until(() => tab.evaluate<boolean>(`Boolean(document.querySelector('#link'))`), 'the link')
    await on.driver.clickContextMenu(tab, '#link')
    const { articles } = await libraryOf(on.driver, 3)
    expect(articles).toContainEqual(
      expect.objectContaining({ kind: 'link', canonicalUrl: `${SITE}/2026/04/later.html` }),
    )
    // A link is kept as it is: nobody asked to fetch it.
    expect(on.web.requests.map((each) => each.url)).not.toContain(`${SITE}/2026/04/later.html`)
  })
})

describe.each(BROWSERS)('%s: the popup after a gesture without it', (browser) => {
  const on = stage(browser, { visible: true })

  it('offers to undo the save until it is closed for good', async () => {
    const tab = await on.driver.openPage(KOREAN)
    await on.driver.pressCommand('save-page', tab)
    await libraryOf(on.driver, 1)
    const popup = await on.driver.triggerAction(tab)
    const notice = await popup.waitFor<string>(`document.querySelector('[data-ended="saved"]')?.textContent`)
    expect(notice).toContain('새벽 항구에 다시 불이 켜졌다')
    await popup.evaluate(`document.querySelector('[data-action="notice-undo"]').click()`)
    await until(async () => (await on.driver.readLibrary()).articles.length === 0, 'the article to be gone')
    await popup.waitFor(`!document.querySelector('[data-part="notice"]')`)
    await popup.close()
    await tab.close()
  })

  it('says on the button and in the popup that only a link is kept', async () => {
    on.web.host('news.example', {
      '/front/': { type: 'text/html; charset=utf-8', body: '<title>The front</title><p>Nothing here.</p>' },
    })
    const tab = await on.driver.openPage(`${SITE}/front/`)
    await on.driver.pressCommand('save-page', tab)
    await until(
      async () => (await buttonOf(on.driver)).title === 'Kept as a link',
      'the button to say that it is a link',
    )
    const popup = await on.driver.triggerAction(tab)
    await popup.waitFor(
      `document.querySelector('[data-ended="saved"]')?.textContent.includes('Kept as a link')`,
    )
    expect(await popup.waitFor(`document.querySelector('[data-part="status"]')?.textContent`)).toContain(
      'Kept as a link',
    )
    await popup.close()
    await tab.close()
  })

  it('names a page that could not be saved, once', async () => {
    const tab = await on.driver.openPage(browser === 'firefox' ? 'about:blank' : 'chrome://version/')
    await on.driver.pressCommand('save-page', tab)
    await until(async () => (await buttonOf(on.driver)).badge === '!', 'the sign of a failure')
    const page = await on.driver.openPage(ENGLISH)
    const popup = await on.driver.triggerAction(page)
    await popup.waitFor(`document.querySelector('[data-ended="failed"]')?.textContent.includes('Not saved')`)
    expect((await buttonOf(on.driver)).badge).toBe('')
    await popup.close()
    const again = await on.driver.triggerAction(page)
    await again.waitFor(`document.querySelector('[data-part="card"]')?.dataset.state === 'article'`)
    expect(await again.evaluate(`document.querySelector('[data-ended="failed"]')`)).toBeNull()
    await again.close()
    await page.close()
    await tab.close()
  })
})

/** The library once it holds so many articles. */
async function libraryOf(driver: Driver, count: number): Promise<StoredLibrary> {
  await until(async () => (await driver.readLibrary()).articles.length >= count, `${count} articles`)
  const library = await driver.readLibrary()
  expect(library.articles).toHaveLength(count)
  return library
}

/** What the toolbar button shows on the tab in front. */
function buttonOf(driver: Driver): Promise<{ badge: string; title: string }> {
  return driver.evaluateInExtension(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const [tab] = await api.tabs.query({ active: true })
    return {
      badge: await api.action.getBadgeText({ tabId: tab.id }),
      title: await api.action.getTitle({ tabId: tab.id }),
    }
  })()`)
}

/** The first paint does not wait for the library: the rows that a page showed last are there before the database is. */
import type { Browser } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { until } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { LibraryPage } from '../helpers/library-page'
import { KOREAN, stage } from '../helpers/stage'

describe('the first rows', () => {
  const on = stage('chromium', { visible: true })
  const kept = () =>
    on.driver.evaluateInExtension<{ unread: { title: string }[] } | undefined>(
      `chrome.storage.local.get('firstRows').then(({ firstRows }) => firstRows)`,
    )

  /** Opens a page of ours whose database never opens, and gives the titles that it shows. */
  async function titlesWithoutLibrary(path: string): Promise<string[]> {
    const { browser } = on.driver as unknown as { browser: Browser }
    const page = await browser.newPage()
    try {
      await page.evaluateOnNewDocument('IDBFactory.prototype.open = () => new EventTarget()')
      await page.goto(`${on.driver.origin}/${path}`)
      await page.waitForSelector('[data-part="row"]', { timeout: 15_000 })
      return (await page.evaluate(
        `[...document.querySelectorAll('[data-part="row"] [dir="auto"]')].map((each) => each.textContent)`,
      )) as string[]
    } finally {
      await page.close()
    }
  }

  it('are shown by both pages before the library has opened', async () => {
    await fillLibrary(on.driver, [
      { slug: 'a', title: '새벽 항구', savedAt: 3 },
      { slug: 'b', title: 'Read already', savedAt: 2, readAt: 5 },
      { slug: 'c', title: 'Zebras', savedAt: 1 },
    ])
    const page = await LibraryPage.open(on.driver)
    await until(async () => (await kept())?.unread.length === 2, 'the first rows kept')
    await page.tab.close()
    expect(await titlesWithoutLibrary('src/library/index.html')).toEqual([
      '새벽 항구',
      'Read already',
      'Zebras',
    ])
    expect(await titlesWithoutLibrary('src/popup/index.html')).toEqual(['새벽 항구', 'Zebras'])
  })

  it('are forgotten by a save that no page looks on at, and kept again by the next page', async () => {
    const tab = await on.driver.openPage(KOREAN)
    await on.driver.pressCommand('save-page', tab)
    await until(async () => (await on.driver.readLibrary()).articles.length === 4, 'the save')
    expect(await kept()).toBeUndefined()
    const page = await LibraryPage.open(on.driver)
    await until(async () => (await kept())?.unread.length === 3, 'the first rows kept')
    await page.tab.close()
    await tab.close()
  })
})

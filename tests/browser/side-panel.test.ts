/** The library beside the page, opened from the popup by keyboard: Chromium's side panel, Firefox's sidebar. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBeside, textBeside } from '../helpers/beside'
import { readCard } from '../helpers/card'
import { type Driver, type Popup, until } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

/** Buttons that stand out of the library beside the page, or are not there: those of its lists, its export and its search. */
async function unreachable(driver: Driver): Promise<string[]> {
  const { browser } = driver as unknown as { browser: Browser }
  const library = browser.targets().find((each) => each.url().startsWith(`${driver.origin}/src/library/`))
  const page = await library?.asPage()
  const wanted = [
    'list-unread',
    'list-all',
    'list-favourite',
    'list-archive',
    'list-trash',
    'export',
    'sort',
    'more',
  ]
  return (await page?.evaluate(`${JSON.stringify(wanted)}.filter((name) => {
    const box = document.querySelector('[data-action="' + name + '"]')?.getBoundingClientRect()
    return !box || box.left < 0 || box.right > innerWidth || document.elementFromPoint(box.left + 3, box.top + box.height / 2)?.closest('button')?.dataset.action !== name
  })`)) as string[]
}

describe.each(BROWSERS)('%s: the library beside the page', (browser) => {
  const on = stage(browser, { visible: true })
  let popup: Popup

  beforeAll(() => fillLibrary(on.driver, [{ slug: 'a', title: '새벽 항구', savedAt: 1 }]))
  afterAll(() => popup.close())

  it('opens from the popup', async () => {
    const tab = await on.driver.openPage(KOREAN)
    popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    await openBeside(popup)
    expect(
      await until(
        async () => (await textBeside(on.driver)).includes('새벽 항구'),
        'the library beside the page',
      ),
    ).toBe(true)
    if (browser === 'chromium') expect(await unreachable(on.driver)).toEqual([])
  })
})

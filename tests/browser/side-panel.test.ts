/** The library beside the page, opened from the popup by keyboard: Chromium's side panel, Firefox's sidebar. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCard } from '../helpers/card'
import { type Driver, type Popup, until } from '../helpers/driver'
import { fillLibrary } from '../helpers/fill-library'
import { sidebarShown } from '../helpers/firefox-chrome'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

/** Text of the library that stands beside the page; '' while none does. */
async function textBeside(driver: Driver): Promise<string> {
  if (driver.name === 'firefox') {
    const firefox = driver as unknown as { privileged(expression: string): Promise<string> }
    return firefox.privileged(sidebarShown)
  }
  const { browser } = driver as unknown as { browser: Browser }
  const library = browser.targets().find((each) => each.url().startsWith(`${driver.origin}/src/library/`))
  const page = await library?.asPage()
  return page ? ((await page.evaluate('document.body.innerText')) as string) : ''
}

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
    await popup.evaluate(`document.querySelector('[data-action="more"]').focus()`)
    await popup.press('Enter')
    await popup.waitFor(`document.activeElement.getAttribute('role') === 'menuitem'`)
    for (let step = 0; step < 5; step++) {
      if (await popup.evaluate(`document.activeElement.dataset.action === 'open-beside'`)) break
      await popup.press('ArrowDown')
    }
    // The key closes the popup before it is let go: what it did is seen below.
    await popup.press('Enter').catch(() => undefined)
    expect(
      await until(
        async () => (await textBeside(on.driver)).includes('새벽 항구'),
        'the library beside the page',
      ),
    ).toBe(true)
    if (browser === 'chromium') expect(await unreachable(on.driver)).toEqual([])
  })
})

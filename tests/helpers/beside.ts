/** The library beside the page: Chromium's side panel, Firefox's sidebar. */
import type { Browser } from 'puppeteer-core'
import type { Driver, Popup } from './driver'
import { sidebarShown } from './firefox-chrome'

/** Chooses the library beside the page in the popup's menu, by keyboard: the side panel asks for a real gesture. */
export async function openBeside(popup: Popup): Promise<void> {
  await popup.evaluate(`document.querySelector('[data-action="more"]').focus()`)
  await popup.press('Enter')
  await popup.waitFor(`document.activeElement.getAttribute('role') === 'menuitem'`)
  for (let step = 0; step < 5; step++) {
    if (await popup.evaluate(`document.activeElement.dataset.action === 'open-beside'`)) break
    await popup.press('ArrowDown')
  }
  // The key closes the popup before it is let go.
  await popup.press('Enter').catch(() => undefined)
}

/** Text of the library that stands beside the page; '' while none does. */
export async function textBeside(driver: Driver): Promise<string> {
  if (driver.name === 'firefox') {
    const firefox = driver as unknown as { privileged(expression: string): Promise<string> }
    return firefox.privileged(sidebarShown)
  }
  const { browser } = driver as unknown as { browser: Browser }
  const library = browser.targets().find((each) => each.url().startsWith(`${driver.origin}/src/library/`))
  const page = await library?.asPage()
  return page ? ((await page.evaluate('document.body.innerText')) as string) : ''
}

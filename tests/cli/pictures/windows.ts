/** Pictures of whole windows, as a reader sees them: popup, library, reader and the library beside the page, in both browsers. */
import { resolve } from 'node:path'
import { openBeside, textBeside } from '../../helpers/beside'
import { build } from '../../helpers/build'
import { cardWithPicture, savedCard } from '../../helpers/card'
import { openDisplay } from '../../helpers/display'
import { type Driver, until } from '../../helpers/driver'
import { ENGLISH, KOREAN, SITE, serveSite } from '../../helpers/sample-site'
import { BROWSERS, launch } from '../../helpers/stage-launch'
import { file, fixture, Web } from '../../helpers/web'
import { THEMES } from './looks'

/** Fixture pages that fill the library, in the order they are saved. */
const FILLING = ['hi-monsoon', 'ar-port', 'ja-tram', 'de-nachtzug', 'ko-library', 'ko-ferry']

const LOOKS = [
  { lang: 'en', theme: 'light', page: ENGLISH },
  { lang: 'ko', theme: 'dark', page: KOREAN },
] as const

/** Takes the pictures into a folder, named `<browser>-<language>-<theme>-<what>.png`. */
export async function takeWindowPictures(folder: string): Promise<void> {
  build('chrome')
  build('firefox')
  const web = await Web.start()
  serveSite(web)
  web.host(
    new URL(SITE).hostname,
    Object.fromEntries(FILLING.map((name) => [`/${name}/`, file(fixture(`pages/${name}/source.html`))])),
  )
  for (const browser of BROWSERS)
    for (const look of LOOKS) {
      const display = await openDisplay()
      const driver = await launch(browser, {
        lang: look.lang,
        proxyPort: web.port,
        headless: false,
        display: display.name,
        ...THEMES[look.theme],
      })
      const shoot = async (what: string) => {
        // What the window system draws tells no one when it is there.
        await new Promise((done) => setTimeout(done, 1_500))
        const name = `${browser}-${look.lang}-${look.theme}-${what}.png`
        await display.picture(resolve(folder, name))
        console.log(name)
      }
      try {
        await tour(driver, look.page, shoot)
      } finally {
        await driver.close()
        display.close()
      }
    }
  await web.close()
}

async function tour(driver: Driver, url: string, shoot: (what: string) => Promise<void>): Promise<void> {
  const tab = await driver.openPage(url)
  const first = await driver.triggerAction(tab)
  await cardWithPicture(first)
  await shoot('popup-empty')
  await first.close()
  // In a tab that the extension was let into, Chromium's menu has a further line.
  const another = await driver.openPage(url)
  const menu = await driver.openPopupFrom('menu', another)
  await cardWithPicture(menu)
  await shoot('popup-from-menu')
  await menu.close()
  await another.close()
  for (const name of FILLING) {
    const page = await driver.openPage(`${SITE}/${name}/`)
    const popup = await driver.triggerAction(page)
    await popup.waitFor(`document.querySelector('[data-action="save"]:not(:disabled)') !== null`)
    await popup.press('Enter')
    await savedCard(popup)
    await popup.close()
    await page.close()
  }
  const popup = await driver.triggerAction(tab)
  await cardWithPicture(popup)
  await shoot('popup')
  await popup.press('Enter')
  await savedCard(popup)
  await shoot('popup-saved')
  await openBeside(popup)
  await until(async () => (await textBeside(driver)) !== '', 'the library beside the page')
  await shoot('beside')
  const wait = driver.name === 'firefox' ? ('commit' as const) : ('load' as const)
  const library = await driver.openPage(`${driver.origin}/src/library/index.html`, { wait })
  await until(
    () => library.evaluate<boolean>(`document.querySelectorAll('[data-part="row"]').length > 3`),
    'the library',
  )
  await shoot('library')
  await library.press('ArrowDown')
  await library.press('Enter')
  await until(
    () => library.evaluate<boolean>(`document.querySelector('[data-part="body"]') !== null`),
    'the reader',
  )
  await shoot('reader')
}

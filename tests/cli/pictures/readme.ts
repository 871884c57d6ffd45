/** The README's pictures of the real popup, of invented pages. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from '../../helpers/build'
import { cardWithPicture, savedCard } from '../../helpers/card'
import { ENGLISH, KOREAN, SITE, serveSite } from '../../helpers/sample-site'
import { launch } from '../../helpers/stage-launch'
import { file, fixture, Web } from '../../helpers/web'
import { ROOT } from '../steps'

const FOLDER = resolve(ROOT, 'docs/pictures')
const DARK = '--blink-settings=preferredColorScheme=0'
/** Two device pixels for one, in a window that leaves the popup its full height. */
const SHARP = ['--screen-info={2400x2200 devicePixelRatio=2.0}', '--window-size=1200,1050']
/** Fixture pages that fill the list, in the order they are saved. */
const FILLING = ['hi-monsoon', 'es-sequia', 'ar-port', 'ja-tram', 'de-nachtzug', 'ko-library', 'ko-ferry']

/** Takes the pictures into docs/pictures. */
export async function takeReadmePictures(): Promise<void> {
  build('chrome')
  mkdirSync(FOLDER, { recursive: true })
  const web = await Web.start()
  serveSite(web)
  web.host(
    new URL(SITE).hostname,
    Object.fromEntries(FILLING.map((name) => [`/${name}/`, file(fixture(`pages/${name}/source.html`))])),
  )
  await take(web, 'en', SHARP, 'popup-card.png', ENGLISH, false)
  await take(web, 'ko', [...SHARP, DARK], 'popup-dark-ko.png', KOREAN, true)
  await web.close()
}

async function take(
  web: Web,
  lang: 'en' | 'ko',
  switches: string[],
  name: string,
  url: string,
  saves: boolean,
): Promise<void> {
  const driver = await launch('chromium', { lang, switches, proxyPort: web.port })
  try {
    for (const page of FILLING) {
      const tab = await driver.openPage(`${SITE}/${page}/`)
      const popup = await driver.triggerAction(tab)
      await popup.waitFor(`document.querySelector('[data-action="save"]:not(:disabled)') !== null`)
      await popup.press('Enter')
      await savedCard(popup)
      await popup.close()
      await tab.close()
    }
    const popup = await driver.triggerAction(await driver.openPage(url))
    await cardWithPicture(popup)
    if (saves) {
      await popup.press('Enter')
      await savedCard(popup)
    }
    await popup.waitFor('document.getAnimations().length === 0')
    await popup.screenshot(resolve(FOLDER, name))
    console.log(`docs/pictures/${name}`)
  } finally {
    await driver.close()
  }
}

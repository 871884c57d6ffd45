/** The popup as a person sees it: its size in a real window, wherever the button is pressed, however large the text is. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readCard } from '../helpers/card'
import type { ButtonPlace, Popup, Tab } from '../helpers/driver'
import { type Filling, fillLibrary } from '../helpers/fill-library'
import { areaOfButton } from '../helpers/firefox-chrome'
import { BROWSERS, KOREAN, stage } from '../helpers/stage'

const MANY: Filling[] = Array.from({ length: 1200 }, (_, at) => ({
  slug: `w${at}`,
  title: `항구 ${at}: 무료와이파이를 역마다 놓는다는 소식에 주민들이 다시 모여들었다`,
  canonicalUrl: `https://news.example/w${at}`,
  text: 'Text.',
  savedAt: Date.UTC(2026, 2, 14) - at,
}))

/** Ways to the popup that a reader has. A narrow toolbar of Chromium hides the button in the menu of extensions. */
const PLACES = {
  chromium: ['toolbar', 'menu'],
  firefox: ['toolbar', 'menu', 'overflow'],
} as const satisfies Record<string, ButtonPlace[]>

/** Text at one and a half times its size, as the system asks for it. */
const SIZES = [
  { percent: 100, switches: [], preferences: {} },
  {
    percent: 150,
    switches: ['--force-device-scale-factor=1.5'],
    preferences: { 'ui.textScaleFactor': 150 },
  },
]

/** What a reader needs to see in the popup, whether it is in the window. */
const IN_VIEW = `(() => Object.fromEntries(['[data-part="search"]', '[data-part="card"] h1', '[data-action="save"]', 'footer'].map((part) => {
  const box = document.querySelector(part)?.getBoundingClientRect()
  return [part, Boolean(box) && box.width > 20 && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight]
})))()`

for (const browser of BROWSERS)
  describe.each(SIZES)(
    `${browser}: the popup's window at $percent %`,
    ({ percent, switches, preferences }) => {
      const on = stage(browser, { windows: true, switches, preferences })
      let tab: Tab
      let popup: Popup

      beforeAll(() => fillLibrary(on.driver, MANY))
      afterEach(async () => {
        if (await popup.isOpen()) await popup.close()
        await tab.close()
      })

      // The menus of Chromium are reached by the mouse, at places that are known for one size.
      const places = PLACES[browser].filter(
        (place) => browser === 'firefox' || percent === 100 || place === 'toolbar',
      )
      it.each(places)('is whole when it is opened from the %s, with a long list', async (place) => {
        tab = await on.driver.openPage(KOREAN)
        popup = await on.driver.openPopupFrom(place, tab)
        await readCard(popup)
        await popup.waitFor(`document.querySelectorAll('[data-part="row"]').length > 1`)
        const inside = await popup.evaluate<{ width: number; height: number }>(
          '({ width: innerWidth, height: innerHeight })',
        )
        const shown = await popup.shownSize()
        for (const size of [inside, shown]) {
          expect(size.width).toBeGreaterThanOrEqual(360)
          expect(size.height).toBeGreaterThanOrEqual(500)
          expect(size.height).toBeLessThanOrEqual(600)
        }
        expect(Object.values(await popup.evaluate<Record<string, boolean>>(IN_VIEW))).toEqual(
          Array(4).fill(true),
        )
      })
    },
  )

describe.each(BROWSERS)("%s: the popup's window on a low screen", (browser) => {
  const on = stage(browser, { windows: true, screen: '1800x900', ...SIZES[1] })

  it('is as high as what is shown of it', async () => {
    const tab = await on.driver.openPage(KOREAN)
    const popup = await on.driver.triggerAction(tab)
    await readCard(popup)
    const { height } = await popup.shownSize()
    expect(await popup.evaluate('innerHeight')).toBeLessThanOrEqual(height + 1)
    expect(height).toBeGreaterThanOrEqual(380)
    await popup.close()
  })
})

describe('Firefox', () => {
  const on = stage('firefox')

  it('keeps the button on the toolbar, not in the menu of extensions', async () => {
    const firefox = on.driver as unknown as { privileged(expression: string): Promise<string> }
    expect(await firefox.privileged(areaOfButton('pressmark@pressmark.example'))).toBe('nav-bar')
  })
})
